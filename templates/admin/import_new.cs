<?cs # Handing a file in. Needs Form.option.kind, Page.max_mb. ?><?cs set:Page.title = "上传文件" ?><?cs set:Page.back.href = "/admin/imports" ?><?cs set:Page.back.label = "注册信息导入" ?><?cs set:Page.base = "/admin/imports" ?><?cs set:Page.kinds = "1" ?><?cs include!"layout.cs" ?><?cs include!"imports.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "上传文件", "上传后先试运行，数据库不会改动") ?>
<?cs call:error_summary() ?>
<?cs call:imports_form() ?>
<?cs call:section_open("说明", "") ?><ul class="tx"><li>先导入医疗机构，再导入医师：医师的主要执业机构必须已在系统里。</li><li>同一个文件可以重复导入，内容没有变化的行不会改动任何数据。</li><li>文件里没有的医师不会被删除；账号、密码、本人填写的手机号、填报和审核结果都不受影响。</li><li>被拒绝的行可以下载，改正后单独再导入。</li></ul><?cs call:section_close() ?>
<?cs call:page_close() ?>
