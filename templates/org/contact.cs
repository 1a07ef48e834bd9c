<?cs # Whom to call, and where messages go. ?><?cs set:Page.title = "修改联系人" ?><?cs set:Page.back.href = "/org" ?><?cs set:Page.back.label = "返回机构登记" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "修改联系人", "保存后需要重新确认") ?>
<?cs call:error_summary() ?>
<?cs call:form_open("/org/contact") ?><?cs call:required_hint() ?><?cs call:text_field("contact_name", "联系人", "负责本机构定期考核的人", "w20", "person") ?><?cs call:text_field("contact_mobile", "联系手机号", "接收短信验证码和提醒，不对外显示", "w20", "tel") ?><?cs call:text_field("phone", "联系电话", "显示给本机构的医师，例如 010-00000000", "w20", "off") ?><?cs call:acts_open() ?><?cs call:submit("保存") ?><?cs call:link_button("取消", "/org", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
