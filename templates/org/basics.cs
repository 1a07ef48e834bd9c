<?cs # Data that the institution keeps itself. Needs Page.n_registered. ?><?cs set:Page.title = "修改基本情况" ?><?cs set:Page.back.href = "/org" ?><?cs set:Page.back.label = "返回机构登记" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "修改基本情况", "请按照真实情况填写；保存后需要重新确认") ?>
<?cs call:error_summary() ?>
<?cs call:form_open("/org/basics") ?><?cs call:required_hint() ?><?cs call:text_field("address", "地址", "", "", "") ?><?cs call:text_field("principal", "法定代表人或负责人", "", "w20", "person") ?><?cs call:text_field("grade", "机构等级", "例如 三级甲等；没有评级的不填", "w20", "opt") ?><?cs call:number_field("beds", "床位数", "没有床位的填 0", "张", "opt") ?><?cs call:number_field("n_physicians", "医师数", "在本机构执业的医师；不填按登记人数 " + Page.n_registered + " 人计", "人", "opt") ?><?cs call:acts_open() ?><?cs call:submit("保存") ?><?cs call:link_button("取消", "/org", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
