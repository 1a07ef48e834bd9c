<?cs # A physician who did not come to the test. ?><?cs set:Page.title = "记为缺考：" + Page.name ?><?cs set:Page.back.label = "取消，返回" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, Page.institution) ?>
<?cs call:error_summary() ?>
<?cs call:note("w", "记为缺考后，本轮测评不能再参加，由考核办公室确认是否列入补考。") ?>
<p><?cs call:people_papers_short(Page) ?></p>
<form method="post" action="/recheck/<?cs var:Page.id ?>/absent<?cs var:Page.query ?>" class="mt" novalidate><?cs call:form_hidden() ?>
<?cs call:area_field("note", "缺考原因", "5 至 200 字", "200", "") ?>
<div class="acts"><button class="btn btn-d">记为缺考</button><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a></div></form>
<?cs call:page_close() ?>
