<?cs # A later end of a stage for one unit or one person. ?><?cs set:Page.title = "个别延期" ?><?cs set:Page.back.href = "/office/cycles/" + Page.id ?><?cs set:Page.back.label = "返回，不延期" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading(Page.name, "个别延期", "只对一家机构或一名医师延长，其他人不变。审核、评定只能对机构延长。测评的时间在试卷里设，不在这里延。") ?>
<?cs call:error_summary() ?>
<?cs call:form_open("/office/cycles/" + Page.id + "/extend") ?>
<?cs call:radio_field("stage", "阶段", "", "inl") ?>
<?cs call:radio_field("whom", "对象", "", "") ?>
<?cs call:text_field("number", "登记号或证件号码", "机构填医疗机构执业许可证登记号，医师填证件号码", "w20", "user") ?>
<?cs call:text_field("closes_on", "延至日期", "例如 2026-10-05", "w8", "num") ?><?cs call:text_field("closes_at", "时刻", "当天结束写 24:00", "w5", "num") ?>
<?cs call:area_field("reason", "理由", "记入修改记录，最多 200 字", "200", "low") ?>
<?cs call:acts_open() ?><?cs call:submit("延期") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
