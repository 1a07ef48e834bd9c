<?cs # Penalties of the region's physicians in the cycle. Needs Page.row.N.id .name .document .institution .region .number .on .authority .content .denied .ended
  .ended_by .ended_reason, Page.tab, Page.list, Page.cycle. ?><?cs set:Page.title = "行政处罚" ?><?cs if:Page.list.several ?><?cs set:Page.title = "行政处罚（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading_open("", "行政处罚", "考核周期内的行政处罚，供医疗机构评定、考核机构复核时核对（《医师定期考核管理办法》第十七条）") ?><?cs if:Page.cycle && Site.may_keep ?><a class="btn btn-2" href="/office/imports">导入处罚名单</a><?cs /if ?><?cs call:heading_close() ?>
<?cs call:error_summary() ?>
<?cs if:Page.cycle ?><p class="m s"><?cs var:Page.cycle ?></p><?cs call:tabs(Page.tab, "按处罚的情况") ?>
<?cs call:people_penalties_filter("/office/penalties") ?><?cs call:chips(Page.list) ?><?cs /if ?>
<?cs if:!subcount(Page.row) ?><?cs call:people_penalties_empty("/office/penalties") ?><?cs else ?>
<?cs call:people_penalties_table("/office/penalties/", "id") ?>
<?cs call:pagination(Page.list) ?>
<?cs if:Site.may_keep ?><?cs call:section_open("导出名单", "") ?><?cs call:form_open("/office/penalties/export" + Page.list.query) ?><?cs call:text_field("purpose", "用途", "会记入操作记录，例如：送考核机构核对", "w20", "") ?><p class="m s">按现在的筛选条件导出，最多 <?cs var:Page.rows_max ?> 件；证件号码只保留首尾。</p><?cs call:acts_open() ?><?cs call:submit_as("导出 xlsx", "format", "xlsx", "2") ?><?cs call:submit_as("导出 csv", "format", "csv", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs call:section_close() ?><?cs /if ?>
<?cs /if ?>
<?cs call:page_close() ?>
