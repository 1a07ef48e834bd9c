<?cs # Step 执业信息. Needs what parts.cs says; Page.level .no_departments .subjects .no_subject .version .warn.*, Page.specialty.N.label .chosen
  .option.M.value .label .selected, Form.option.department .title .trainee .category .scope .working .subject .positions.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = Page.label ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" + Page.wizard ?><?cs call:page_open() ?>
<?cs call:wizard_top(Page.label) ?>
<?cs call:required_hint() ?>
<?cs call:locked_open() ?><?cs call:fact("主要执业机构", Page.unit) ?><?cs call:fact("医师级别", Page.level) ?><?cs call:locked_close() ?>
<?cs call:form_open_with("/register/practice", "guard autosave") ?><?cs call:hidden("version", Page.version) ?>
<section class="sec"><h2>岗位</h2>
<?cs if:Page.no_departments ?><div class="f"><span id="department" tabindex="-1"><b>科室</b></span><?cs call:field_words("department", "") ?><?cs call:note_open("w") ?>本单位尚未维护科室，请联系<?cs if:Page.contact ?><?cs var:Page.contact ?><?cs else ?><?cs var:Page.unit ?><?cs /if ?>　<?cs call:phone(Page.unit_phone) ?>。维护好以后回到这一步选择，其余内容可以先填。<?cs call:note_close() ?></div>
<?cs else ?><?cs set:Page._hint = "列表由" + Page.unit + "维护" ?><?cs call:select_field("department", "科室", Page._hint, "w20", "") ?><?cs /if ?>
<?cs call:group_open("specialty", "从事专业", "可选 1 至 6 项，点开科目后勾选", "") ?><?cs set:Page._first = "1" ?><?cs each:g = Page.specialty ?><details<?cs if:g.chosen || Form.error.specialty && first(g) ?> open<?cs /if ?>><summary><?cs var:g.label ?><?cs if:g.chosen ?>　<span class="m n">已选 <?cs var:g.chosen ?></span><?cs /if ?></summary><div class="cks"><?cs if:g.premade ?><?cs var:g.premade ?><?cs else ?><?cs each:o = g.option ?><?cs call:group_tick("specialty", o, Page._first) ?><?cs set:Page._first = "" ?><?cs /each ?><?cs /if ?></div></details><?cs /each ?><?cs call:group_close() ?>
<?cs call:select_field("title", "职称", "", "w20", "") ?>
<?cs call:date_field("title_on", "职称取得时间", "例如 2019 年 11 月 6 日", "opt") ?>
<?cs call:field_open("position", "职务", "例如 科主任", "opt") ?><input class="in w12" id="position" name="position" value="<?cs var:Form.value.position ?>" type="text" list="positions"<?cs call:aria("position", "1", "") ?>><datalist id="positions"><?cs each:o = Form.option.positions ?><option value="<?cs var:o.label ?>"></option><?cs /each ?></datalist><?cs call:field_close() ?>
<?cs call:date_field("position_on", "任职时间", "", "opt") ?>
<?cs call:radio_field("working", "执业情况", "", "inl") ?>
</section>
<section class="sec"><h2>执业类别和范围</h2><p class="hint">已按注册信息填好，与执业证书不一致时再改。</p>
<?cs call:radio_field("trainee", "是否规培生", "正在参加住院医师规范化培训的选“是”，执业范围可以不填", "inl") ?>
<?cs call:select_field("category", "执业类别", "", "w12", "") ?>
<?cs if:Page.warn.category ?><?cs call:note("w", "执业类别与从事专业不一致，请再核对一次。确实如此的可以继续。") ?><?cs /if ?>
<?cs call:select_child("scope", "执业范围", "规培生可以不选", "category", "") ?>
<?cs if:Page.subjects ?><?cs call:select_child("subject", "报考科目", "决定您参加哪一份专业测评", "category", "") ?><?cs if:Page.warn.scope && Page.warn.department ?><?cs call:note("w", "报考科目与科室、执业范围不一致，请再核对一次。确实如此的可以继续。") ?><?cs elif:Page.warn.scope ?><?cs call:note("w", "报考科目与执业范围不一致，请再核对一次。确实如此的可以继续。") ?><?cs elif:Page.warn.department ?><?cs call:note("w", "报考科目与科室不一致，请再核对一次。确实如此的可以继续。") ?><?cs /if ?><?cs if:Page.no_subject ?><?cs call:note_open("w") ?>本省还没有这一执业类别的报考科目，请联系<?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?>。其余内容可以先填好保存。<?cs call:note_close() ?><?cs /if ?><?cs /if ?>
</section>
<section class="sec"><h2>证书</h2>
<?cs call:text_field("qualification_no", "资格证书编号", "24 或 27 位；早年和部队的证书可能不同，照证书填写", "w20", "off") ?>
<?cs if:Page.warn.qualification_length ?><?cs call:note("w", "资格证书编号一般是 24 位或 27 位，请再核对一次。照证书填写的可以继续。") ?><?cs elif:Page.warn.qualification_document ?><?cs call:note("w", "资格证书编号的末尾一般是证件号码，请再核对一次。照证书填写的可以继续。") ?><?cs /if ?>
<?cs call:date_field("qualified_on", "资格证书取得时间", "", "") ?>
<?cs call:text_field("licence_no", "执业证书编号", "15 位数字", "w20", "num off") ?>
<?cs if:Page.warn.licence_length ?><?cs call:note("w", "执业证书编号一般是 15 位数字，请再核对一次。照证书填写的可以继续。") ?><?cs /if ?>
<?cs call:date_field("licensed_on", "执业证书取得时间", "首次注册或最近一次注册的时间都可以，不影响考核程序", "") ?>
</section><?cs call:form_saved() ?>
<?cs call:save_bar("保存并继续") ?>
<?cs call:form_close() ?>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
