<?cs # A list of departments is brought. ?><?cs set:Page.title = "批量导入科室" ?><?cs set:Page.back.href = "/org/departments" ?><?cs set:Page.back.label = "返回科室" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "批量导入科室", "先检查，确认后再导入") ?>
<?cs call:error_summary() ?>
<?cs call:form_open("/org/departments/import") ?><?cs call:area_field("names", "科室名称", "每行一个；可以从表格软件复制一列，或粘贴 CSV 的内容，只取每行的第一列", "", "tall") ?><?cs call:acts_open() ?><?cs call:submit("检查") ?><?cs call:link_button("取消", "/org/departments", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
