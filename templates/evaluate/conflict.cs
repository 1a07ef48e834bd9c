<?cs # The verdict was changed or locked meanwhile. ?><?cs set:Page.title = "评定没有保存" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "没有保存：" + Page.name, "") ?>
<?cs if:Page.started ?><?cs call:note("w", "医师已经开始测评，评定已锁定。确需更正的，请联系考核机构。") ?><?cs elif:Page.settled ?><?cs call:note("w", "意见已经提交考核机构复核，不能更改。确需更正的，请联系考核机构，退回后重新审核。") ?><?cs elif:Page.locked ?><?cs call:note("w", "记录已经转入结论，评定已锁定。确需更正的，请联系考核机构。") ?><?cs else ?><?cs call:note("w", "您打开页面以后，这位医师的评定刚刚有变化。刚才的操作没有生效，请看最新情况。") ?><?cs /if ?>
<?cs call:section_open("各执业地点", "") ?><?cs call:people_sites(Page.label) ?><?cs call:section_close() ?>
<div class="acts"><a class="btn" href="/evaluate/<?cs var:Page.id ?>">看最新情况</a><a class="btn btn-2" href="/evaluate">返回列表</a></div>
<?cs call:page_close() ?>
