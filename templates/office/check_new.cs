<?cs # Drawing a sample. Needs Page.cycle, Page.most, Form.option.how .region .tab .verdict. ?><?cs set:Page.title = "新的抽查" ?><?cs set:Page.back.href = "/office/checks" ?><?cs set:Page.back.label = "抽查核实" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "新的抽查", Page.cycle) ?>
<?cs call:error_summary() ?>
<?cs call:form_open("/office/checks/new") ?><?cs call:required_hint() ?>
<?cs call:text_field("title", "名称", "例如：第三季度抽查", "w20", "") ?>
<?cs call:radio_field("how", "抽取方式", "", "inl") ?>
<?cs call:text_field("amount", "数量", "人数，或百分比（1 至 100）；一次最多 " + Page.most + " 人", "w5", "num") ?>
<?cs if:subcount(Form.option.region) ?><?cs call:select_field("region", "地区", "", "w20", "full opt") ?><?cs /if ?>
<?cs call:text_field("unit", "机构名称", "名称的一部分；不填为全部机构", "w20", "opt") ?>
<?cs call:select_field("tab", "状态", "", "w20", "full opt") ?>
<?cs call:select_field("verdict", "主要执业机构的评定", "", "w20", "full opt") ?>
<?cs call:text_field("seed", "随机种子", "不填由系统产生。同样的种子和同样的范围，抽出同样的人，便于复查", "w10", "num opt") ?>
<?cs call:acts_open() ?><?cs call:submit("抽取") ?><?cs call:link_button("取消", "/office/checks", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
