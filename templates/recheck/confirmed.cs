<?cs # What became of confirming several. ?><?cs set:Page.title = "批量复核结果" ?><?cs if:Page.undoes ?><?cs set:Page.title = "撤销批量复核的结果" ?><?cs elif:Page.at_work ?><?cs set:Page.title = "正在批量复核" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:Page.at_work ?><?cs call:heading("", "正在处理 " + Page.n + " 人", "") ?><?cs if:Page.undoes ?><?cs call:people_batch_progress("撤销") ?><?cs else ?><?cs call:people_batch_progress("通过") ?><?cs /if ?>
<div class="acts"><a class="btn" href="/recheck/batch/confirm/<?cs var:Page.id ?>">看最新进度</a><a class="btn btn-2" href="/recheck">返回列表</a></div>
<?cs else ?><?cs if:Page.undoes ?><?cs call:heading("", "撤销 " + Page.n_done + "，未撤销 " + Page.n_left, "") ?><?cs else ?><?cs call:heading("", "复核通过 " + Page.n_done + "，未处理 " + Page.n_left, "") ?><?cs /if ?>
<?cs call:error_summary() ?><?cs if:Page.n_done > #0 ?><?cs if:Page.undoes ?><?cs call:note("ok", Page.n_done + " 人的复核通过已撤销，回到待复核。") ?><?cs else ?><?cs call:note("ok", "已复核通过 " + Page.n_done + " 人。") ?><?cs /if ?><?cs /if ?>
<?cs call:people_batch_rows("/recheck") ?><?cs call:people_undo() ?>
<div class="acts"><a class="btn" href="/recheck">继续复核</a><a class="btn btn-2" href="/recheck/tests">看受委托考核的医师</a></div><?cs /if ?>
<?cs call:page_close() ?>
