<?cs # Samples that the office drew. Needs Page.row.N.id .name .n .n_pool .n_done .n_unfit .n_mend .at .actor, Page.list. ?><?cs set:Page.title = "抽查核实" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading_open("", "抽查核实", "从本辖区随机抽取医师，逐人核实登记、填报和评定") ?><?cs if:Site.may_keep ?><a class="btn" href="/office/checks/new">新的抽查</a><?cs /if ?><?cs call:heading_close() ?>
<?cs if:!subcount(Page.row) ?><?cs call:empty_state("还没有抽查", "抽取样本后，可以逐人记录核实结果，医疗机构会看到对本机构医师的意见。", "", "") ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 次</span></div>
<?cs call:table_open("抽查，新的在前", "") ?><thead><tr><?cs call:th("名称", "") ?><?cs call:th("进度", "r") ?><?cs call:th("不符合", "r") ?><?cs call:th("要求整改", "r") ?><?cs call:th("范围人数", "r") ?><?cs call:th("抽取", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="/office/checks/<?cs var:r.id ?>"><?cs var:r.name ?></a></th><td class="r n" data-l="进度"><?cs var:r.n_done ?>／<?cs var:r.n ?></td><td class="r n" data-l="不符合"><?cs var:r.n_unfit ?></td><td class="r n" data-l="要求整改"><?cs var:r.n_mend ?></td><td class="r n" data-l="范围人数"><?cs var:r.n_pool ?></td><td data-l="抽取"><span class="nw n"><?cs var:r.at ?></span><span class="sub"><?cs var:r.actor ?></span></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
