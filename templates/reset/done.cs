<?cs # The password was reset.
  Needs Page.own, Page.org; Page.initial.before .last6 .after (rule).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "重置成功" ?><?cs call:page_open() ?>
<?cs call:message_open("重置成功") ?><?cs if:Page.own ?><p>密码重置成功，请用新密码登录。</p><?cs else ?><p>密码已恢复为初始密码：<b class="n"><?cs var:Page.initial.before ?></b><?cs if:Page.initial.last6 ?><?cs if:Page.org ?>登记号<?cs else ?>账号<?cs /if ?>的后 6 位加 <b class="n"><?cs var:Page.initial.after ?></b>（分大小写）<?cs /if ?>。登录后须立即设置新密码。</p><?cs /if ?>
<p class="m">不是您本人操作的，请立即联系<?cs if:Page.org ?><?cs var:Site.province.office ?><?cs else ?>所在机构<?cs /if ?>，或打 <?cs call:phone(Site.province.phone) ?>。</p>
<div class="acts"><?cs if:Page.org ?><?cs call:link_button("去登录", "/login/org", "") ?><?cs else ?><?cs call:link_button("去登录", "/login", "") ?><?cs /if ?></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
