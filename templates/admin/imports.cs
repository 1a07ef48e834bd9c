<?cs # Files of the register, newest first. See imports.cs. ?><?cs set:Page.title = "注册信息导入" ?><?cs if:Page.list.several ?><?cs set:Page.title = "注册信息导入（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs set:Page.base = "/admin/imports" ?><?cs include!"layout.cs" ?><?cs include!"imports.cs" ?><?cs call:page_open() ?>
<?cs call:heading_open("", "注册信息导入", "先试运行，看清会改什么，再确认导入。已有的账号、填报和审核结果不受影响") ?><a class="btn" href="/admin/imports/new"><?cs call:icon("upload") ?>上传文件</a><?cs call:heading_close() ?>
<?cs call:filter_open("/admin/imports") ?><?cs call:filter_select("kind", "内容", "全部") ?><?cs call:filter_select("state", "状态", "全部") ?><?cs call:filter_close() ?><?cs call:chips(Page.list) ?>
<?cs if:!subcount(Page.row) ?><?cs if:subcount(Page.list.chip) ?><?cs call:empty_state("没有符合条件的文件", "换一个条件，或清除筛选再看。", "/admin/imports", "清除筛选") ?><?cs else ?><?cs call:empty_state("还没有导入过文件", "医疗机构、医师和行为记录都可以用 csv 或 xlsx 导入。", "", "") ?><?cs /if ?><?cs else ?>
<?cs call:imports_table() ?><?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
