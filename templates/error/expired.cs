<?cs # The session has ended.
  Needs Page.title; Page.kept set when a form was kept for the person.?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "登录已过期" ?><?cs /if ?><?cs call:page_open() ?>
<?cs call:message_open("登录已过期") ?><p><?cs if:Page.kept ?>重新登录后，刚才填写的内容会自动恢复。<?cs else ?>为保护您的信息，长时间没有操作会自动退出。已保存的内容都在。<?cs /if ?></p>
<p class="m">登录遇到困难，请打 <?cs call:phone(Site.province.phone) ?><?cs if:Site.province.hours ?>，<span class="nw"><?cs var:Site.province.hours ?></span><?cs /if ?></p>
<div class="acts"><a class="btn" href="/login?back=<?cs var:Site.here ?>">重新登录</a><a class="btn btn-2" href="/">回到首页</a></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
