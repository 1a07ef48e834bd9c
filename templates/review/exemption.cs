<?cs # One application for exemption, decided by the institution. ?><?cs set:Page.title = "免考申请：" + Page.name ?><?cs set:Page.back.label = "返回列表" ?><?cs include!"layout.cs" ?><?cs include!"exemption.cs" ?><?cs call:page_open() ?>
<?cs call:exemption_decide("/review/" + Page.id, "") ?>
<?cs call:page_close() ?>
