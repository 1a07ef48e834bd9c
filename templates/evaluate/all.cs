<?cs # The one-click bar: names and number first. ?><?cs set:Page.title = "全部设为合格" ?><?cs set:Page.back.label = "返回，不做任何更改" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs def:left_out() ?><?cs if:Page.n_left > #0 ?><?cs call:section_open("逐一评定的 " + Page.n_left + " 人", "填报中有不良执业行为记录，或有“不合格”所列情形，不能一并设为合格") ?><?cs call:table_open("要逐一评定的医师", "") ?><thead><tr><?cs call:th("姓名", "") ?><?cs call:th("科室", "") ?><?cs call:th("操作", "") ?></tr></thead><tbody>
<?cs each:r = Page.left ?><tr><th scope="row" data-l=""><?cs var:r.name ?></th><td data-l="科室"><?cs if:r.department ?><?cs var:r.department ?><?cs else ?><span class="q">—</span><?cs /if ?></td><td data-l="操作"><a href="/evaluate/<?cs var:r.id ?>">评定<span class="vh">：<?cs var:r.name ?></span></a></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:section_close() ?><?cs /if ?><?cs /def ?>
<?cs if:Page.n == #0 ?><?cs call:heading("", "没有未评定的医师", "") ?><?cs call:empty_state("没有可以一并设为合格的医师", "已经评定过的、评为不合格的和已锁定的都不会改动。", "/evaluate?tab=all", "看全部医师") ?><?cs call:left_out() ?><?cs else ?>
<?cs call:heading("", "把 " + Page.n + " 人的职业道德和" + Page.label + "都设为合格？", "") ?>
<?cs call:error_summary() ?>
<?cs call:note_open("w") ?><b>此功能影响数据量较多，请慎用。</b><?cs if:Page.filtered ?>只处理列表筛选出的医师。<?cs /if ?>只处理下面名单中还没有评定的 <b class="n"><?cs var:Page.n ?></b> 人；已经评为不合格的、已锁定的不受影响，有不良执业行为记录的要逐一评定。每人各记一条操作记录；24 小时内可以撤销。<?cs if:Page.all_sites ?>所有执业地点都评完的，<?cs else ?>评为合格后，<?cs /if ?>医师即可参加测评。<?cs call:note_close() ?>
<?cs if:Page.open ?><?cs call:form_open("/evaluate/all" + Page.query) ?><?cs call:hidden("seen", Page.seen) ?><?cs if:Form.error.sure ?><?cs set:Form.value.sure = "" ?><?cs /if ?><?cs call:tick("sure", "我已核对名单，确认这 " + Page.n + " 人两项都合格") ?><?cs call:acts_open() ?><button class="btn btn-d">确认，设为合格</button><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a><?cs call:acts_close() ?><?cs call:form_close() ?><?cs else ?><?cs call:note("w", "现在不在评定时间内，不能保存。") ?><?cs /if ?>
<?cs call:left_out() ?>
<?cs call:section_open("名单", Page.n + " 人") ?><?cs if:Page.n > Page.most ?><p class="m s">只列出前 <?cs var:Page.most ?> 人，其余 <?cs var:Page.n - Page.most ?> 人一并处理，处理后逐人列出结果。</p><?cs /if ?><?cs call:table_open("将设为合格的医师", "") ?><thead><tr><?cs call:th("姓名", "") ?><?cs call:th("科室", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><?cs var:r.name ?></th><td data-l="科室"><?cs if:r.department ?><?cs var:r.department ?><?cs else ?><span class="q">—</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:section_close() ?><?cs /if ?>
<?cs call:page_close() ?>
