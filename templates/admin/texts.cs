<?cs # Agreements or announcements, drafts and newest first.
  Needs Page.shelf, Page.row.N.id .title .kind .province .version .state .look .published_at .withdrawn_at .changed_at .author, Page.list.
?><?cs set:Page.title = "告知书和协议" ?><?cs if:Page.shelf == "announcements" ?><?cs set:Page.title = "通知和政策" ?><?cs /if ?><?cs set:Page.heading = Page.title ?><?cs set:Page.base = "/admin/texts/" + Page.shelf ?><?cs if:Page.list.several ?><?cs set:Page.title = Page.title + "（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs if:Page.shelf == "announcements" ?><?cs set:Page.sub = "先写草稿，看过样子再发布。发布后不能改，可以撤下后另发" ?><?cs else ?><?cs set:Page.sub = "每次修改是新的一版，旧版留存。已经读过旧版的人，记录里是他读的那一版" ?><?cs /if ?>
<?cs if:!Page.may_write ?><?cs set:Page.sub = "本省的，由省级办公室起草和发布" ?><?cs /if ?><?cs call:heading_open("", Page.heading, Page.sub) ?><?cs if:Page.may_write ?><a class="btn" href="<?cs var:Page.base ?>/new"><?cs call:icon("plus") ?>起草</a><?cs /if ?><?cs call:heading_close() ?>
<?cs call:filter_open(Page.base) ?><?cs call:filter_select("kind", "种类", "全部") ?><?cs call:filter_close() ?><?cs call:chips(Page.list) ?>
<?cs if:!subcount(Page.row) ?><?cs if:subcount(Page.list.chip) ?><?cs call:empty_state("没有这一种", "换一个条件，或清除筛选再看。", Page.base, "清除筛选") ?><?cs else ?><?cs call:empty_state("还没有内容", "起草之后会列在这里。", "", "") ?><?cs /if ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 份</span></div>
<?cs call:table_open(Page.heading, "vm") ?><thead><tr><?cs call:th("标题", "") ?><?cs call:th("种类", "") ?><?cs call:th("省份", "") ?><?cs call:th("状态", "") ?><?cs call:th("发布时间", "") ?><?cs call:th("编辑", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="<?cs var:Page.base ?>/<?cs var:r.id ?>"><?cs var:r.title ?></a><?cs if:r.version > #0 ?><span class="sub">第 <?cs var:r.version ?> 版</span><?cs /if ?></th><td data-l="种类"><?cs var:r.kind ?></td><td data-l="省份"><?cs var:r.province ?></td><td data-l="状态"><?cs call:state(r.look, r.state) ?></td><td data-l="发布时间"><?cs if:r.published_at ?><span class="nw n"><?cs var:r.published_at ?></span><?cs else ?><span class="q">—</span><?cs /if ?></td><td data-l="编辑"><?cs if:r.changed_at ?><span class="nw n"><?cs var:r.changed_at ?></span><span class="sub"><?cs var:r.author ?></span><?cs else ?><span class="q">随系统安装</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
