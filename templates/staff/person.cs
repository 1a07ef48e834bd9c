<?cs # A named account: new, or changed.
  Needs Page.is_new or Page.id .name, Page.of_office, Form.option.role, Form.option.tell.
?><?cs if:Page.is_new ?><?cs set:Page.title = "新增账号" ?><?cs set:Page.to = "/staff/new" ?><?cs else ?><?cs set:Page.title = "修改账号：" + Page.name ?><?cs set:Page.to = "/staff/" + Page.id ?><?cs /if ?><?cs set:Page.back.href = "/staff" ?><?cs set:Page.back.label = "返回账号管理" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "") ?>
<?cs call:error_summary() ?><?cs call:required_hint() ?>
<?cs call:form_open(Page.to) ?>
<?cs call:text_field("name", "姓名", "登录时和本单位账号一起填写；本单位内不能重名，重名的加科室区别，例如 李明（内科）", "w20", "off") ?>
<?cs call:text_field("mobile", "手机号", "用来接收初始密码和验证码", "w20", "opt tel") ?>
<?cs if:Page.of_office ?><?cs set:Page.role_hint = "管理员办理全部业务并管理账号；经办员不能管理账号；审核员只查看本地区的情况" ?><?cs else ?><?cs set:Page.role_hint = "管理员办理全部业务并管理账号；经办员不能管理账号；审核员只查看、审核和评定" ?><?cs /if ?><?cs call:radio_field("role", "角色", Page.role_hint, "") ?>
<?cs if:Page.is_new ?><?cs call:radio_field("tell", "初始密码", "只能用来登录一次，登录后须换成自己的密码", "") ?><?cs /if ?>
<?cs call:acts_open() ?><?cs if:Page.is_new ?><?cs call:submit("新增") ?><?cs else ?><?cs call:submit("保存") ?><?cs /if ?><?cs call:link_button("取消", "/staff", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
