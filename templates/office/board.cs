<?cs # Who has come how far: the sum, then cities, districts or institutions.
  Needs Page.cycle .institutions .rate .region .searched, Page.trail.N.name .href, Page.cell.N.n .label .href (the sum),
  Page.place.N.name .href .rate .institutions .cell.N, Page.column.N.code .label, Page.row.N.name .region .href .cell.N, Page.list.
?><?cs set:Page.title = "考核进度" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs if:!Page.cycle ?><?cs call:heading("", "考核进度", "") ?><?cs call:empty_state("现在没有进行中的考核周期", "开启新周期后，这里按地区和机构显示各阶段的人数。", "", "") ?><?cs else ?>
<?cs call:heading(Page.cycle, "考核进度", Page.institutions + " 家机构，已提交 " + Page.rate + "。点人数看名单") ?>
<?cs if:subcount(Page.trail) ?><nav class="la np" aria-label="所在地区"><a href="/office">本办公室全部地区</a><?cs each:t = Page.trail ?><?cs if:t.href ?><a href="<?cs var:t.href ?>"><?cs var:t.name ?></a><?cs else ?><b aria-current="page"><?cs var:t.name ?></b><?cs /if ?><?cs /each ?></nav><?cs /if ?>
<dl class="fg"><?cs each:c = Page.cell ?><div><dt><?cs var:c.label ?></dt><dd class="v"><a href="<?cs var:c.href ?>"><?cs var:c.n ?><span class="vh"> 人<?cs var:c.label ?>，看名单</span></a> <small>人</small></dd></div>
<?cs /each ?></dl>
<?cs call:filter_open("/office") ?><?cs if:Page.region ?><input type="hidden" name="region" value="<?cs var:Page.region ?>"><?cs /if ?><?cs call:filter_text("q", "机构名称") ?><?cs call:filter_close() ?><?cs call:chips(Page.list) ?>
<?cs if:subcount(Page.place) ?><?cs call:table_open("各地区的人数", "nums") ?><thead><tr><?cs call:th("地区", "") ?><?cs call:th("机构", "r") ?><?cs each:k = Page.column ?><?cs call:th(k.label, "r") ?><?cs /each ?><?cs call:th("提交率", "r") ?></tr></thead><tbody>
<?cs each:p = Page.place ?><tr><th scope="row" data-l=""><a href="<?cs var:p.href ?>"><?cs var:p.name ?></a></th><td class="r n" data-l="机构"><?cs var:p.institutions ?></td><?cs each:k = p.cell ?><?cs call:figure_cell(p.name, k) ?><?cs /each ?><td class="r n" data-l="提交率"><?cs var:p.rate ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs elif:subcount(Page.row) ?><?cs call:table_open("各医疗机构的人数", "nums") ?><thead><tr><?cs call:th_sort("医疗机构","region","") ?><?cs call:th("区县","") ?><?cs each:k = Page.column ?><?cs call:th_sort(k.label,k.code,"r") ?><?cs /each ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="<?cs var:r.href ?>"><?cs var:r.name ?></a></th><td class="w" data-l="区县"><?cs var:r.region ?></td><?cs each:k = r.cell ?><?cs call:figure_cell(r.name, k) ?><?cs /each ?></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:pagination(Page.list) ?>
<?cs elif:subcount(Page.list.chip) ?><?cs call:empty_state("没有符合条件的机构", "换一个名称，或清除筛选再看。", "/office", "清除筛选") ?>
<?cs else ?><?cs call:empty_state("本地区还没有医师", "导入医疗机构和医师并开启周期后，这里按机构显示人数。", "", "") ?><?cs /if ?>
<?cs /if ?>
<?cs call:page_close() ?>
