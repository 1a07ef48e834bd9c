<?cs # 免考: the application, or how it stands. Needs Page.exemption (cgi/site/exemption.h), Page.spared, .kept, optional .may_apply with the form
  (.asks .from .to .max_size .max_files .version, Form.option.reason, Form.value.reason .on, Form.file.exempt), .may_withdraw, .why, .until, .rechecked,
  .typed.reason .day of a form that came too late. ?><?cs set:Page.title = "免考申请" ?><?cs set:Page.side = "免考" ?><?cs set:Page.back.label = "返回" + Site.province.exam ?><?cs include!"layout.cs" ?><?cs include!"exemption.cs" ?><?cs call:page_open() ?>
<h1>免考申请</h1>
<?cs call:error_summary() ?>
<?cs if:Page.exemption.state && Page.exemption.state != "draft" ?><?cs set:Page._kind = "" ?><?cs if:Page.exemption.look == "ok" ?><?cs set:Page._kind = "ok" ?><?cs elif:Page.exemption.look == "e" ?><?cs set:Page._kind = "e" ?><?cs /if ?>
<?cs call:note_open(Page._kind) ?><b><?cs var:Page.exemption.word ?></b>　<span class="s nw">自 <?cs var:Page.exemption.since ?> 起</span><br><?cs
 if:Page.exemption.turn ?>轮到<?cs var:Page.exemption.turn ?>审核，结果显示在这一页。审核结束前可以撤回。考试时间照走，没有通过的仍要参加。<?cs
 elif:Page.exemption.state == "approved" ?>免考通过，<?cs call:exemption_effect() ?>医疗机构的评定照常进行。<?cs
 elif:Page.exemption.state == "rejected" ?>理由：<?cs var:Page.exemption.note ?><?cs
 elif:Page.exemption.state == "revoked" ?>免考已被撤销，请参加测评。理由：<?cs var:Page.exemption.note ?><?cs
 elif:Page.exemption.state == "lapsed" ?>报名已经退回或重新提交，上次的申请不再算数。材料还在，可以再次申请。<?cs
 elif:Page.exemption.state == "withdrawn" ?>材料还在，可以再次申请。<?cs /if ?><?cs call:note_close() ?>
<?cs elif:Page.exemption.note && Page.may_apply && Page.exemption.applications > #0 ?><?cs call:note_open("e") ?>上次的理由：<?cs var:Page.exemption.note ?><?cs call:note_close() ?><?cs /if ?>
<?cs if:Page.why ?><?cs call:note_open("w") ?><?cs var:Page.why ?><?cs call:note_close() ?><p><a class="btn" href="/exam"><?cs var:Site.province.exam ?></a></p><?cs /if ?>
<?cs if:Page.typed ?><?cs call:note_open("w") ?><b>刚才填写的没有保存</b><br>免考理由：<?cs if:Page.typed.reason ?><?cs var:Page.typed.reason ?><?cs else ?>未选择<?cs /if ?><?cs if:Page.typed.day ?><br>通过（合格）时间：<?cs var:Page.typed.day ?><?cs /if ?><?cs call:note_close() ?><?cs /if ?>
<?cs if:Page.may_apply ?><p class="mt">符合下列条件之一的，可以申请免考。通过后<?cs call:exemption_effect() ?></p><p class="m">不符合免考条件的医师，请<a href="/exam"><?cs var:Site.province.exam ?></a>。</p>
<?cs call:required_hint() ?>
<?cs call:form_open_with("/register/exemption", "files guard autosave") ?><?cs call:hidden("version", Page.version) ?>
<?cs call:radio_field("reason", "请选择（一般程序）免考申请理由", "", "cards") ?>
<?cs if:Page.asks ?><div data-when="<?cs var:Page.asks ?>"><?cs set:Page._hint = "证书、成绩单或证明上的日期，应在考核周期（" + Page.from + " 至 " + Page.to + "）内" ?><?cs call:date_field("on", "通过（合格）时间", Page._hint, "") ?></div><?cs /if ?>
<?cs set:Page._hint = "JPG 或 PNG，每份不超过 " + Page.max_size + "，最多 " + Page.max_files + " 份" ?><?cs call:file_field("exempt", "免考证明材料", Page._hint, "") ?>
<?cs call:form_saved() ?>
<div class="stick"><button class="btn" name="go" value="next">核对并提交</button></div><p class="mt2 np"><button class="btn btn-t" name="go" value="save">先保存，以后再提交</button></p>
<?cs call:form_close() ?>
<?cs elif:Page.exemption.state ?><?cs call:section_open("申请内容", "") ?><?cs call:exemption_facts(Page.exemption) ?><?cs call:section_close() ?>
<?cs if:Page.may_withdraw ?><form method="post" action="/register/exemption/withdraw" class="np mt"><?cs call:form_hidden() ?><button class="btn btn-2">撤回申请</button></form><?cs /if ?><?cs /if ?>
<?cs if:subcount(Page.exemption.history) ?><?cs call:section_open("办理经过", "") ?><?cs call:exemption_history(Page.exemption) ?><?cs call:section_close() ?><?cs /if ?>
<?cs call:page_side() ?><section><h2>免考</h2><p>申请由所在机构审核<?cs if:Page.rechecked ?>，再由考核机构审核<?cs /if ?>。没有通过的，开考前可以改正后再申请。</p><?cs if:Page.until ?><p class="mt">测评截止：<?cs var:Page.until ?></p><?cs /if ?></section>
<?cs call:page_close() ?>
