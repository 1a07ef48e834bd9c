<?cs # Applications for exemption across the delegated institutions. ?><?cs set:Page.title = "免考申请（" + Page.tab_now + "）" ?><?cs if:Page.list.several ?><?cs set:Page.title = Page.tab_now + "（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs include!"exemption.cs" ?><?cs call:page_open() ?>
<?cs call:exemption_queue("/recheck", "考核机构复核") ?>
<?cs call:page_close() ?>
