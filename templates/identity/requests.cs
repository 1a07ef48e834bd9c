<?cs # Requests of an office's region.
  Needs Page.total .n_waiting, Page.request.N.id .name .institution .kind .before .number .at .state .by.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "证件号码变更申请" ?><?cs call:page_open() ?>
<?cs call:heading("", "证件号码变更申请", "本地区医师提出的申请，待审批的在前") ?>
<?cs if:!subcount(Page.request) ?><?cs call:empty_state("没有证件号码变更申请", "本地区医师提出申请后，会出现在这里。", "/home", "返回首页") ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.total ?></b> 件，待审批 <b class="n"><?cs var:Page.n_waiting ?></b> 件</span></div>
<?cs call:table_open("证件号码变更申请", "vm") ?><thead><tr><?cs call:th("姓名", "") ?><?cs call:th("主要执业机构", "") ?><?cs call:th("原证件号码", "") ?><?cs call:th("新证件号码", "") ?><?cs call:th("申请时间", "") ?><?cs call:th("状态", "") ?></tr></thead><tbody>
<?cs each:r = Page.request ?><tr><th scope="row" data-l=""><a href="/identity/requests/<?cs var:r.id ?>"><?cs var:r.name ?></a></th><td data-l="主要执业机构"><?cs var:r.institution ?></td><td class="n" data-l="原证件号码"><?cs var:r.before ?></td><td class="n" data-l="新证件号码"><?cs var:r.number ?></td><td class="n" data-l="申请时间"><?cs var:r.at ?></td><td data-l="状态"><?cs if:r.state == "waiting" ?><?cs call:state("w", "待审批") ?><?cs elif:r.state == "granted" ?><?cs call:state("k", "已同意") ?><?cs else ?><?cs call:state("n", "未同意") ?><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs /if ?>
<?cs call:page_close() ?>
