<?cs # Step 工作成绩、职业道德. Needs what parts.cs says; Page.graded .per (三年) .assess_from .assess_to .max_size .max_files .version,
  the values, options and files of merits.c.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = Page.label ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" + Page.wizard ?><?cs call:page_open() ?>
<?cs call:wizard_top(Page.label) ?>
<?cs call:required_hint() ?>
<?cs call:form_open_with("/register/merits", "files guard autosave") ?><?cs call:hidden("version", Page.version) ?>
<section class="sec"><h2>工作成绩</h2>
<?cs call:radio_field("quantity", "完成工作数量", "", "inl") ?>
<?cs set:Page._unit = "人次／" + Page.per ?><?cs call:number_field("visits", "接诊病人量", "以下四项按实际情况填写数字，没有的不填", Page._unit, "opt") ?>
<?cs set:Page._unit = "例／" + Page.per ?><?cs call:number_field("surgeries", "手术量", "外科科室填写", Page._unit, "opt") ?>
<?cs call:number_field("tests", "检验、检查量", "医技科室填写", Page._unit, "opt") ?>
<?cs set:Page._unit = "次／" + Page.per ?><?cs call:number_field("rounds", "查房次数", "", Page._unit, "opt") ?>
<?cs call:radio_field("quality", "完成工作质量", "", "inl") ?>
<?cs call:radio_field("duty", "完成政府指令性工作情况", "", "inl") ?>
</section>
<section class="sec"><h2>良好执业行为记录</h2>
<?cs set:Page._hint = "考核周期 " + Page.assess_from + " 至 " + Page.assess_to + " 内的记录。选“有”的，在下面填写，每一类填一项" ?><?cs call:radio_field("good", "良好执业行为记录", Page._hint, "inl") ?>
<?cs set:Page._files = "JPG 或 PNG，每份不超过 " + Page.max_size + "，最多 " + Page.max_files + " 份" ?>
<details<?cs if:Form.value.award_by || Form.value.award || subcount(Form.file.good_1) || Form.error.award_by || Form.error.award_on || Form.error.award || Form.error.good_1 ?> open<?cs /if ?>><summary>奖励、表彰</summary>
<?cs call:text_field("award_by", "授予部门", "", "w20", "plain") ?>
<?cs call:date_field("award_on", "授予时间", "", "plain") ?>
<?cs call:text_field("award", "内容", "", "w20", "plain") ?>
<?cs call:file_field("good_1", "证明文件", Page._files, "plain") ?></details>
<details<?cs if:Form.value.ordered || subcount(Form.file.good_2) || Form.error.ordered || Form.error.good_2 ?> open<?cs /if ?>><summary>完成政府指令性任务</summary>
<?cs call:area_field("ordered", "任务和完成情况", "", "300", "low plain") ?>
<?cs call:file_field("good_2", "证明文件", Page._files, "opt") ?></details>
<details<?cs if:Form.value.technical || subcount(Form.file.good_3) || Form.error.technical || Form.error.good_3 ?> open<?cs /if ?>><summary>取得技术成果</summary>
<?cs call:area_field("technical", "成果", "", "300", "low plain") ?>
<?cs call:file_field("good_3", "证明文件", Page._files, "opt") ?></details>
<details<?cs if:Form.value.other_good || subcount(Form.file.good_4) || Form.error.other_good || Form.error.good_4 ?> open<?cs /if ?>><summary>其他良好行为</summary>
<?cs call:area_field("other_good", "情况", "", "300", "low plain") ?>
<?cs call:file_field("good_4", "证明文件", Page._files, "opt") ?></details>
</section>
<section class="sec"><h2>不良执业行为记录</h2>
<?cs call:radio_field("bad", "不良执业行为记录", "选“有”的请填写种类和情况", "inl") ?>
<details<?cs if:Form.value.bad == "1" || Form.value.bad_detail || Form.error.bad_kind || Form.error.bad_detail || Form.error.bad_proof ?> open<?cs /if ?>><summary>选“有”的请填写</summary>
<?cs call:select_field("bad_kind", "种类", "", "w20", "plain") ?>
<?cs call:area_field("bad_detail", "时间、经过和处理结果", "", "300", "plain") ?>
<?cs call:file_field("bad_proof", "相关材料", Page._files, "opt") ?></details>
</section>
<section class="sec"><h2>直接认定为不合格的情形</h2>
<?cs call:radio_field("unfit", "下列 14 种情形，您有没有？", "有一种就选“有”，并在下面勾选", "inl") ?>
<?cs call:check_field("situation", "逐条对照，有的请勾选", "", "plain") ?>
</section>
<?cs if:Page.graded ?><section class="sec"><h2>医德医风自评</h2>
<?cs call:radio_field("ethics_grade", "医德医风自评", "", "inl") ?>
<details><summary>自评参考项</summary><ol class="num s"><li>救死扶伤，全心全意为人民服务；</li><li>尊重患者的权利，为患者保守医疗秘密；</li><li>文明礼貌，优质服务，构建和谐医患关系；</li><li>遵纪守法，廉洁行医；</li><li>因病施治，规范医疗服务行为；</li><li>顾全大局，团结协作，和谐共事；</li><li>严谨求实，努力提高专业技术水平。</li></ol></details></section><?cs /if ?>
<?cs call:form_saved() ?>
<?cs call:save_bar("保存并继续") ?>
<?cs call:form_close() ?>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
