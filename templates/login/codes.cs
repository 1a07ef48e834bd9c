<?cs # Recovery codes, shown once.
  Needs Page.code.N.text; none when they were shown before.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "恢复码" ?><?cs call:page_open() ?>
<?cs if:subcount(Page.code) ?><?cs call:heading("", "两步验证已开启，请保存恢复码", "") ?>
<?cs call:note("w", "恢复码只显示这一次。手机不在身边时，可以用它代替验证码登录，每个只能用一次。请打印或抄下，放在安全的地方，不要存在同一部手机里。") ?>
<ul class="ls mt"><?cs each:c = Page.code ?><li><b class="n"><?cs var:c.text ?></b></li>
<?cs /each ?></ul>
<div class="acts np"><?cs call:link_button("已保存，继续", "/home", "") ?></div>
<?cs else ?><?cs call:heading("", "恢复码已经显示过", "") ?><p>恢复码只显示一次。没有记下的，可以在账号安全里重新生成，旧的随即作废。</p>
<div class="acts"><?cs call:link_button("账号安全", "/login/security", "") ?><?cs call:link_button("返回首页", "/home", "2") ?></div><?cs /if ?>
<?cs call:page_close() ?>
