<?cs # One request, and deciding it.
  Needs Page.id .name .institution .kind .before .number .reason .at .state, Page.whole (numbers not masked); .answer .by .decided_at once decided.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "证件号码变更：" + Page.name ?><?cs set:Page.back.href = "/identity/requests" ?><?cs set:Page.back.label = "返回申请列表" ?><?cs call:page_open() ?>
<?cs call:heading("证件号码变更", Page.name, Page.institution) ?>
<?cs call:error_summary() ?>
<?cs call:facts_open() ?><?cs call:fact("原证件号码", Page.before) ?><?cs call:fact("新证件类型", Page.kind) ?><?cs call:fact("新证件号码", Page.number) ?><?cs call:fact("理由", Page.reason) ?><?cs call:fact("申请时间", Page.at) ?><?cs if:Page.by ?><?cs call:fact("审批", Page.by) ?><?cs call:fact("审批时间", Page.decided_at) ?><?cs if:Page.answer ?><?cs call:fact("审批意见", Page.answer) ?><?cs /if ?><?cs /if ?><?cs call:facts_close() ?>
<?cs if:!Page.whole ?><div class="mt"><?cs call:post_button("/identity/requests/" + Page.id + "/numbers", "查看完整证件号", "", "", "2") ?></div><?cs /if ?>
<?cs if:Page.state == "waiting" ?><p class="m mt">请与医师电子化注册信息核对。同意后，登录账号随之改变，该医师的登录都会退出，密码不变。</p>
<?cs call:form_open("/identity/requests/" + Page.id) ?><?cs call:area_field("note", "审批意见", "不同意时必填，医师会看到", "200", "opt low") ?>
<?cs call:acts_open() ?><?cs call:submit_as("同意变更", "go", "grant", "") ?><?cs call:submit_as("不同意", "go", "reject", "d") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs elif:Page.state == "granted" ?><p class="mt"><?cs call:state("k", "已同意") ?></p><?cs elif:Page.state == "rejected" ?><p class="mt"><?cs call:state("n", "未同意") ?></p><?cs else ?><p class="mt"><?cs call:state("n", "已撤回") ?></p><?cs /if ?>
<?cs call:page_close() ?>
