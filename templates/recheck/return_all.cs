<?cs # Sending several back for one reason, to them or to their institutions. ?><?cs set:Page.title = "批量复核退回" ?><?cs set:Page.back.label = "返回，不做任何更改" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:Page.n == #0 ?><?cs call:heading("", "批量复核退回", "") ?><?cs call:error_summary() ?><?cs call:empty_state("请先勾选医师", "在列表里勾选要退回的医师，再点“退回”。", "/recheck", "返回列表") ?><?cs elif:Page.n_ready == #0 ?><?cs call:heading("", "选中的医师都不能退回", "") ?><?cs call:error_summary() ?><?cs call:people_choice() ?><div class="acts"><a class="btn" href="<?cs var:Page.back.href ?>">返回列表</a></div><?cs else ?>
<?cs call:heading("", "即将退回 " + Page.n_ready + " 人", "同一个原因、同一段话会发给每一位；各人情况不同的，请逐个退回。") ?>
<?cs if:Page.closed ?><?cs call:note("w", "现在不在审核时间内，不能退回。") ?><?cs /if ?>
<?cs call:error_summary() ?><form method="post" action="<?cs var:Page.to ?>" novalidate><?cs call:form_hidden() ?>
<?cs call:radio_field("to", "退回给", "退回给医师本人的，" + Page.days + " 天内可以修改后重新提交；留有手机号的会收到短信", "") ?><?cs call:check_field("why", "退回原因", "可以多选", "") ?><?cs call:area_field("note", "退回说明", "5 至 200 字，医师和机构都会看到", "200", "") ?>
<?cs call:people_choice() ?>
<div class="dec np"><?cs if:!Page.closed ?><button class="btn btn-d">确认退回</button><?cs /if ?><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a></div></form><?cs /if ?>
<?cs call:page_close() ?>
