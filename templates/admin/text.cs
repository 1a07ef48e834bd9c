<?cs # One text as visitors see it, and what may be done with it.
  Needs Page.shelf .id .title .kind .province .version .code .state .look .author .published_at .withdrawn_at .changed_at .on .seen .changed (since it was looked at), Page.line.N.text .heading.
?><?cs set:Page.base = "/admin/texts/" + Page.shelf ?><?cs set:Page.back.href = Page.base ?><?cs set:Page.back.label = "返回列表" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading_open(Page.kind, Page.title, "") ?><?cs if:Page.may_write ?><?cs if:Page.code == "draft" ?><a class="btn btn-2" href="<?cs var:Page.base ?>/<?cs var:Page.id ?>/edit">修改</a><?cs call:post_button(Page.base + "/" + Page.id + "/delete", "删除草稿", "", "", "2") ?><?cs else ?><a class="btn btn-2" href="<?cs var:Page.base ?>/new?from=<?cs var:Page.id ?>">以此起草新的一版</a><?cs if:Page.code != "withdrawn" ?><?cs call:post_button(Page.base + "/" + Page.id + "/withdraw", "撤下", "", "", "d") ?><?cs /if ?><?cs /if ?><?cs /if ?><?cs call:heading_close() ?>
<?cs call:error_summary() ?>
<?cs if:Page.changed ?><?cs if:Page.code == "draft" ?><?cs call:note("w", "没有发布。打开页面以后，" + Page.author + " 在 " + Page.changed_at + " 保存了改动。下面是现在的内容，请看过再发布。") ?><?cs else ?><?cs call:note("w", "打开页面以后，这份文稿已经发布。下面是现在的内容。") ?><?cs /if ?><?cs /if ?>
<p><?cs call:state(Page.look, Page.state) ?><?cs if:Page.code == "coming" ?>，<span class="nw n"><?cs var:Page.published_at ?></span> 起生效<?cs /if ?></p>
<?cs if:Page.code == "draft" ?><?cs call:next_open("下一步", "发布", "") ?><?cs call:form_open(Page.base + "/" + Page.id + "/publish") ?><?cs call:hidden("seen", Page.seen) ?><?cs call:text_field("at", "发布时间", "例如 2026-12-01 08:00；立即发布的留空", "w12", "opt") ?><?cs call:acts_open() ?><?cs call:submit("发布") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs call:next_close() ?><?cs /if ?>
<h2>访问者看到的样子</h2>
<div class="cd"><p class="kick"><?cs if:Page.shelf == "announcements" ?><?cs var:Page.province ?>　<?cs var:Page.kind ?>　<?cs var:Page.on ?><?cs else ?><?cs var:Page.on ?>　第 <?cs var:Page.version ?> 版<?cs /if ?></p><h2><?cs var:Page.title ?></h2>
<div class="tx"><?cs each:l = Page.line ?><?cs if:l.heading ?><h2><?cs var:l.text ?></h2><?cs else ?><p><?cs var:l.text ?></p><?cs /if ?>
<?cs /each ?></div></div>
<?cs call:section_open("这份文稿", "") ?><?cs call:facts_open() ?><?cs call:fact("省份", Page.province) ?><?cs if:Page.published_at ?><?cs call:fact("发布", Page.published_at) ?><?cs /if ?><?cs if:Page.withdrawn_at ?><?cs call:fact("撤下", Page.withdrawn_at) ?><?cs /if ?><?cs if:Page.changed_at ?><?cs call:fact("最后编辑", Page.changed_at + "　" + Page.author) ?><?cs /if ?><?cs call:facts_close() ?><?cs call:section_close() ?>
<?cs call:page_close() ?>
