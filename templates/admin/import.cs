<?cs # One file: how far, what its trial found, confirming, cancelling. See imports.cs. ?><?cs set:Page.title = "导入：" + Page.name ?><?cs set:Page.back.href = "/admin/imports" ?><?cs set:Page.back.label = "注册信息导入" ?><?cs set:Page.base = "/admin/imports" ?><?cs include!"layout.cs" ?><?cs include!"imports.cs" ?><?cs call:page_open() ?>
<?cs call:imports_one() ?><?cs call:page_close() ?>
