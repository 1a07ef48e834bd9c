<?cs # A draft. Needs Page.shelf, Page.is_new or .id, Form.value of province kind title body seen. ?><?cs set:Page.base = "/admin/texts/" + Page.shelf ?><?cs if:Page.is_new ?><?cs set:Page.title = "起草" ?><?cs set:Page.back.href = Page.base ?><?cs set:Page.back.label = "返回列表" ?><?cs set:Page.to = Page.base + "/new" ?><?cs else ?><?cs set:Page.title = "修改草稿" ?><?cs set:Page.back.href = Page.base + "/" + Page.id ?><?cs set:Page.back.label = "返回草稿" ?><?cs set:Page.to = Page.base + "/" + Page.id + "/edit" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "保存后先看样子，再决定发布") ?>
<?cs call:error_summary() ?>
<?cs call:form_open_with(Page.to, "guard") ?>
<?cs if:Page.is_new ?><?cs call:select_field("province", "省份", "", "w12", "") ?><?cs call:select_field("kind", "种类", "", "w12", "") ?><?cs else ?><?cs call:hidden("province", Form.value.province) ?><?cs call:hidden("kind", Form.value.kind) ?><?cs call:hidden("seen", Form.value.seen) ?><?cs /if ?>
<?cs call:text_field("title", "标题", "", "", "") ?>
<?cs if:Page.shelf == "agreements" ?><?cs set:Page.hint = "一行一段；以 # 开头的一行是小标题" ?><?cs else ?><?cs set:Page.hint = "一行一段" ?><?cs /if ?>
<?cs call:area_field("body", "正文", Page.hint, "20000", "tall") ?>
<?cs call:acts_open() ?><?cs call:submit("保存草稿") ?><?cs call:link_button("取消", Page.back.href, "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
