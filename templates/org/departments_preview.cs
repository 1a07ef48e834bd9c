<?cs # What would become of each line. Needs Page.n .n_new .names, Page.row.N.number .name .fresh .word. ?><?cs set:Page.title = "批量导入科室：检查结果" ?><?cs set:Page.back.href = "/org/departments/import" ?><?cs set:Page.back.label = "返回修改" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "共 " + Page.n + " 行，可导入 " + Page.n_new + " 个", "还没有导入，请核对后确认") ?>
<?cs if:Page.n_new > #0 ?><?cs call:form_open("/org/departments/import") ?><?cs call:hidden("names", Page.names) ?><?cs call:hidden("sure", "1") ?><?cs call:acts_open() ?><?cs call:submit("导入这 " + Page.n_new + " 个科室") ?><?cs call:link_button("取消", "/org/departments", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs else ?><?cs call:note("w", "没有可以导入的科室。") ?><?cs /if ?>
<?cs if:subcount(Page.row) ?><?cs call:table_open("逐行检查结果", "vm") ?><thead><tr><?cs call:th("行", "r") ?><?cs call:th("科室名称", "") ?><?cs call:th("结果", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><td class="r" data-l="行"><?cs var:r.number ?></td><th scope="row" data-l=""><?cs var:r.name ?></th><td data-l="结果"><?cs if:r.fresh ?><?cs call:state("k", r.word) ?><?cs else ?><?cs call:state("w", r.word) ?><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs /if ?>
<?cs call:page_close() ?>
