<?cs # Third page: what will happen; where the profile lets one choose, the new password.
  Needs Page.own, Page.org.
?><?cs include!"layout.cs" ?><?cs if:Page.own ?><?cs set:Page.title = "设置新密码" ?><?cs else ?><?cs set:Page.title = "确认重置" ?><?cs /if ?><?cs call:page_open() ?>
<?cs call:progress("重置密码", #3, #3) ?><h1><?cs if:Page.own ?>设置新密码<?cs else ?>确定要重置密码吗？<?cs /if ?></h1>
<?cs call:error_summary() ?>
<?cs if:!Page.own ?><p>确定后，密码恢复为初始密码，所有设备上的登录都会退出。用初始密码登录后，须立即设置新密码。</p><?cs /if ?>
<?cs call:form_open("/reset/confirm") ?><?cs if:Page.own ?><div class="w20 mt"><?cs call:required_hint() ?><?cs call:secret_field("fresh", "新密码", "至少 8 位，有字母也有数字；不能是初始密码、常见密码，不能含账号或手机号", "new") ?><?cs call:secret_field("again", "确认新密码", "", "new") ?></div><?cs /if ?>
<div class="acts"><?cs if:Page.own ?><?cs call:submit("提交") ?><?cs else ?><?cs call:submit("确定") ?><?cs /if ?><?cs if:Page.org ?><?cs call:link_button("取消", "/login/org", "2") ?><?cs else ?><?cs call:link_button("取消", "/login", "2") ?><?cs /if ?></div><?cs call:form_close() ?>
<?cs call:page_close() ?>
