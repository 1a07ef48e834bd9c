<?cs # One entry of 相关经历. Needs Page.kind (1 site, 2 education, 3 work), .adds, .here, Form.value.*, Form.option.education.
?><?cs include!"register/parts.cs" ?><?cs if:Page.kind == #1 ?><?cs set:Page._what = "多机构备案" ?><?cs elif:Page.kind == #2 ?><?cs set:Page._what = "教育经历" ?><?cs else ?><?cs set:Page._what = "执业经历" ?><?cs /if ?><?cs if:Page.adds ?><?cs set:Page.title = "添加" + Page._what ?><?cs else ?><?cs set:Page.title = "修改" + Page._what ?><?cs /if ?><?cs set:Page.back.label = "返回" + Page.label ?><?cs call:page_open() ?>
<?cs call:heading(Page.wizard, Page.title, "") ?>
<?cs call:error_summary() ?>
<?cs call:required_hint() ?>
<?cs call:form_open_with(Page.here, "guard") ?><?cs call:hidden("kind", Page.kind) ?>
<?cs if:Page.kind == #2 ?><?cs each:o = Form.option.education ?><?cs if:o.value != "11" && o.value != "14" && o.value != "21" && o.value != "31" ?><?cs set:o.drop = "1" ?><?cs /if ?><?cs /each ?><?cs call:field_open("education", "学历", "大专及以上", "") ?><select class="in w12" id="education" name="education"<?cs call:aria("education", "1", "") ?>><option value="">请选择</option><?cs each:o = Form.option.education ?><?cs if:!o.drop ?><option value="<?cs var:o.value ?>"<?cs if:Form.value.education == o.value ?> selected<?cs /if ?>><?cs var:o.label ?></option><?cs /if ?><?cs /each ?></select><?cs call:field_close() ?>
<?cs call:text_field("school", "毕业院校", "", "w20", "") ?>
<?cs call:text_field("major", "专业", "", "w20", "opt") ?>
<?cs else ?><?cs call:text_field("place", "执业机构", "", "w20", "") ?>
<?cs if:Page.kind == #1 ?><?cs call:text_field("department", "科室", "", "w12", "opt") ?><?cs else ?><?cs call:text_field("title", "职称", "例如 主治医师", "w12", "opt") ?><?cs /if ?>
<?cs call:text_field("position", "职务", "", "w12", "opt") ?><?cs /if ?>
<?cs if:Page.kind != #1 ?><?cs call:month_field("from", "开始", "例如 2019 年 11 月", "") ?>
<?cs if:Page.kind == #3 ?><?cs call:month_field("to", "结束", "", "now") ?><?cs else ?><?cs call:month_field("to", "结束", "在读的勾选“至今”", "now") ?><?cs /if ?><?cs /if ?>
<?cs call:acts_open() ?><?cs call:submit("保存") ?><?cs call:link_button("取消", "/register/history", "t") ?><?cs call:acts_close() ?>
<?cs call:form_close() ?>
<?cs call:page_close() ?>
