<?cs # One file of penalties. See imports.cs. ?><?cs set:Page.title = "导入：" + Page.name ?><?cs set:Page.back.href = "/office/imports" ?><?cs set:Page.back.label = "行政处罚导入" ?><?cs set:Page.base = "/office/imports" ?><?cs include!"layout.cs" ?><?cs include!"imports.cs" ?><?cs call:page_open() ?>
<?cs call:imports_one() ?>
<?cs call:page_close() ?>
