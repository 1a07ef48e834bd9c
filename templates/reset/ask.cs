<?cs # A forgotten password, first page: which account.
  Needs Page.org, Page.mobile (the number is asked) (an institution's), or Page.by_institution (this province leaves it to the institutions).
?><?cs include!"layout.cs" ?><?cs if:Page.org ?><?cs set:Page.title = "重置医疗机构密码" ?><?cs else ?><?cs set:Page.title = "重置密码" ?><?cs /if ?><?cs if:Page.org ?><?cs set:Page.back.href = "/login/org" ?><?cs else ?><?cs set:Page.back.href = "/login" ?><?cs /if ?><?cs set:Page.back.label = "返回登录" ?><?cs call:page_open() ?>
<?cs if:Page.by_institution ?><h1>重置密码</h1><p class="mt">本省由医疗机构重置密码：请联系所在机构的定考负责人，在医师名单里为您做“密码初始化”，然后用初始密码登录。</p>
<?cs if:Site.province.office ?><p class="m mt">找不到所在机构的，请联系<?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?></p><?cs /if ?>
<div class="acts"><?cs call:link_button("返回登录", "/login", "") ?></div>
<p class="jump s"><a href="/reset?as=org">医疗机构重置密码</a><a href="/reset?as=office">办公室重置密码</a></p>
<?cs else ?><?cs call:progress("重置密码", #1, #3) ?><h1><?cs if:Page.org ?>要重置哪个机构的密码？<?cs else ?>要重置哪个账号的密码？<?cs /if ?></h1>
<?cs call:error_summary() ?>
<?cs call:form_open("/reset") ?><div class="w20"><?cs if:Page.org ?><?cs call:hidden("as", "org") ?><?cs call:text_field("account", "机构登记号", "验证码发往登记的联系手机号", "", "user plain") ?><?cs else ?><?cs call:text_field("account", "登录账号", "与登录时相同，一般是证件号码；验证码发往您登记的手机号", "", "user plain") ?><?cs if:Page.mobile ?><?cs call:text_field("mobile", "已绑定的手机号", "登记在本系统的 11 位手机号", "", "tel plain") ?><?cs /if ?><?cs /if ?></div>
<div class="acts"><?cs call:submit("获取验证码") ?></div><?cs call:form_close() ?>
<p class="m s mt2"><?cs if:Page.org ?>联系手机号已经不用的，请联系<?cs var:Site.province.office ?>，电话 <?cs call:phone(Site.province.phone) ?>。用姓名登录的，请本机构的账号管理员在“账号管理”里重置。<?cs else ?>手机号已经不用、或从未登记的，请联系所在机构做“密码初始化”。　<a href="/reset?as=org">医疗机构重置密码</a>　<a href="/reset?as=office">办公室重置密码</a><?cs /if ?></p><?cs /if ?>
<?cs call:page_close() ?>
