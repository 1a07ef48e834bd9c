<?cs # Somebody was faster, or the record cannot make this move any more. ?><?cs set:Page.title = "这条记录刚刚有变化" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "没有处理：" + Page.name, "") ?>
<?cs if:Page.why ?><?cs call:note("w", Page.why) ?><?cs else ?><?cs call:note("w", "您打开页面以后，这条记录已经被他人处理。刚才的操作没有生效，请看最新情况。") ?><?cs /if ?>
<?cs call:people_turn() ?>
<?cs call:section_open("办理经过", "") ?><?cs call:people_history() ?><?cs call:section_close() ?>
<div class="acts"><a class="btn" href="/recheck/<?cs var:Page.id ?><?cs var:Page.query ?>">看最新情况</a><a class="btn btn-2" href="<?cs var:Page.back.href ?>">返回列表</a></div>
<?cs call:page_close() ?>
