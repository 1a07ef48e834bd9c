<?cs # Physicians that are not included in this cycle, and including several. Needs Page.row.N.*, Page.list, .until, .open. ?><?cs set:Page.title = "未纳入医师" ?><?cs if:Page.list.several ?><?cs set:Page.title = "未纳入医师（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "未纳入医师", "纳入后，医师才能填报本周期的考核信息。填报截止前，纳入以后还没有填报的，可以在医师名单里移出。") ?>
<?cs if:Page.cycle && !Page.open ?><?cs call:note("w", "现在不在填报时间内，不能纳入。") ?><?cs elif:Page.until.day ?><p class="m s">填报截止 <?cs var:Page.until.day ?><?cs var:Page.until.clock ?>，<?cs call:people_left(Page.until) ?></p><?cs /if ?>
<?cs if:!subcount(Page.row) && !subcount(Page.list.chip) ?><?cs call:empty_state("没有未纳入的医师", "本机构的医师都已纳入本周期，或者现在没有进行中的考核。", "/roster", "看医师名单") ?><?cs else ?>
<?cs call:filter_open("/roster/outside") ?><?cs call:filter_text("q", "姓名或证件号码") ?><?cs call:filter_close() ?><?cs call:chips(Page.list) ?>
<?cs if:!subcount(Page.row) ?><?cs call:empty_state("没有符合条件的医师", "筛选条件太窄，或姓名、证件号码有误。", "/roster/outside", "清除筛选") ?><?cs else ?>
<?cs set:Page.batch = Page.open && Site.may_keep ?><?cs if:Page.batch ?><form method="get" action="/roster/batch/include" data-batch><?cs each:k = Page.list.keep ?><?cs call:hidden(k.name, k.value) ?><?cs /each ?><?cs call:batch_bar_open("人") ?><button class="btn">纳入本周期</button><a href="/roster/batch/include<?cs if:Page.list.query ?><?cs var:Page.list.query ?>&amp;<?cs else ?>?<?cs /if ?>all=1">选择全部 <?cs var:Page.list.total ?> 人</a></div><?cs else ?><div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 人</span></div><?cs /if ?>
<div class="tw" tabindex="0" role="region" aria-label="未纳入医师，第 <?cs var:Page.list.page ?> 页，共 <?cs var:Page.list.pages ?> 页"><table class="cards" data-jk><caption class="vh">未纳入医师，第 <?cs var:Page.list.page ?> 页，共 <?cs var:Page.list.pages ?> 页</caption>
<thead><tr><?cs if:Page.batch ?><?cs call:th_all() ?><?cs /if ?><?cs call:th_sort("姓名", "name", "") ?><?cs call:th("证件号码", "") ?><?cs call:th("最近登录", "r") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><?cs if:Page.batch ?><?cs call:td_pick(r.id, r.name) ?><?cs /if ?><th scope="row" data-l=""><?cs var:r.name ?><?cs if:r.rank ?><span class="sub"><?cs var:r.rank ?></span><?cs /if ?></th><td data-l="证件号码"><span class="n nw"><?cs var:r.document ?></span></td><td class="r" data-l="最近登录"><?cs if:r.signed_in ?><span class="nw"><?cs var:r.signed_in ?></span><?cs else ?><span class="q nw">从未登录</span><?cs /if ?></td></tr>
<?cs /each ?></tbody></table></div>
<?cs if:Page.batch ?><?cs call:batch_close() ?><?cs /if ?>
<?cs call:pagination(Page.list) ?><?cs /if ?><?cs /if ?>
<?cs call:page_close() ?>
