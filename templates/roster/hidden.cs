<?cs # Physicians that are hidden in this cycle. ?><?cs set:Page.title = "医师暂存（已隐藏）" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "医师暂存（已隐藏）", "已隐藏、不参加本周期考核的医师。取消隐藏后回到应参考名单，已填的内容还在。") ?>
<?cs if:!subcount(Page.row) && !subcount(Page.list.chip) ?><?cs call:empty_state("没有隐藏的医师", "退休、调离、长期病假等不参加本周期考核的医师，可以在医师名单里隐藏。", "/roster", "看医师名单") ?><?cs else ?>
<?cs call:people_filter("/roster/hidden") ?><?cs call:chips(Page.list) ?>
<?cs if:!subcount(Page.row) ?><?cs call:empty_state("没有符合条件的医师", "筛选条件太窄，或姓名、证件号码有误。", "/roster/hidden", "清除筛选") ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 人</span></div>
<div class="tw" tabindex="0" role="region" aria-label="已隐藏医师"><table class="cards"><caption class="vh">已隐藏医师</caption>
<thead><tr><?cs call:th_sort("姓名", "name", "") ?><?cs call:th("证件号码", "") ?><?cs call:th("科室", "") ?><?cs call:th("原因", "") ?><?cs call:th("隐藏人", "") ?><?cs call:th("隐藏时间", "r") ?><?cs call:th("操作", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="/roster/<?cs var:r.id ?>"><?cs var:r.name ?></a><?cs if:r.rank ?><span class="sub"><?cs var:r.rank ?></span><?cs /if ?></th><td data-l="证件号码"><span class="n nw"><?cs var:r.document ?></span></td><td data-l="科室"><?cs if:r.department ?><?cs var:r.department ?><?cs else ?><span class="q">—</span><?cs /if ?></td><td data-l="原因"><?cs var:r.hidden_reason ?></td><td data-l="隐藏人"><?cs var:r.hidden_by ?></td><td class="r" data-l="隐藏时间"><span class="nw"><?cs var:r.since ?></span></td><td data-l="操作"><?cs if:r.may_unhide && Site.may_keep ?><form method="post" action="/roster/<?cs var:r.id ?>/unhide" class="one"><?cs call:form_hidden() ?><button class="btn btn-2">取消隐藏<span class="vh">：<?cs var:r.name ?></span></button></form><?cs /if ?></td></tr>
<?cs /each ?></tbody></table></div>
<?cs call:pagination(Page.list) ?><?cs /if ?><?cs /if ?>
<?cs call:page_close() ?>
