<?cs # Another administrator of the system.
?><?cs set:Page.title = "新增系统管理员" ?><?cs set:Page.back.href = "/staff" ?><?cs set:Page.back.label = "返回账号管理" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "系统管理员管理所有单位的账号，只给负责系统的人") ?>
<?cs call:error_summary() ?><?cs call:required_hint() ?>
<?cs call:form_open("/staff/administrators/new") ?>
<?cs call:text_field("name", "姓名", "也是登录时填写的账号，不能与别的账号相同", "w20", "off") ?>
<p class="m mt">初始密码在下一页显示一次，请转告本人。</p>
<?cs call:acts_open() ?><?cs call:submit("新增") ?><?cs call:link_button("取消", "/staff", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
