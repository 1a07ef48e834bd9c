<?cs # What became of sending several back, to physicians or institutions. ?><?cs set:Page.title = "批量复核退回结果" ?><?cs if:Page.undoes ?><?cs set:Page.title = "撤销批量复核退回的结果" ?><?cs elif:Page.at_work ?><?cs set:Page.title = "正在批量复核退回" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:Page.at_work ?><?cs call:heading("", "正在处理 " + Page.n + " 人", "") ?><?cs if:Page.undoes ?><?cs call:people_batch_progress("撤销") ?><?cs else ?><?cs call:people_batch_progress("退回") ?><?cs /if ?>
<div class="acts"><a class="btn" href="/recheck/batch/return/<?cs var:Page.id ?>">看最新进度</a><a class="btn btn-2" href="/recheck">返回列表</a></div>
<?cs else ?><?cs if:Page.undoes ?><?cs call:heading("", "撤销 " + Page.n_done + "，未撤销 " + Page.n_left, "") ?><?cs else ?><?cs call:heading("", "退回 " + Page.n_done + "，未处理 " + Page.n_left, "") ?><?cs /if ?>
<?cs call:error_summary() ?><?cs if:Page.n_done > #0 && Page.undoes ?><?cs call:note("ok", Page.n_done + " 人的退回已撤销，回到待复核；留有手机号的会收到短信。") ?><?cs /if ?>
<?cs call:people_batch_rows("/recheck") ?><?cs call:people_undo() ?>
<div class="acts"><a class="btn" href="/recheck">继续复核</a><a class="btn btn-2" href="/recheck?tab=returned">看已退回的医师</a></div><?cs /if ?>
<?cs call:page_close() ?>
