<?cs # Sending several back for one reason. ?><?cs set:Page.title = "批量退回" ?><?cs set:Page.back.label = "返回，不做任何更改" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:Page.n_ready == #0 ?><?cs call:heading("", "选中的医师都不能退回", "") ?><?cs call:people_choice() ?><div class="acts"><a class="btn" href="<?cs var:Page.back.href ?>">返回列表</a></div><?cs else ?>
<?cs call:heading("", "即将退回 " + Page.n_ready + " 人的填报", "同一个原因、同一段话会发给每一位；各人情况不同的，请逐个退回。") ?>
<?cs call:error_summary() ?><form method="post" action="<?cs var:Page.to ?>" novalidate><?cs call:form_hidden() ?>
<?cs call:check_field("why", "退回原因", "可以多选", "") ?><?cs call:area_field("note", "写给医师的话", "5 至 200 字，说明改哪里、怎么改", "200", "") ?>
<?cs if:Page.mend_until.day ?><p class="m s">医师要在 <span class="nw"><?cs var:Page.mend_until.day ?><?cs var:Page.mend_until.clock ?></span> 前重新提交；留有手机号的会收到短信。</p><?cs /if ?>
<?cs call:people_choice() ?>
<div class="dec np"><button class="btn btn-d">确认退回</button><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a></div></form><?cs /if ?>
<?cs call:page_close() ?>
