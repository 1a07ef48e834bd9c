<?cs # Where accounts are there already, nothing is to be bound or registered. ?><?cs include!"layout.cs" ?><?cs set:Page.title = "不需要注册" ?><?cs set:Page.back.href = "/login" ?><?cs set:Page.back.label = "返回登录" ?><?cs call:page_open() ?>
<?cs call:message_open("不需要注册，可以直接登录") ?><p><?cs var:Site.province.name ?>的账号随医师注册信息建立：用证件号码和初始密码登录，第一次登录后设置自己的密码。</p>
<?cs if:Site.provinces > #1 ?><p>在其他省执业的，请先<a href="/login/province?back=/join">切换省份</a>。</p><?cs /if ?>
<p class="m">登录不了的，请联系所在机构，或打 <?cs call:phone(Site.province.phone) ?>。</p>
<div class="acts"><?cs call:link_button("去登录", "/login", "") ?></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
