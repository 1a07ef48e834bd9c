<?cs # 考核机构 of the province in the running cycle, open to all. Needs Page.cycle, Page.row.N.name .region .address .phone, Page.list. ?><?cs include!"layout.cs" ?><?cs set:Page.title = "考核机构名单" ?><?cs if:Page.list.several ?><?cs set:Page.title = Page.title + "（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs set:Page.back.href = "/" ?><?cs set:Page.back.label = "返回首页" ?><?cs call:page_open() ?>
<?cs call:heading(Site.province.name, "考核机构名单", Page.cycle) ?>
<?cs if:!Page.cycle ?><?cs call:empty_state("现在没有进行中的考核周期", "新周期开始后，考核机构的名单在这里公布。", "", "") ?><?cs else ?>
<?cs call:filter_open("/home/assessors") ?><?cs call:filter_text("q", "机构名称或地区") ?><?cs call:filter_close() ?><?cs call:chips(Page.list) ?>
<?cs if:!subcount(Page.row) ?><?cs if:subcount(Page.list.chip) ?><?cs call:empty_state("没有符合条件的考核机构", "换一个名称或地区试试。", "/home/assessors", "看全部") ?><?cs else ?><?cs call:empty_state("还没有公布考核机构", "考核办公室通过申请后，考核机构在这里公布。", "", "") ?><?cs /if ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 家</span></div>
<?cs call:table_open("考核机构", "") ?><thead><tr><?cs call:th("机构", "") ?><?cs call:th("地区", "") ?><?cs call:th("地址", "") ?><?cs call:th("电话", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><?cs var:r.name ?></th><td data-l="地区"><?cs if:r.region ?><?cs var:r.region ?><?cs else ?><span class="q">—</span><?cs /if ?></td><td data-l="地址"><?cs if:r.address ?><?cs var:r.address ?><?cs else ?><span class="q">—</span><?cs /if ?></td><td data-l="电话"><?cs if:r.phone ?><?cs call:phone(r.phone) ?><?cs else ?><span class="q">—</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:pagination(Page.list) ?><?cs /if ?><?cs /if ?>
<?cs call:page_close() ?>
