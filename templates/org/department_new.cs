<?cs # A new department. ?><?cs set:Page.title = "新增科室" ?><?cs set:Page.back.href = "/org/departments" ?><?cs set:Page.back.label = "返回科室" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "新增科室", "") ?>
<?cs call:error_summary() ?>
<?cs call:form_open("/org/departments/new") ?><?cs call:text_field("name", "科室名称", "例如 内科、呼吸内科一病区；同一机构内不能重名", "w20", "off") ?><?cs call:acts_open() ?><?cs call:submit("新增") ?><?cs call:link_button("取消", "/org/departments", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
