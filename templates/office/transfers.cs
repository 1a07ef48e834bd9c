<?cs # Wishes of institutions of the region. Needs Page.row.N.id .name .document .from .to .asker .look .word .answer .at, Page.tab, Page.list. ?><?cs set:Page.title = "转机构申请" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "转机构申请", "原机构在本辖区的，由本办公室决定") ?>
<?cs call:tabs(Page.tab, "按状态") ?>
<?cs if:!subcount(Page.row) ?><?cs call:empty_state("这里没有申请", "医疗机构提出转入或转出医师的申请后，会列在这里。", "", "") ?><?cs else ?>
<?cs call:table_open("转机构申请，新的在前", "") ?><thead><tr><?cs call:th("姓名", "") ?><?cs call:th("证件号码", "") ?><?cs call:th("原机构", "") ?><?cs call:th("新机构", "") ?><?cs call:th("申请机构", "") ?><?cs call:th("状态", "") ?><?cs call:th("申请时间", "r") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="/office/transfers/<?cs var:r.id ?>"><?cs var:r.name ?></a></th><td data-l="证件号码"><span class="n nw"><?cs var:r.document ?></span></td><td data-l="原机构"><?cs var:r.from ?></td><td data-l="新机构"><?cs var:r.to ?></td><td data-l="申请机构"><?cs var:r.asker ?></td><td data-l="状态"><?cs call:state(r.look, r.word) ?><?cs if:r.answer ?><span class="sub"><?cs var:r.answer ?></span><?cs /if ?></td><td class="r" data-l="申请时间"><span class="nw n"><?cs var:r.at ?></span></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
