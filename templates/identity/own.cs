<?cs # Another document number: what is on file, what was asked, and asking.
  Needs Page.kind .number (masked), Page.request.N.id .kind .number .reason .answer .by .at .decided_at .state, Page.waiting, Form.option.kind.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "变更证件号码" ?><?cs set:Page.back.href = "/home" ?><?cs set:Page.back.label = "返回首页" ?><?cs call:page_open() ?>
<h1>变更证件号码</h1>
<p class="m">证件号码是登录账号，也用来核对医师注册信息，所以由考核办公室审批。请先在医师电子化注册信息系统变更，再在这里申请。</p>
<?cs call:facts_open() ?><?cs call:fact("证件类型", Page.kind) ?><?cs call:fact("证件号码", Page.number) ?><?cs call:facts_close() ?>
<?cs call:error_summary() ?>
<?cs if:subcount(Page.request) ?><?cs call:section_open("我的申请", "") ?><ul class="ls"><?cs each:r = Page.request ?><li><?cs if:r.state == "waiting" ?><?cs call:state("p", "待审批") ?><?cs elif:r.state == "granted" ?><?cs call:state("ok", "已同意") ?><?cs elif:r.state == "rejected" ?><?cs call:state("e", "未同意") ?><?cs else ?><?cs call:state("n", "已撤回") ?><?cs /if ?>　改为 <?cs var:r.kind ?> <span class="nw n"><?cs var:r.number ?></span><div class="k"><span class="n"><?cs var:r.at ?></span> 申请，理由：<?cs var:r.reason ?></div><?cs if:r.by ?><div class="k"><span class="n"><?cs var:r.decided_at ?></span>　<?cs var:r.by ?><?cs if:r.answer ?>：<?cs var:r.answer ?><?cs /if ?></div><?cs /if ?><?cs if:r.state == "waiting" ?><?cs call:post_button("/identity/" + r.id + "/back", "撤回申请", "", "", "2") ?><?cs /if ?></li>
<?cs /each ?></ul><?cs call:section_close() ?><?cs /if ?>
<?cs if:!Page.waiting ?><?cs call:section_open("申请变更", "") ?><?cs call:form_open("/identity") ?><div class="w20"><?cs call:required_hint() ?>
<?cs call:select_field("kind", "新的证件类型", "", "", "full") ?>
<?cs call:text_field("document", "新的证件号码", "与医师电子化注册信息一致", "", "off") ?>
<?cs call:area_field("reason", "理由", "例如：身份证由 15 位升为 18 位后号码不同、退役后改用身份证", "200", "low") ?></div>
<div class="acts"><?cs call:submit("提交申请") ?></div><?cs call:form_close() ?><p class="m s mt">同意后，用新的证件号码登录，密码不变；已经填写的内容都在。</p><?cs call:section_close() ?><?cs else ?><p class="m mt">审批期间仍用原证件号码登录。有疑问请打 <?cs call:phone(Site.province.phone) ?>。</p><?cs /if ?>
<?cs call:page_close() ?>
