<?cs # What the one-click bar does and has done. ?><?cs set:Page.title = "一并评定结果" ?><?cs if:Page.undoes ?><?cs set:Page.title = "撤销一并评定的结果" ?><?cs elif:Page.at_work ?><?cs set:Page.title = "正在一并评定" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:Page.at_work ?><?cs call:heading("", "正在处理 " + Page.n + " 人", "") ?><?cs if:Page.undoes ?><?cs call:people_batch_progress("撤销") ?><?cs else ?><?cs call:people_batch_progress("设为合格") ?><?cs /if ?>
<div class="acts"><a class="btn" href="/evaluate/batch/<?cs var:Page.id ?>">看最新进度</a><a class="btn btn-2" href="/evaluate">返回列表</a></div>
<?cs else ?><?cs if:Page.undoes ?><?cs call:heading("", "撤销 " + Page.n_done + "，未撤销 " + Page.n_left, "") ?><?cs else ?><?cs call:heading("", "合格 " + Page.n_done + "，未处理 " + Page.n_left, "") ?><?cs /if ?>
<?cs call:error_summary() ?><?cs if:Page.n_done > #0 && Page.undoes ?><?cs call:note("ok", Page.n_done + " 人的评定已撤销，恢复到原来的评定。") ?><?cs elif:Page.n_done > #0 ?><?cs call:note_open("ok") ?>已将 <?cs var:Page.n_done ?> 人的职业道德和<?cs var:Page.label ?>设为合格。<?cs if:Page.all_sites ?>各执业地点都评完的，<?cs else ?>这些<?cs /if ?>医师即可参加测评。<?cs call:note_close() ?><?cs /if ?>
<?cs call:people_batch_rows("/evaluate") ?><?cs call:people_undo() ?>
<div class="acts"><a class="btn" href="/evaluate">继续评定</a><a class="btn btn-2" href="/evaluate?tab=made">看已评的医师</a></div><?cs /if ?>
<?cs call:page_close() ?>
