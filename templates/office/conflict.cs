<?cs # Somebody was faster, or the record cannot make this move any more. ?><?cs set:Page.title = "没有办理" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "没有办理：" + Page.name, "") ?>
<?cs if:Page.why ?><?cs call:note("w", Page.why) ?><?cs else ?><?cs call:note("w", "现在的状态不能这样办理，或打开页面以后记录有了变化。刚才的操作没有生效，请看最新情况。") ?><?cs /if ?>
<?cs call:people_turn() ?>
<?cs call:section_open("办理经过", "") ?><?cs call:people_history() ?><?cs call:section_close() ?>
<div class="acts"><a class="btn" href="<?cs var:Page.self ?>">看最新情况</a><a class="btn btn-2" href="/office/people">返回名单</a></div>
<?cs call:page_close() ?>
