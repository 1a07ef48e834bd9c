<?cs # A locked verdict of one practice site, to be put right. ?><?cs set:Page.title = "更正评定 " + Page.name ?><?cs set:Page.back.label = "返回，不做任何更改" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "更正对" + Page.name + "的评定", Page.site) ?>
<?cs call:note("w", "评定已经锁定，" + Page.site + "不能再自行更改。更正前的评定和更正理由都会保留，医师和该机构会收到通知，也能看到。") ?>
<dl class="fg"><div><dt>职业道德（现在）</dt><dd class="v"><?cs var:Page.ethics_now ?></dd></div><div><dt><?cs var:Page.evaluation_label ?>（现在）</dt><dd class="v"><?cs var:Page.performance_now ?></dd><?cs if:Page.reason_now ?><dd><?cs var:Page.reason_now ?></dd><?cs /if ?></div></dl>
<?cs if:Page.stops ?><p class="s">更正为不合格的，不再参加测评，转入结论；原来因为不合格没有测评、现在更正为合格的，重新开放测评。</p><?cs /if ?>
<?cs call:error_summary() ?><?cs call:form_open_with("/recheck/" + Page.id + "/correct/" + Page.site_id + Page.query, "guard") ?><?cs call:people_opinion(Page.evaluation_label) ?>
<?cs call:area_field("correction", "更正理由", "5 至 200 字，医师和" + Page.site + "都会看到", "200", "") ?>
<?cs call:acts_open() ?><?cs call:submit("更正评定") ?><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
