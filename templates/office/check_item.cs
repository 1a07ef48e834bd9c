<?cs # One registration of a sample. Needs Page.item.*, what check.cs has, what person.cs shows of a registration, Page.elsewhere. ?><?cs set:Page.title = "核实 " + Page.item.name ?><?cs set:Page.back.href = "/office/checks/" + Page.id ?><?cs set:Page.back.label = Page.name ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<div class="wk-h"><div><h1>核实 <?cs var:Page.item.name ?></h1><p class="m"><?cs var:Page.item.institution ?>　<span class="n nw"><?cs var:Page.item.document ?></span>　<?cs var:Page.item.state ?></p></div><p><span class="m n"><?cs var:Page.item.position ?>／<?cs var:Page.n ?></span>　<?cs call:state(Page.item.finding_look, Page.item.finding_word) ?></p></div>
<?cs call:error_summary() ?>
<?cs if:Page.elsewhere ?><?cs call:note("w", "这位医师已经不在本辖区，登记和填报内容不再显示。") ?><?cs else ?>
<?cs call:section_open("登记信息", "来自电子化注册系统") ?><dl class="fix kv"><?cs call:people_register() ?></dl><?cs call:section_close() ?>
<?cs call:people_penalties() ?>
<?cs if:subcount(Page.site) ?><?cs call:section_open("评定", "") ?><?cs call:people_sites(Page.evaluation_label) ?><?cs call:section_close() ?><?cs /if ?>
<?cs if:Page.submitted ?><?cs call:people_application("") ?><?cs else ?><?cs call:section_open("填报内容", "") ?><p class="m">还没有提交。</p><?cs call:section_close() ?><?cs /if ?><?cs /if ?>
<?cs call:section_open("核实结果", "医疗机构会看到结果和情况") ?><?cs if:Page.item.judged_at ?><p class="m s"><?cs var:Page.item.actor ?>，<?cs var:Page.item.judged_at ?></p><?cs /if ?><?cs if:Site.may_keep ?><?cs call:form_open("/office/checks/" + Page.id + "/" + Page.item.position) ?><?cs call:radio_field("finding", "核实结果", "", "inl") ?><?cs call:area_field("note", "核实情况", "不符合或要求整改时必须写明，最多 400 字", "400", "opt") ?><?cs call:acts_open() ?><?cs call:submit("保存，看下一位") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs else ?><p><?cs var:Page.item.finding_word ?>　<?cs var:Page.item.note ?></p><?cs /if ?><?cs call:section_close() ?>
<?cs call:page_close() ?>
