<?cs # One department goes into another. Needs Page.id .name .n .n_open .others; options of into. ?><?cs set:Page.title = "合并科室：" + Page.name ?><?cs set:Page.back.href = "/org/departments" ?><?cs set:Page.back.label = "返回科室" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "把“" + Page.name + "”合并到另一个科室", "") ?>
<?cs call:error_summary() ?>
<?cs if:!Page.others ?><?cs call:empty_state("没有可以合并到的科室", "请先新增或启用另一个科室。", "/org/departments", "返回科室") ?><?cs else ?>
<?cs if:Page.n > #0 ?><?cs call:note_open("w") ?>本周期有 <?cs var:Page.n ?> 人选了这个科室，合并后改为新的科室<?cs if:Page.n_open > #0 ?>；其中 <?cs var:Page.n_open ?> 人还没有提交，需要重新选择科室<?cs /if ?>。往期的记录不变。<?cs call:note_close() ?><?cs else ?><?cs call:note("", "本周期没有医师选这个科室。") ?><?cs /if ?>
<?cs call:form_open("/org/departments/" + Page.id + "/merge") ?><?cs call:select_field("into", "合并到", "合并后，“" + Page.name + "”停用", "w20", "") ?><?cs call:acts_open() ?><?cs call:submit("合并") ?><?cs call:link_button("取消", "/org/departments", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs /if ?>
<?cs call:page_close() ?>
