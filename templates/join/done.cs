<?cs # There is an account now.
  Needs Page.bind, Page.both; Page.initial.before .last6 .after where the initial password counts.
?><?cs include!"layout.cs" ?><?cs if:Page.bind ?><?cs set:Page.title = "绑定成功" ?><?cs else ?><?cs set:Page.title = "注册成功" ?><?cs /if ?><?cs call:page_open() ?>
<?cs if:Page.bind ?><?cs call:message_open("绑定成功！") ?><p>现在可以用证件号码和刚才设置的密码登录。</p><?cs else ?><?cs call:message_open("注册成功") ?><p>登录账号：<?cs if:Page.both ?>手机号或证件号码<?cs else ?>证件号码<?cs /if ?>。</p><?cs if:subcount(Page.initial) ?><p>初始密码：<b class="n"><?cs var:Page.initial.before ?></b><?cs if:Page.initial.last6 ?>证件号码的后 6 位，再加 <b class="n"><?cs var:Page.initial.after ?></b><?cs /if ?>。第一次登录后须立即设置新密码。</p><?cs /if ?><?cs /if ?>
<p class="m">不是您本人操作的，请立即打 <?cs call:phone(Site.province.phone) ?>。</p>
<div class="acts"><?cs call:link_button("去登录", "/login", "") ?></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
