<?cs # Sending a registration back: to whom, reasons, text. ?><?cs set:Page.title = "退回：" + Page.name ?><?cs set:Page.back.label = "取消，返回" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, Page.institution) ?>
<?cs call:error_summary() ?>
<?cs if:Page.confirmed ?><?cs call:note("w", "这位医师已经复核通过。退回后要重新提交、重新审核和复核；已经做过的评定会保留。开始测评后不能退回。") ?><?cs /if ?>
<form method="post" action="/recheck/<?cs var:Page.id ?>/return<?cs var:Page.query ?>" class="mt" novalidate><?cs call:form_hidden() ?>
<?cs if:Page.both ?><?cs call:radio_field("to", "退回给", "", "") ?><?cs else ?><?cs call:hidden("to", "physician") ?><p>退回给 <b>医师本人</b>，修改后重新提交。</p><?cs /if ?>
<?cs call:check_field("why", "退回原因", "可以多选", "") ?>
<?cs call:area_field("note", "退回说明", "5 至 200 字，说明改哪里、怎么改，收到的人会看到", "200", "") ?>
<p class="m s">退回给医师的，医师在 <?cs var:Page.days ?> 天内或报名截止前重新提交。</p>
<div class="acts"><button class="btn btn-d">退回</button><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a></div></form>
<?cs call:page_close() ?>
