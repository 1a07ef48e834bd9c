<?cs # Including several: who they are. ?><?cs set:Page.title = "纳入本周期" ?><?cs set:Page.back.label = "返回，不做任何更改" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:Page.n == #0 ?><?cs call:heading("", "纳入本周期", "") ?><?cs call:empty_state("请先勾选医师", "在名单里勾选要纳入的医师，再点“纳入本周期”。", "/roster/outside", "返回名单") ?><?cs elif:Page.n_ready == #0 ?><?cs call:heading("", "选中的医师都已纳入", "") ?><?cs call:people_choice() ?><div class="acts"><a class="btn" href="<?cs var:Page.back.href ?>">返回名单</a></div><?cs else ?>
<?cs call:heading("", "即将纳入 " + Page.n_ready + " 人", "纳入后，医师登录即可填报本周期的考核信息。") ?>
<?cs if:!Page.open ?><?cs call:note("w", "现在不在填报时间内，不能纳入。") ?><?cs /if ?>
<?cs call:error_summary() ?><form method="post" action="<?cs var:Page.to ?>" novalidate><?cs call:form_hidden() ?>
<?cs call:people_choice() ?>
<div class="dec np"><?cs if:Page.open ?><button class="btn">确认纳入</button><?cs /if ?><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a></div></form><?cs /if ?>
<?cs call:page_close() ?>
