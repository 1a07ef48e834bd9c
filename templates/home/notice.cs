<?cs # 用户告知书; the button is there until it was read in this cycle.
  Needs Page.title .on .version, Page.line.N.text .heading; Page.unread or Page.read_at; Page.notice_id, Page.newer (a newer text came into force while the former was read), Page.first (the first one ever: the second step of the first use).
?><?cs include!"layout.cs" ?><?cs if:!Page.unread ?><?cs set:Page.back.href = "/home" ?><?cs set:Page.back.label = "返回首页" ?><?cs /if ?><?cs call:page_open() ?>
<?cs if:Page.first ?><?cs call:first_steps(#2) ?><?cs /if ?><p class="kick"><?cs var:Page.on ?>　第 <?cs var:Page.version ?> 版</p><h1><?cs var:Page.title ?></h1>
<?cs if:Page.newer && Page.unread ?><?cs call:note("w", "告知书刚刚更新，下面是现行的一版。请阅读后再确认。") ?><?cs /if ?><div class="tx"><?cs each:l = Page.line ?><?cs if:l.heading ?><h2><?cs var:l.text ?></h2><?cs else ?><p><?cs var:l.text ?></p><?cs /if ?>
<?cs /each ?></div>
<?cs if:Page.unread ?><?cs call:form_open("/home/notice") ?><?cs call:hidden("notice_id", Page.notice_id) ?><div class="acts"><?cs call:submit("确定，我已阅读") ?></div><?cs call:form_close() ?>
<p class="m s mt">不同意的，请点右上角“退出”。有疑问请打 <?cs call:phone(Site.province.phone) ?></p>
<?cs else ?><p class="m mt2">您已于 <span class="n nw"><?cs var:Page.read_at ?></span> 阅读。</p><?cs /if ?>
<?cs call:page_close() ?>
