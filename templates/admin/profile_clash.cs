<?cs # Two edited the same section. Needs Page.id .name .section .heading .seen .draft_at .draft_author, Page.key.N.name .label .stored .own .differs. ?><?cs set:Page.title = "没有保存" ?><?cs set:Page.base = "/admin/profiles/" + Page.id + "/draft" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading(Page.name, "没有保存：" + Page.heading, "") ?>
<?cs if:Page.due_at ?><?cs call:note("w", "这份草稿已经发布，正等待生效，不能再改。要改请先收回。") ?><?cs else ?><?cs call:note("w", "打开页面以后，" + Page.draft_author + " 在 " + Page.draft_at + " 保存了草稿，这一部分有了变化。请比较后再定。") ?><?cs /if ?>
<?cs call:table_open("两份内容", "") ?><thead><tr><?cs call:th("项目", "") ?><?cs call:th("已保存的", "") ?><?cs call:th("您填写的", "") ?></tr></thead><tbody>
<?cs each:k = Page.key ?><?cs if:k.differs ?><tr><th scope="row" data-l=""><?cs var:k.label ?></th><td data-l="已保存的" class="pre" data-codes><?cs var:k.stored ?></td><td data-l="您填写的" class="pre" data-codes><?cs var:k.own ?></td></tr><?cs /if ?>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs if:!Page.due_at ?><?cs call:form_open(Page.base + "/" + Page.section) ?><?cs call:hidden("seen", Page.seen) ?><?cs each:k = Page.key ?><?cs call:hidden("key", k.name) ?><?cs call:hidden("value", k.own) ?><?cs /each ?><?cs call:acts_open() ?><?cs call:link_button("使用已保存的", Page.base + "/" + Page.section, "") ?><?cs call:submit_as("用我填写的覆盖", "go", "save", "d") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs else ?><div class="acts"><a class="btn" href="<?cs var:Page.base ?>">看草稿</a></div><?cs /if ?>
<?cs call:page_close() ?>
