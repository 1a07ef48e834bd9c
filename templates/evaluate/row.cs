<?cs # One physician's verdicts, with grounds and reason. ?><?cs set:Page.title = "评定 " + Page.name ?><?cs set:Page.back.label = "返回列表" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<div class="wk-h"><div><h1>评定 <?cs var:Page.name ?></h1><p class="m"><?cs if:Page.rank ?><?cs var:Page.rank ?>　<?cs /if ?><?cs if:Page.department ?><?cs var:Page.department ?>　<?cs /if ?><?cs var:Page.procedure ?>　<?cs if:Page.is_main ?>主执业<?cs else ?>多点执业，主要执业机构：<?cs var:Page.main_institution ?><?cs /if ?></p></div><p><?cs call:people_state(Page) ?></p></div>
<p class="s np"><a class="nw" href="/review/<?cs var:Page.id ?>">看填报内容和证明材料</a></p>
<?cs call:error_summary() ?>
<?cs call:people_penalties() ?>
<?cs if:Page.settled && !Page.started ?><?cs call:note("w", "意见已经提交考核机构复核，不能更改。确需更正的，请联系考核机构，退回后重新审核。") ?><?cs elif:Page.locked ?><?cs call:note_open("w") ?><?cs if:Page.started ?>医师已经开始测评，评定已锁定。<?cs else ?>记录已经转入“<?cs var:Page.state ?>”，评定已锁定。<?cs /if ?>确需更正的，请联系考核机构。<?cs call:note_close() ?><?cs elif:!Page.open ?><?cs call:note("w", "现在不在评定时间内，只能查看。") ?><?cs /if ?>
<?cs if:Page.locked || !Page.open ?><?cs else ?><?cs if:Page.stops ?><?cs if:Page.all_sites ?><?cs call:note("", "有一处执业地点评为不合格的，各地点评完后不再参加测评，直接转入结论。") ?><?cs else ?><?cs call:note("", "评为不合格的，不再参加测评，直接转入结论。") ?><?cs /if ?><?cs /if ?>
<?cs call:form_open_with("/evaluate/" + Page.id + Page.query, "guard") ?><?cs call:people_opinion(Page.label) ?>
<?cs call:acts_open() ?><?cs call:submit("保存") ?><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a><?cs call:acts_close() ?><?cs call:form_close() ?><?cs /if ?>
<?cs if:Page.all_sites ?><?cs call:section_open("各执业地点", "都评定以后，医师才能参加测评") ?><?cs else ?><?cs call:section_open("评定", "评定以后，医师才能参加测评") ?><?cs /if ?><?cs call:people_sites(Page.label) ?><?cs call:section_close() ?>
<?cs call:section_open("办理经过", "") ?><?cs call:people_history() ?><?cs call:section_close() ?>
<?cs call:page_close() ?>
