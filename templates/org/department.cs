<?cs # Another name for a department. ?><?cs set:Page.title = "科室改名：" + Page.name ?><?cs set:Page.back.href = "/org/departments" ?><?cs set:Page.back.label = "返回科室" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "科室改名：" + Page.name, "") ?>
<?cs call:error_summary() ?>
<?cs if:Page.n > #0 ?><?cs call:note("", "有 " + Page.n + " 人选了这个科室，改名后他们的科室一并显示新名称。") ?><?cs /if ?>
<?cs call:form_open("/org/departments/" + Page.id) ?><?cs call:text_field("name", "科室名称", "同一机构内不能重名", "w20", "off") ?><?cs call:acts_open() ?><?cs call:submit("保存") ?><?cs call:link_button("取消", "/org/departments", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
