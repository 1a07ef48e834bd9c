<?cs # Deleting a department, or why it cannot be deleted. ?><?cs set:Page.title = "删除科室：" + Page.name ?><?cs set:Page.back.href = "/org/departments" ?><?cs set:Page.back.label = "返回科室" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs if:Page.n > #0 ?><?cs call:heading("", "“" + Page.name + "”不能删除", "") ?><?cs call:note("w", "有 " + Page.n + " 人选了这个科室，不能删除，可以停用。停用后新填报的医师选不到，已选的不受影响。") ?>
<div class="acts"><?cs if:Page.in_use ?><?cs call:post_button("/org/departments/" + Page.id + "/off", "停用", "", "", "") ?><?cs /if ?><?cs call:link_button("返回科室", "/org/departments", "2") ?></div>
<?cs else ?><?cs call:heading("", "删除“" + Page.name + "”？", "没有医师使用这个科室。删除后不能恢复，需要时可以重新新增。") ?>
<?cs call:form_open("/org/departments/" + Page.id + "/delete") ?><?cs call:acts_open() ?><button class="btn btn-d">删除</button><?cs call:link_button("取消", "/org/departments", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs /if ?>
<?cs call:page_close() ?>
