<?cs # What became of each. Needs Page.n_done .n_left, Page.row.N.name .assessor .done .outcome. ?><?cs set:Page.title = "指派考核机构：结果" ?><?cs set:Page.back.href = "/office/assign" ?><?cs set:Page.back.label = "返回列表" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "已指派 " + Page.n_done + " 家", "") ?>
<?cs if:Page.n_left > #0 ?><?cs call:note("w", "有 " + Page.n_left + " 家没有指派，原因见下表。") ?><?cs else ?><?cs call:note("ok", "全部指派完成，已记入各机构的指派记录。") ?><?cs /if ?>
<?cs call:table_open("逐家结果", "vm") ?><thead><tr><?cs call:th("机构", "") ?><?cs call:th("结果", "") ?><?cs call:th("现在的考核机构", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="/office/assign/<?cs var:r.id ?>"><?cs var:r.name ?></a></th><td data-l="结果"><?cs if:r.done ?><?cs call:state("k", r.outcome) ?><?cs else ?><?cs call:state("w", r.outcome) ?><?cs /if ?></td><td data-l="现在的考核机构"><?cs if:r.assessor ?><?cs var:r.assessor ?><?cs else ?><span class="m">未指派</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs call:acts_open() ?><?cs call:link_button("返回列表", "/office/assign", "") ?><?cs call:acts_close() ?>
<?cs call:page_close() ?>
