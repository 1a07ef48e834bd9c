<?cs # One entry of 科研成果. Needs Page.what .name .on .detail (words of its kind), .kind, .adds, .here, .list; Form.value.*.
?><?cs include!"register/parts.cs" ?><?cs if:Page.adds ?><?cs set:Page.title = "添加" + Page.what ?><?cs else ?><?cs set:Page.title = "修改" + Page.what ?><?cs /if ?><?cs set:Page.back.label = "返回" + Page.label ?><?cs call:page_open() ?>
<?cs call:heading(Page.label, Page.title, "") ?>
<?cs call:error_summary() ?>
<?cs call:required_hint() ?>
<?cs call:form_open_with(Page.here, "guard") ?><?cs call:hidden("kind", Page.kind) ?>
<?cs call:text_field("research_name", Page.name, "", "w20", "") ?>
<?cs call:date_field("research_on", Page.on, "例如 2025 年 11 月 6 日", "") ?>
<?cs call:text_field("research_detail", Page.detail, "", "w20", "") ?>
<?cs call:acts_open() ?><?cs call:submit("保存") ?><?cs call:link_button("取消", Page.list, "t") ?><?cs call:acts_close() ?>
<?cs call:form_close() ?>
<?cs call:page_close() ?>
