<?cs # The demonstration's telephone: what would have been sent.
  Needs Page.message.N.to .body .at.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "演示短信收件箱" ?><?cs set:Page.back.href = "/login" ?><?cs set:Page.back.label = "返回登录" ?><?cs call:page_open() ?>
<?cs call:heading("", "演示短信收件箱", "演示环境不发短信，最近 50 条在这里看。正式系统没有这一页。") ?>
<?cs if:subcount(Page.message) ?><ul class="ls mt"><?cs each:m = Page.message ?><li><?cs var:m.body ?><div class="k"><?cs var:m.to ?>　<?cs var:m.at ?></div></li>
<?cs /each ?></ul><?cs else ?><?cs call:empty_state("还没有短信", "在“重置密码”“修改密码”或“更换手机号”里获取验证码后，会出现在这里。", "/reset", "去重置密码") ?><?cs /if ?>
<?cs call:page_close() ?>
