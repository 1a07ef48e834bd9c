<?cs # Step 工作成绩、职业道德. Needs what parts.cs says; Page.graded .per (三年) .assess_from .assess_to .max_size .max_files .version .n_good .n_bad
  .bad_proof_must, Page.class.N.code .label .by .on .text .files .must (names of inputs), the values, options and files of merits.c.
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
<?cs if:Page.n_good > #0 ?><?cs call:note_open("ok") ?>系统已检测到您良好行为记录，无需再报。<a href="/register/records">查看<span class="vh">系统已有的行为记录</span></a><?cs call:note_close() ?><?cs /if ?>
<?cs set:Page._hint = "考核周期 " + Page.assess_from + " 至 " + Page.assess_to + " 内的记录" ?><?cs call:radio_field("good", "您有没有良好执业行为记录？", Page._hint, "inl") ?>
<?cs set:Page._files = "JPG 或 PNG，每份不超过 " + Page.max_size + "，最多 " + Page.max_files + " 份" ?>
<?cs if:subcount(Form.option.good_kind) ?><div data-when="good=1"><?cs if:Page.n_good > #0 ?><?cs set:Page._label = "还有系统没有的，请勾选" ?><?cs set:Page._manner = "opt" ?><?cs else ?><?cs set:Page._label = "有哪几类" ?><?cs set:Page._manner = "" ?><?cs /if ?><?cs call:check_field("good_kind", Page._label, "可多选，每一类只填一项，填最主要的", Page._manner) ?>
<?cs each:c = Page.class ?><div class="cd" data-when="good_kind=<?cs var:c.code ?>"><h3><?cs var:c.label ?></h3>
<?cs if:c.by ?><?cs call:text_field(c.by, "授予部门", "", "w20", "") ?><?cs /if ?>
<?cs if:c.on ?><?cs call:date_field(c.on, "授予或发生时间", "", "") ?><?cs /if ?>
<?cs if:c.text ?><?cs call:area_field(c.text, "内容", "", "300", "low") ?><?cs /if ?>
<?cs if:c.files ?><?cs if:c.must ?><?cs call:file_field(c.files, "证明文件", Page._files, "") ?><?cs else ?><?cs call:file_field(c.files, "证明文件", Page._files, "opt") ?><?cs /if ?><?cs /if ?></div>
<?cs /each ?></div><?cs /if ?>
</section>
<section class="sec"><h2>不良执业行为记录</h2>
<?cs if:Page.n_bad > #0 ?><?cs call:note_open("w") ?>系统里有您审核通过的不良行为记录，无需再报。<a href="/register/records">查看<span class="vh">系统已有的行为记录</span></a><?cs call:note_close() ?><?cs /if ?>
<?cs call:radio_field("bad", "您有没有不良执业行为记录？", "考核周期内有不良行为记录的，不符合简易程序里“无不良行为记录”的条件", "inl") ?>
<div data-when="bad=1"><?cs call:select_field("bad_kind", "种类", "", "w20", "") ?>
<?cs call:date_field("bad_on", "时间", "在考核周期内", "") ?>
<?cs call:area_field("bad_detail", "经过和处理结果", "", "300", "low") ?>
<?cs if:Page.bad_proof_must ?><?cs call:file_field("bad_proof", "证明文件", Page._files, "") ?><?cs else ?><?cs call:file_field("bad_proof", "相关材料", Page._files, "opt") ?><?cs /if ?></div>
</section>
<section class="sec"><h2>直接认定为不合格的情形</h2>
<?cs call:radio_field("unfit", "下列 14 种情形，您有没有？", "有一种就选“有”，并在下面勾选", "inl") ?>
<?cs call:check_field("situation", "逐条对照，有的请勾选", "", "plain") ?>
</section>
<?cs if:Page.graded ?><section class="sec"><h2>医德医风自评</h2>
<?cs call:radio_field("ethics_grade", "您的自评等次", "", "inl") ?>
<details><summary>自评参考项</summary><ol class="num s"><li>救死扶伤，全心全意为人民服务；</li><li>尊重患者的权利，为患者保守医疗秘密；</li><li>文明礼貌，优质服务，构建和谐医患关系；</li><li>遵纪守法，廉洁行医；</li><li>因病施治，规范医疗服务行为；</li><li>顾全大局，团结协作，和谐共事；</li><li>严谨求实，努力提高专业技术水平。</li></ol></details></section><?cs /if ?>
<?cs call:form_saved() ?>
<?cs call:save_bar("保存并继续") ?>
<?cs call:form_close() ?>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
