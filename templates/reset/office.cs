<?cs # A forgotten password of an office or an administrator: who resets it. No message does. ?><?cs include!"layout.cs" ?><?cs set:Page.title = "办公室忘记密码" ?><?cs set:Page.back.href = "/login/office" ?><?cs set:Page.back.label = "返回登录" ?><?cs call:page_open() ?>
<h1>办公室忘记密码</h1>
<p class="m">办公室和系统管理员的密码不能用短信重置，由管理账号的人重置：</p>
<?cs call:facts_open() ?><?cs call:fact("用姓名登录的", "本办公室的账号管理员，在“账号管理”里重置") ?><?cs call:fact("办公室自己的账号", "上级考核办公室或系统管理员，在“单位账号”里重置") ?><?cs call:fact("系统管理员", "另一位系统管理员，在“账号管理”里重置；没有别人的，在服务器上运行 dkctl user reset admin") ?><?cs call:facts_close() ?>
<p class="m mt">重置后会得到新的初始密码，登录后须换成自己的密码。两步验证的手机丢了，也请他们解除。</p>
<?cs if:Site.province.office ?><p class="m mt">找不到管理账号的人，请联系<?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?>　<span class="nw"><?cs var:Site.province.hours ?></span></p><?cs /if ?>
<div class="acts"><?cs call:link_button("返回登录", "/login/office", "") ?></div>
<ul class="ls mt2"><li><a href="/reset?as=org">医疗机构重置密码</a></li><li><a href="/reset">医师重置密码</a></li></ul>
<?cs call:page_close() ?>
