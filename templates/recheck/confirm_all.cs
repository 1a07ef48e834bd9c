<?cs # Confirming several: what will happen. ?><?cs set:Page.title = "批量复核" ?><?cs set:Page.back.label = "返回，不做任何更改" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:Page.n == #0 ?><?cs call:heading("", "批量复核", "") ?><?cs call:error_summary() ?><?cs call:empty_state("请先勾选医师", "在列表里勾选要复核通过的医师，再点“批量复核通过”。", "/recheck", "返回列表") ?><?cs elif:Page.n_ready == #0 ?><?cs call:heading("", "选中的医师都不能复核通过", "") ?><?cs call:error_summary() ?><?cs call:people_choice() ?><div class="acts"><a class="btn" href="<?cs var:Page.back.href ?>">返回列表</a></div><?cs else ?>
<?cs call:heading("", "即将复核通过 " + Page.n_ready + " 人", "复核通过后医师报名完成，所在机构不能再自行打回。请核对名单。") ?>
<?cs if:Page.closed ?><?cs call:note("w", "现在不在审核时间内，不能复核。") ?><?cs /if ?>
<?cs call:error_summary() ?><form method="post" action="<?cs var:Page.to ?>" novalidate><?cs call:form_hidden() ?>
<?cs call:people_choice() ?>
<?cs if:!Page.closed ?><?cs if:Form.error.fit ?><?cs set:Form.value.fit = "" ?><?cs /if ?><?cs call:tick("fit", "我已核对名单，同意所在机构对这 " + Page.n_ready + " 人职业道德和" + Page.evaluation_label + "的意见") ?><?cs /if ?>
<div class="dec np"><?cs if:!Page.closed ?><button class="btn">确认复核通过</button><?cs /if ?><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a></div></form><?cs /if ?>
<?cs call:page_close() ?>
