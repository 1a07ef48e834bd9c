<?cs # The account may not see this page.
  Needs Page.title; optional Page.need (who may: 市级办公室), Page.ask.name .phone (who can change that).?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "您的账号不能查看此页面" ?><?cs /if ?><?cs call:page_open() ?>
<?cs call:message_open("您的账号不能查看此页面") ?><p><?cs if:Site.user.name ?>您登录的是<b><?cs var:Site.user.unit ?>　<?cs var:Site.user.name ?><?cs if:Site.user.role ?>（<?cs var:Site.user.role ?>）<?cs /if ?></b>。<?cs /if ?><?cs if:Page.need ?>这个页面只有<?cs var:Page.need ?>可以看。<?cs /if ?></p>
<p><?cs if:Page.ask.name ?>需要权限的，请联系<?cs var:Page.ask.name ?>，<?cs call:phone(Page.ask.phone) ?>。<?cs else ?>需要权限的，请联系本机构管理员；不清楚找谁的，请打 <?cs call:phone(Site.province.phone) ?>。<?cs /if ?></p>
<div class="acts"><a class="btn" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a><?cs if:Site.user.name ?><?cs call:post_button("/login/out","换一个账号登录","","","2") ?><?cs else ?><a class="btn btn-2" href="/login?back=<?cs var:Site.here ?>">登录</a><?cs /if ?></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
