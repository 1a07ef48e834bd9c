<?cs # Asks before an account is switched off, gets a new password, or loses its second factor.
  Needs Page.act (off, password, factor), Page.path .id .name, optional Page.mobile, Page.role, Page.below.
?><?cs if:Page.act == "off" ?><?cs set:Page.title = "停用账号：" + Page.name ?><?cs elif:Page.act == "password" ?><?cs set:Page.title = "重置密码：" + Page.name ?><?cs else ?><?cs set:Page.title = "解除两步验证：" + Page.name ?><?cs /if ?><?cs set:Page.back.href = Page.path ?><?cs set:Page.back.label = "返回账号列表" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "") ?>
<?cs call:error_summary() ?>
<?cs if:Page.act == "off" ?><p>停用后立即退出登录，不能再登录。已经办理的业务不受影响，以后可以重新启用。</p>
<?cs elif:Page.act == "password" ?><p>将生成新的初始密码，原密码立即失效，已登录的会退出。用初始密码登录后须换成自己的密码。</p>
<?cs else ?><p>请先确认是本人要求（例如手机丢失），最好当面或打电话核对。解除后立即退出登录，下次登录只凭密码，需要时可以重新设置两步验证。</p><?cs /if ?>
<?cs call:form_open(Page.path + "/" + Page.id + "/" + Page.act) ?>
<?cs if:Page.act == "password" ?><?cs if:Page.mobile ?><?cs call:radio_field("tell", "初始密码", "短信发往 " + Page.mobile, "") ?><?cs else ?><?cs call:hidden("tell", "show") ?><p class="m mt">新密码在下一页显示一次，请转告本人。</p><?cs /if ?><?cs /if ?>
<?cs call:acts_open() ?><?cs if:Page.act == "off" ?><button class="btn btn-d">停用</button><?cs elif:Page.act == "password" ?><?cs call:submit("重置密码") ?><?cs else ?><button class="btn btn-d">解除两步验证</button><?cs /if ?><?cs call:link_button("取消", Page.path, "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
