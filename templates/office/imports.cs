<?cs # Files of penalties, newest first. See imports.cs. ?><?cs set:Page.title = "行政处罚导入" ?><?cs if:Page.list.several ?><?cs set:Page.title = "行政处罚导入（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs set:Page.back.href = "/office/penalties" ?><?cs set:Page.back.label = "行政处罚" ?><?cs set:Page.base = "/office/imports" ?><?cs include!"layout.cs" ?><?cs include!"imports.cs" ?><?cs call:page_open() ?>
<?cs call:heading_open("", "行政处罚导入", "先试运行，看清会改什么，再确认导入") ?><?cs if:Site.may_keep ?><a class="btn" href="/office/imports/new"><?cs call:icon("upload") ?>上传处罚名单</a><?cs /if ?><?cs call:heading_close() ?>
<?cs call:filter_open("/office/imports") ?><?cs call:filter_select("state", "状态", "全部") ?><?cs call:filter_close() ?><?cs call:chips(Page.list) ?>
<?cs if:!subcount(Page.row) ?><?cs if:subcount(Page.list.chip) ?><?cs call:empty_state("没有符合条件的文件", "换一个条件，或清除筛选再看。", "/office/imports", "清除筛选") ?><?cs else ?><?cs call:empty_state("还没有导入过处罚名单", "考核周期内的行政处罚可以用 csv 或 xlsx 导入，供医疗机构和考核机构评定、复核时核对。", "", "") ?><?cs /if ?><?cs else ?>
<?cs call:imports_table() ?><?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
