<?cs # Two edited the same draft. Needs Page.shelf .id .code .author .changed_at .seen, Page.stored.title .body, Page.own.title .body .province .kind. ?><?cs set:Page.title = "没有保存" ?><?cs set:Page.base = "/admin/texts/" + Page.shelf + "/" + Page.id ?><?cs set:Page.back.href = Page.base ?><?cs set:Page.back.label = "返回文稿" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "没有保存", "") ?>
<?cs if:Page.code == "draft" ?><?cs call:note("w", "打开页面以后，" + Page.author + " 在 " + Page.changed_at + " 保存了这份草稿。请比较后再定。") ?><?cs else ?><?cs call:note("w", "打开页面以后，这份草稿已经发布，不能再改。您填写的还在下面，可以复制后起草新的一版。") ?><?cs /if ?>
<?cs call:table_open("两份内容", "") ?><thead><tr><?cs call:th("项目", "") ?><?cs call:th("已保存的", "") ?><?cs call:th("您填写的", "") ?></tr></thead><tbody>
<tr><th scope="row" data-l="">标题</th><td data-l="已保存的"><?cs var:Page.stored.title ?></td><td data-l="您填写的"><?cs var:Page.own.title ?></td></tr>
<tr><th scope="row" data-l="">正文</th><td data-l="已保存的" class="pre"><?cs var:Page.stored.body ?></td><td data-l="您填写的" class="pre"><?cs var:Page.own.body ?></td></tr>
</tbody><?cs call:table_close() ?>
<?cs if:Page.code == "draft" ?><?cs call:form_open(Page.base + "/edit") ?><?cs call:hidden("province", Page.own.province) ?><?cs call:hidden("kind", Page.own.kind) ?><?cs call:hidden("title", Page.own.title) ?><?cs call:hidden("body", Page.own.body) ?><?cs call:hidden("seen", Page.seen) ?><?cs call:acts_open() ?><?cs call:link_button("使用已保存的", Page.base + "/edit", "") ?><?cs call:submit_as("用我填写的覆盖", "go", "save", "d") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs else ?><div class="acts"><a class="btn" href="<?cs var:Page.base ?>">看文稿</a></div><?cs /if ?>
<?cs call:page_close() ?>
