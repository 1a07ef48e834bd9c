<?cs # Another mobile number, first page.
  Needs Page.mobile (masked; empty: none on file).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "更换手机号" ?><?cs set:Page.back.href = "/home" ?><?cs set:Page.back.label = "返回首页" ?><?cs call:page_open() ?>
<?cs call:progress("更换手机号", #1, #2) ?><h1>更换手机号</h1>
<p class="m"><?cs if:Page.mobile ?>现在的手机号是 <span class="nw n"><?cs var:Page.mobile ?></span>。<?cs else ?>系统里还没有您的手机号。<?cs /if ?>验证码发到新手机号；换好后，其他设备上的登录都会退出，原手机号会收到通知。</p>
<?cs call:error_summary() ?>
<?cs call:form_open("/login/mobile") ?><div class="w20 mt"><?cs call:required_hint() ?>
<?cs call:secret_field("password", "登录密码", "为确认是您本人", "") ?>
<?cs call:text_field("mobile", "新手机号", "11 位手机号", "", "tel") ?></div>
<div class="acts"><?cs call:submit("发送验证码") ?><?cs call:link_button("取消", "/home", "t") ?></div><?cs call:form_close() ?>
<?cs call:page_close() ?>
