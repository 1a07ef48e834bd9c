<?cs # What offices found of the institution's physicians. Needs Page.row.N.record .name .document .check .look .word .note .at, Page.list. ?><?cs set:Page.title = "抽查核实" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "抽查核实", "考核办公室抽查本机构医师的结果") ?>
<?cs if:!subcount(Page.row) ?><?cs call:empty_state("还没有抽查结果", "考核办公室核实本机构医师后，结果和意见会列在这里。", "", "") ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 人次</span></div>
<?cs call:table_open("抽查结果，新的在前", "") ?><thead><tr><?cs call:th("姓名", "") ?><?cs call:th("证件号码", "") ?><?cs call:th("抽查", "") ?><?cs call:th("结果", "") ?><?cs call:th("核实时间", "r") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><?cs if:r.record ?><a href="/roster/<?cs var:r.record ?>"><?cs var:r.name ?></a><?cs else ?><?cs var:r.name ?><?cs /if ?></th><td data-l="证件号码"><span class="n nw"><?cs var:r.document ?></span></td><td data-l="抽查"><?cs var:r.check ?></td><td data-l="结果"><?cs call:state(r.look, r.word) ?><?cs if:r.note ?><span class="sub"><?cs var:r.note ?></span><?cs /if ?></td><td class="r" data-l="核实时间"><span class="nw n"><?cs var:r.at ?></span></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
