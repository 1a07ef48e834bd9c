<?cs # 隐私政策.
  Needs Page.title .on .version, Page.line.N.text .heading.
?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<p class="kick"><?cs var:Page.on ?>　第 <?cs var:Page.version ?> 版</p><h1><?cs var:Page.title ?></h1>
<div class="tx"><?cs each:l = Page.line ?><?cs if:l.heading ?><h2><?cs var:l.text ?></h2><?cs else ?><p><?cs var:l.text ?></p><?cs /if ?>
<?cs /each ?></div>
<?cs call:page_close() ?>
