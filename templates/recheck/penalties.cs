<?cs # Penalties of the delegated physicians. Needs what people_penalties_table() has, Page.tab, Page.list, Page.cycle. ?><?cs set:Page.title = "行政处罚" ?><?cs if:Page.list.several ?><?cs set:Page.title = "行政处罚（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "行政处罚", "考核办公室导入的受委托机构医师的行政处罚，复核时请核对") ?>
<?cs if:Page.cycle ?><p class="m s"><?cs var:Page.cycle ?></p><?cs call:tabs(Page.tab, "按处罚的情况") ?>
<?cs call:people_penalties_filter("/recheck/penalties") ?><?cs call:chips(Page.list) ?><?cs /if ?>
<?cs if:!subcount(Page.row) ?><?cs call:people_penalties_empty("/recheck/penalties") ?><?cs else ?>
<?cs call:people_penalties_table("/recheck/", "record") ?>
<?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
