<?cs # The session has ended.
  Needs Page.title; Page.kept set when a form was kept for the person; Page.why_ended as in enum session_end. ?><?cs include!"layout.cs" ?><?cs if:Page.why_ended == #2 ?><?cs set:Page.title = "密码已经修改" ?><?cs elif:!Page.title ?><?cs set:Page.title = "登录已过期" ?><?cs /if ?><?cs call:page_open() ?>
<?cs if:Page.why_ended == #2 ?><?cs call:message_open("密码已经修改，请重新登录") ?><p>这个账号的密码已经修改或重置，原来的登录随之失效。请用新的密码登录。</p>
<?cs else ?><?cs call:message_open("登录已过期") ?><p><?cs if:Page.kept ?>重新登录后，刚才填写的内容会自动恢复。<?cs else ?>为保护您的信息，长时间没有操作会自动退出。已保存的内容都在。<?cs /if ?></p><?cs /if ?>
<p class="m">登录遇到困难，请打 <?cs call:phone(Site.province.phone) ?><?cs if:Site.province.hours ?>，<span class="nw"><?cs var:Site.province.hours ?></span><?cs /if ?></p>
<div class="acts"><a class="btn" href="/login?back=<?cs var:Site.here ?>">重新登录</a><a class="btn btn-2" href="/">回到首页</a></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
