<?cs # The cycles of the province. ?><?cs set:Page.title = "考核周期" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs def:cycle_state(word) ?><?cs if:word == "running" ?><?cs call:state("p", "进行中") ?><?cs elif:word == "archived" ?><?cs call:state("k", "已归档") ?><?cs elif:word == "filling" ?><?cs call:state("p", "正在建立考核记录") ?><?cs else ?><?cs call:state("n", "草稿") ?><?cs /if ?><?cs /def ?>
<?cs call:heading_open("", "考核周期", "") ?><?cs if:Page.may_add ?><a class="btn" href="/office/cycles/new">新建周期</a><?cs /if ?><?cs call:heading_close() ?>
<?cs if:subcount(Page.row) ?><?cs call:table_open("本省的考核周期", "") ?><thead><tr><?cs call:th("名称", "") ?><?cs call:th("年度", "r") ?><?cs call:th("考核周期", "") ?><?cs call:th("状态", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="/office/cycles/<?cs var:r.id ?>"><?cs var:r.name ?></a></th><td class="r n" data-l="年度"><?cs var:r.year ?></td><td data-l="考核周期"><span class="nw n"><?cs var:r.from ?></span> 至 <span class="nw n"><?cs var:r.to ?></span></td><td data-l="状态"><?cs call:cycle_state(r.state) ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs else ?><?cs call:empty_state("还没有考核周期", "由省考核办公室新建。", "", "") ?><?cs /if ?>
<?cs call:page_close() ?>
