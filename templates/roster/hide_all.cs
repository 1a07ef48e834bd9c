<?cs # Hiding several for one reason. ?><?cs set:Page.title = "批量隐藏" ?><?cs set:Page.back.label = "返回，不隐藏" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:Page.n == #0 ?><?cs call:heading("", "批量隐藏", "") ?><?cs call:empty_state("请先勾选医师", "在名单里勾选要隐藏的医师，再点“隐藏”。", "/roster", "返回名单") ?><?cs elif:Page.n_ready == #0 ?><?cs call:heading("", "选中的医师都不能隐藏", "") ?><?cs call:people_choice() ?><div class="acts"><a class="btn" href="<?cs var:Page.back.href ?>">返回名单</a></div><?cs else ?>
<?cs call:heading("", "即将隐藏 " + Page.n_ready + " 人", "隐藏后不在应参考医师名单里，医师不能登录，正在使用的也会退出。可以随时取消隐藏，已经填的内容不会丢失。") ?>
<?cs call:error_summary() ?><form method="post" action="<?cs var:Page.to ?>" novalidate><?cs call:form_hidden() ?>
<?cs call:radio_field("why", "隐藏原因", "每一位都记这个原因", "") ?><?cs call:area_field("note", "说明", "最多 200 字，医师会看到；选“其他”时必填", "200", "opt low") ?>
<?cs call:people_choice() ?>
<div class="dec np"><button class="btn btn-d">确认隐藏</button><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a></div></form><?cs /if ?>
<?cs call:page_close() ?>
