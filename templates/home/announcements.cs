<?cs # 通知公告 and 政策资讯 of a province, newest first.
  Needs Page.news.N.id .title .on .policy; Page.tab, Page.list (listing.h).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "通知公告、政策资讯" ?><?cs set:Page.back.href = "/" ?><?cs set:Page.back.label = "返回首页" ?><?cs call:page_open() ?>
<?cs call:heading(Site.province.name, "通知公告、政策资讯", "") ?>
<?cs call:tabs(Page.tab, "分类") ?>
<?cs call:filter_open("/home/announcements") ?><?cs if:Page.kind ?><input type="hidden" name="kind" value="<?cs var:Page.kind ?>"><?cs /if ?><?cs call:filter_text("q", "标题里的字") ?><?cs call:filter_close() ?><?cs call:chips(Page.list) ?>
<?cs if:subcount(Page.news) ?><ul class="ls mt"><?cs each:n = Page.news ?><li><a href="/home/announcements/<?cs var:n.id ?>"><?cs var:n.title ?></a><div class="k"><?cs var:n.on ?><?cs if:n.policy ?>　政策资讯<?cs /if ?></div></li>
<?cs /each ?></ul><?cs call:pagination(Page.list) ?><?cs elif:subcount(Page.list.chip) ?><?cs call:empty_state("没有找到", "换一个词试试。", "/home/announcements", "看全部") ?><?cs else ?><?cs call:empty_state("还没有内容", "发布后会出现在这里。", "", "") ?><?cs /if ?>
<?cs call:page_close() ?>
