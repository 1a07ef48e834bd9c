<?cs # An institution's physicians for the office of its region: read only. ?><?cs set:Page.title = Page.unit + "的医师" ?><?cs if:Page.list.several ?><?cs set:Page.title = Page.unit + "的医师（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs set:Page.back.href = "/office" ?><?cs set:Page.back.label = "返回考核进度" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.unit, "") ?>
<?cs if:Page.cycle ?><p class="m s"><?cs var:Page.cycle ?>，应参考 <b class="n"><?cs var:Page.everyone ?></b> 人</p>
<?cs call:tabs(Page.tab, "按状态") ?>
<?cs call:people_filter(Page.path) ?><?cs call:chips(Page.list) ?><?cs /if ?>
<?cs if:!subcount(Page.row) ?><?cs call:people_empty(Page.path) ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 人</span></div>
<div class="tw" tabindex="0" role="region" aria-label="医师名单，第 <?cs var:Page.list.page ?> 页，共 <?cs var:Page.list.pages ?> 页"><table class="cards"><caption class="vh">医师名单，第 <?cs var:Page.list.page ?> 页，共 <?cs var:Page.list.pages ?> 页</caption>
<thead><tr><?cs call:th_sort("姓名", "name", "") ?><?cs call:th("证件号码", "") ?><?cs call:th("科室", "") ?><?cs call:th("程序", "") ?><?cs call:th_sort("提交时间", "at", "r") ?><?cs call:th_sort("状态", "state", "") ?><?cs call:th("自", "r") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="/office/people/<?cs var:r.id ?>"><?cs var:r.name ?></a><?cs if:r.rank ?><span class="sub"><?cs var:r.rank ?></span><?cs /if ?></th><td data-l="证件号码"><span class="n nw"><?cs var:r.document ?></span></td><td data-l="科室"><?cs if:r.department ?><?cs var:r.department ?><?cs else ?><span class="q">—</span><?cs /if ?></td><td data-l="程序"><span class="nw<?cs if:r.no_procedure ?> q<?cs /if ?>"><?cs var:r.procedure ?></span></td><td class="r" data-l="提交时间"><?cs if:r.submitted_at ?><span class="nw"><?cs var:r.submitted_at ?></span><?cs else ?><span class="q">—</span><?cs /if ?></td><td data-l="状态"><?cs call:people_state(r) ?><?cs if:r.look == "n" && r.hidden_reason ?><span class="sub"><?cs var:r.hidden_reason ?></span><?cs /if ?></td><td class="r" data-l="自"><span class="nw"><?cs var:r.since ?></span></td></tr>
<?cs /each ?></tbody></table></div>
<?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
