<?cs # A step that was submitted, only to be read. Needs what parts.cs says; Page.row.N (macro rows), .submitted_at, .state.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = Page.label ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" + Page.wizard ?><?cs call:page_open() ?>
<?cs call:wizard_bar() ?><h1><?cs var:Page.label ?></h1>
<?cs call:note_open("") ?>已于 <b class="nw n"><?cs var:Page.submitted_at ?></b> 提交，现在是“<?cs var:Text.state[Page.state] ?>”。可以查看，不能修改。<?cs call:note_close() ?>
<div class="mt2"><?cs call:rows(Page.row) ?></div>
<div class="acts"><?cs call:link_button("查看全部填报内容", "/register/check", "") ?><?cs call:link_button("返回全部步骤", "/register", "t") ?></div>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
