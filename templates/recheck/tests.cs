<?cs # All delegated physicians, with their tests. ?><?cs set:Page.title = "考核机构考核（" + Page.tab_now + "）" ?><?cs if:Page.list.several ?><?cs set:Page.title = Page.tab_now + "（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading_open("", "考核机构考核", "") ?><?cs if:Page.until.day ?><p class="m s"><span class="nw">测评截止 <b class="n"><?cs var:Page.until.day ?><?cs var:Page.until.clock ?></b>，</span><?cs call:people_left(Page.until) ?></p><?cs /if ?><?cs call:heading_close() ?>
<?cs if:!Page.cycle ?><?cs call:people_empty("/recheck/tests") ?><?cs elif:!Page.delegated ?><?cs call:people_no_delegation() ?><?cs else ?>
<p class="m s"><?cs var:Page.cycle ?>，受委托考核的应参考医师 <span class="nw"><b class="n"><?cs var:Page.everyone ?></b> 人。</span><a href="/recheck/board">按机构看进度</a></p>
<?cs call:tabs(Page.tab, "按状态") ?>
<?cs call:people_filter_delegated("/recheck/tests", "") ?><?cs call:chips(Page.list) ?>
<?cs if:!subcount(Page.row) ?><?cs call:people_empty("/recheck/tests") ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 人</span><?cs if:Site.may_keep ?><?cs call:people_export("/recheck/export" + Page.query) ?><?cs /if ?></div>
<div class="tw" tabindex="0" role="region" aria-label="受委托考核的医师，第 <?cs var:Page.list.page ?> 页，共 <?cs var:Page.list.pages ?> 页"><table class="cards" data-jk><caption class="vh">受委托考核的医师，第 <?cs var:Page.list.page ?> 页，共 <?cs var:Page.list.pages ?> 页</caption>
<thead><tr><?cs call:th_sort("姓名", "name", "") ?><?cs call:th("证件号码", "") ?><?cs call:th("主要执业机构", "") ?><?cs call:th("科室", "") ?><?cs call:th("程序", "") ?><?cs call:th_sort("状态", "state", "") ?><?cs call:th("测评", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="/recheck/<?cs var:r.id ?><?cs var:Page.query ?>"><?cs var:r.name ?></a><?cs if:r.rank ?><span class="sub"><?cs var:r.rank ?></span><?cs /if ?></th><td data-l="证件号码"><span class="n nw"><?cs var:r.document ?></span></td><td data-l="主要执业机构"><?cs var:r.institution ?></td><td data-l="科室"><?cs if:r.department ?><?cs var:r.department ?><?cs else ?><span class="q">—</span><?cs /if ?></td><td data-l="程序"><span class="nw<?cs if:r.no_procedure ?> q<?cs /if ?>"><?cs var:r.procedure ?></span></td><td data-l="状态"><?cs call:people_state(r) ?></td><td data-l="测评"><?cs if:subcount(r.paper) ?><?cs call:people_papers_short(r) ?><?cs else ?><span class="q">—</span><?cs /if ?></td></tr>
<?cs /each ?></tbody></table></div>
<?cs call:pagination(Page.list) ?><?cs /if ?><?cs /if ?>
<?cs call:page_close() ?>
