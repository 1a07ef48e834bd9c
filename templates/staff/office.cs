<?cs # A new office, or the account of one that has none.
  Needs Page.of_admin.
?><?cs set:Page.title = "新增办公室账号" ?><?cs set:Page.back.href = "/staff/units" ?><?cs set:Page.back.label = "返回单位账号" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "下级考核办公室的账号，它是该办公室的第一个管理员。医疗机构的账号随机构名册建立，不在这里新增") ?>
<?cs call:error_summary() ?><?cs call:required_hint() ?>
<?cs call:form_open("/staff/units/new") ?>
<?cs call:text_field("office_name", "办公室名称", "也是登录时填写的账号，例如 试验区医师定期考核办公室", "w20", "off") ?>
<?cs call:text_field("region", "地区代码", "6 位行政区划代码：省以 0000 结尾，市以 00 结尾，例如 110108", "w8", "num off") ?>
<?cs call:text_field("phone", "联系电话", "医师会在帮助里看到", "w20", "opt off") ?>
<p class="m mt">初始密码在下一页显示一次，请转告该办公室。</p>
<?cs call:acts_open() ?><?cs call:submit("新增") ?><?cs call:link_button("取消", "/staff/units", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
