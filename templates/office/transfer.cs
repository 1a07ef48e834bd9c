<?cs # Another main institution: which, why, and what follows. ?><?cs set:Page.title = Page.name + "转到另一机构" ?><?cs set:Page.back.href = Page.self ?><?cs set:Page.back.label = "返回，不转" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "现在的主要执业机构：" + Page.institution) ?>
<?cs call:error_summary() ?>
<ul class="tx"><li>考核记录和全部办理经过一起转到新机构，原机构不再是执业地点。</li><li>还没有提交的：医师要重新选择科室。</li><li>已经提交、审核或评定的：回到待审核，由新机构重新审核。其他执业地点已经作出的评定保留，原机构没有作出的评定取消。</li><li>正在测评的不能转；测评结束后再转，成绩保留。</li><li>以后导入的注册信息如果仍是原机构，还没有提交的记录会随之转回。</li></ul>
<?cs call:form_open(Page.self + "/transfer") ?>
<?cs call:text_field("number", "新机构的登记号", "医疗机构执业许可证上的 22 位登记号，须在本省", "w20", "user plain") ?>
<?cs call:area_field("reason", "理由", "两家机构和医师会看到，最多 200 字", "200", "low") ?>
<?cs call:acts_open() ?><button class="btn">转到新机构</button><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
