<?cs # Changing one's password.
  Needs Page.by_code with .mobile .wait .sent, or Page.no_mobile with .institution .phone.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "修改密码" ?><?cs set:Page.back.href = "/home" ?><?cs set:Page.back.label = "返回首页" ?><?cs call:page_open() ?>
<h1>修改密码</h1>
<?cs call:error_summary() ?>
<?cs if:Page.no_mobile ?><?cs call:note_open("w") ?>修改密码需要短信验证码，但系统里没有您的手机号。<?cs if:Page.is_institution ?>请联系<?cs var:Site.province.office ?>登记联系手机号，电话 <?cs call:phone(Site.province.phone) ?>。<?cs else ?>请联系<b><?cs var:Page.institution ?></b>登记手机号<?cs if:Page.phone ?>，电话 <?cs call:phone(Page.phone) ?><?cs /if ?>；急需更换的，可以请所在机构做“密码初始化”。<?cs /if ?><?cs call:note_close() ?>
<?cs else ?><?cs if:Page.by_code ?><p class="m">第一步，获取验证码；第二步，填写新密码和收到的验证码。修改后，其他设备上的登录都会退出。</p>
<div class="note"><?cs call:icon("phone") ?><div>验证码发往 <span class="nw n"><?cs var:Page.mobile ?></span>。<?cs if:Page.sent ?>已发送，5 分钟内有效。没有收到的，<?cs var:Page.wait ?> 秒后可以重新获取。<?cs /if ?><?cs call:post_button("/login/code", "获取验证码", "", "", "2") ?></div></div>
<?cs else ?><p class="m">修改后，其他设备上的登录都会退出。</p><?cs /if ?>
<?cs call:form_open("/login/change") ?><div class="w20 mt"><?cs call:required_hint() ?>
<?cs if:!Page.by_code ?><?cs call:secret_field("old", "原密码", "", "") ?><?cs /if ?>
<?cs call:secret_field("fresh", "新密码", "至少 8 位，有字母也有数字；不能是初始密码、常见密码，不能含账号或手机号", "new") ?>
<?cs call:secret_field("again", "确认新密码", "", "new") ?>
<?cs if:Page.by_code ?><?cs call:text_field("code", "短信验证码", "6 位数字", "w8", "code") ?><?cs /if ?></div>
<div class="acts"><?cs call:submit("提交") ?><?cs call:link_button("取消", "/home", "t") ?></div><?cs call:form_close() ?><?cs /if ?>
<?cs call:page_close() ?>
