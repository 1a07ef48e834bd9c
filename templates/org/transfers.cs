<?cs # Wishes for a transfer, of this institution or concerning it. Needs Page.row.N.id .name .document .from .to .ours .waiting .look .word .reason .answer .at, Page.list. ?><?cs set:Page.title = "转机构申请" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading_open("", "转机构申请", "测评以前变更主要执业机构的医师，考核记录转到新机构，由原机构所属的考核办公室决定") ?><?cs if:Site.may_keep ?><a class="btn" href="/org/transfers/new">申请转机构</a><?cs /if ?><?cs call:heading_close() ?>
<?cs if:!subcount(Page.row) ?><?cs call:empty_state("还没有转机构申请", "本机构提出的、转入或转出本机构的申请会列在这里。", "", "") ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 件</span></div>
<?cs call:table_open("转机构申请，新的在前", "") ?><thead><tr><?cs call:th("姓名", "") ?><?cs call:th("证件号码", "") ?><?cs call:th("原机构", "") ?><?cs call:th("新机构", "") ?><?cs call:th("状态", "") ?><?cs call:th("申请时间", "r") ?><?cs call:th("操作", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><?cs var:r.name ?><span class="sub"><?cs var:r.reason ?></span></th><td data-l="证件号码"><span class="n nw"><?cs var:r.document ?></span></td><td data-l="原机构"><?cs var:r.from ?></td><td data-l="新机构"><?cs var:r.to ?></td><td data-l="状态"><?cs call:state(r.look, r.word) ?><?cs if:r.answer ?><span class="sub"><?cs var:r.answer ?></span><?cs /if ?></td><td class="r" data-l="申请时间"><span class="nw n"><?cs var:r.at ?></span></td><td data-l="操作"><?cs if:r.waiting && r.ours && Site.may_keep ?><?cs call:post_button("/org/transfers/" + r.id + "/take-back", "撤回", "", "", "t") ?><?cs else ?><span class="q">—</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
