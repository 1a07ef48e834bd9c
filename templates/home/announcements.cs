<?cs # 通知公告 of a province, newest first.
  Needs Page.news.N.id .title .on.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "通知公告" ?><?cs set:Page.back.href = "/" ?><?cs set:Page.back.label = "返回" ?><?cs call:page_open() ?>
<?cs call:heading(Site.province.name, "通知公告", "") ?>
<?cs if:subcount(Page.news) ?><ul class="ls mt"><?cs each:n = Page.news ?><li><a href="/home/announcements/<?cs var:n.id ?>"><?cs var:n.title ?></a><div class="k"><?cs var:n.on ?></div></li>
<?cs /each ?></ul><?cs else ?><?cs call:empty_state("还没有通知", "发布后会出现在这里。", "", "") ?><?cs /if ?>
<?cs call:page_close() ?>
