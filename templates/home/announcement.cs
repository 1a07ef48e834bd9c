<?cs # One announcement.
  Needs Page.title .on .policy .province, Page.line.N.text.
?><?cs include!"layout.cs" ?><?cs set:Page.back.href = "/home/announcements" ?><?cs set:Page.back.label = "全部通知和政策" ?><?cs call:page_open() ?>
<p class="kick"><?cs var:Page.province ?>　<?cs if:Page.policy ?>政策资讯<?cs else ?>通知公告<?cs /if ?>　<?cs var:Page.on ?></p><h1><?cs var:Page.title ?></h1>
<div class="tx"><?cs each:l = Page.line ?><p><?cs var:l.text ?></p>
<?cs /each ?></div>
<?cs call:page_close() ?>
