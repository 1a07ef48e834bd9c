<?cs # Whom an export of the chosen ones will have. ?><?cs set:Page.title = "导出选中的医师" ?><?cs set:Page.back.label = "返回名单" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:Page.n == #0 ?><?cs call:heading("", "导出选中的医师", "") ?><?cs call:empty_state("请先勾选医师", "在名单里勾选要导出的医师，再点“导出”。", "/roster", "返回名单") ?><?cs else ?>
<?cs call:heading("", "导出选中的 " + Page.n + " 人", "证件号码只保留前后几位。导出会记入操作记录。") ?>
<form method="post" action="<?cs var:Page.to ?>" class="row"><?cs call:form_hidden() ?><button class="btn" name="format" value="xlsx">导出 xlsx</button><button class="btn btn-2" name="format" value="csv">导出 csv</button></form>
<?cs call:people_choice_rows(Page.ready, "将要导出的医师", "") ?><?cs /if ?>
<?cs call:page_close() ?>
