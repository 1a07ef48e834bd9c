<?cs # Handing a file in. Needs Form.option.kind, Page.max_mb. ?><?cs set:Page.title = "上传文件" ?><?cs set:Page.back.href = "/admin/imports" ?><?cs set:Page.back.label = "注册信息导入" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "上传文件", "上传后先试运行，数据库不会改动") ?>
<?cs call:error_summary() ?>
<form method="post" action="/admin/imports/new" enctype="multipart/form-data" novalidate><?cs call:form_hidden() ?>
<?cs call:radio_field("kind", "文件的内容", "", "") ?>
<?cs call:field_open("file", "文件", "csv 或 xlsx，第一行是表头，最大 " + Page.max_mb + " MB。表格软件里另存的 csv，哪种中文编码都可以", "") ?><input type="file" id="file" name="file" accept=".csv,.xlsx,.txt,text/csv"<?cs call:aria("file", "x", "") ?>><?cs call:field_close() ?>
<?cs call:acts_open() ?><?cs call:submit("上传并试运行") ?><?cs call:link_button("取消", "/admin/imports", "2") ?><?cs call:acts_close() ?></form>
<?cs call:section_open("说明", "") ?><ul class="tx"><li>先导入医疗机构，再导入医师：医师的主要执业机构必须已在系统里。</li><li>同一个文件可以重复导入，内容没有变化的行不会改动任何数据。</li><li>文件里没有的医师不会被删除；账号、密码、本人填写的手机号、填报和审核结果都不受影响。</li><li>被拒绝的行可以下载，改正后单独再导入。</li></ul><?cs call:section_close() ?>
<?cs call:page_close() ?>
