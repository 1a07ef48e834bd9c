<?cs # A message to everybody who has not submitted. ?><?cs set:Page.title = "短信提醒" ?><?cs set:Page.back.href = "/roster?tab=unsent" ?><?cs set:Page.back.label = "返回，不发送" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs if:Page.n == #0 ?><?cs call:heading("", "短信提醒", "") ?><?cs call:empty_state("没有可以提醒的医师", "应参考的医师都已经提交，或没有登记手机号。", "/roster?tab=unsent", "看未提交的医师") ?><?cs else ?>
<?cs call:heading("", "提醒未提交的 " + Page.n + " 人？", "给每人发一条短信，一天最多提醒两次。短信发出后不能撤销。") ?>
<?cs call:error_summary() ?>
<?cs call:section_open("短信内容", "") ?><p><?cs var:Page.text ?></p><?cs call:section_close() ?>
<?cs if:Page.n_without > #0 ?><?cs call:note_open("w") ?>另有 <?cs var:Page.n_without ?> 人没有登记手机号，不会收到：<?cs each:r = Page.without ?><?cs var:r.name ?><?cs if:!last(r) ?>、<?cs /if ?><?cs /each ?>。请直接联系。<?cs call:note_close() ?><?cs /if ?>
<?cs call:form_open("/roster/remind") ?><?cs call:hidden("expected", Page.n) ?><?cs call:acts_open() ?><?cs call:submit("发送 " + Page.n + " 条短信") ?><?cs call:link_button("取消", "/roster?tab=unsent", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs /if ?>
<?cs call:page_close() ?>
