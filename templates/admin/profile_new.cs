<?cs # A profile as text, which becomes a draft. Needs Form.value.text. ?><?cs set:Page.title = "从文本导入省份规定" ?><?cs set:Page.back.href = "/admin/profiles" ?><?cs set:Page.back.label = "返回省份规定" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "导出的文本改过以后贴在这里，成为草稿；新的省份也这样加。检查通过才收下，发布才生效") ?>
<?cs call:error_summary() ?>
<?cs call:form_open_with("/admin/profiles/new", "guard") ?>
<?cs call:field_open("text", "文本", "每行一项：键 = 值", "") ?><textarea class="in tall" id="text" name="text" spellcheck="false" data-codes<?cs call:aria("text", "h", "") ?>>
<?cs var:Form.value.text ?></textarea><?cs call:field_close() ?>
<?cs call:acts_open() ?><?cs call:submit("检查并收下") ?><?cs call:link_button("取消", "/admin/profiles", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
