<?cs # 免考: what will be handed in, and what the system knows about it. Needs Page.exemption, Page.spared, .kept, .may_submit. ?><?cs set:Page.title = "核对免考申请" ?><?cs set:Page.back.label = "返回修改" ?><?cs include!"layout.cs" ?><?cs include!"exemption.cs" ?><?cs call:page_open() ?>
<h1>核对免考申请</h1>
<?cs call:error_summary() ?>
<?cs call:section_open("申请内容", "") ?><?cs call:exemption_facts(Page.exemption) ?><?cs call:section_close() ?>
<?cs call:section_open("系统检查", "系统只作提示，由审核人判断") ?><?cs call:exemption_checks(Page.exemption) ?><?cs call:section_close() ?>
<p>通过后<?cs call:exemption_effect() ?></p>
<?cs if:Page.may_submit ?><form method="post" action="/register/exemption/check" class="np"><?cs call:form_hidden() ?><div class="acts"><button class="btn">提交申请</button><a class="btn btn-2" href="/register/exemption">返回修改</a></div></form><?cs else ?><?cs call:note("w", "还有内容没有填好，或者现在不能申请。请返回修改。") ?><p class="acts"><a class="btn btn-2" href="/register/exemption">返回修改</a></p><?cs /if ?>
<?cs call:page_close() ?>
