<?cs # Files of the register, newest first.
  Needs Page.row.N.id .name .kind .state .look .percent .under_way .n_rows .refused .added .changed .same .actor .created_at, Page.list.
?><?cs set:Page.title = "注册信息导入" ?><?cs if:Page.list.several ?><?cs set:Page.title = "注册信息导入（第 " + Page.list.page + " 页，共 " + Page.list.pages + " 页）" ?><?cs /if ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading_open("", "注册信息导入", "先试运行，看清会改什么，再确认导入。已有的账号、填报和审核结果不受影响") ?><a class="btn" href="/admin/imports/new"><?cs call:icon("upload") ?>上传文件</a><?cs call:heading_close() ?>
<?cs call:filter_open("/admin/imports") ?><?cs call:filter_select("kind", "内容", "全部") ?><?cs call:filter_select("state", "状态", "全部") ?><?cs call:filter_close() ?><?cs call:chips(Page.list) ?>
<?cs if:!subcount(Page.row) ?><?cs if:subcount(Page.list.chip) ?><?cs call:empty_state("没有符合条件的文件", "换一个条件，或清除筛选再看。", "/admin/imports", "清除筛选") ?><?cs else ?><?cs call:empty_state("还没有导入过文件", "医疗机构、医师和行为记录都可以用 csv 或 xlsx 导入。", "", "") ?><?cs /if ?><?cs else ?>
<div class="tb"><span>共 <b class="n"><?cs var:Page.list.total ?></b> 份</span></div>
<?cs call:table_open("导入过的文件，新的在前", "vm") ?><thead><tr><?cs call:th("文件", "") ?><?cs call:th("内容", "") ?><?cs call:th("状态", "") ?><?cs call:th("新增", "r") ?><?cs call:th("更新", "r") ?><?cs call:th("未变", "r") ?><?cs call:th("拒绝", "r") ?><?cs call:th("上传", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a href="/admin/imports/<?cs var:r.id ?>"><?cs var:r.name ?></a></th><td data-l="内容"><?cs var:r.kind ?></td><td data-l="状态"><?cs call:state(r.look, r.state) ?><?cs if:r.code == "trying" || r.code == "working" ?> <span class="n"><?cs var:r.percent ?>%</span><?cs /if ?></td><td class="r n" data-l="新增"><?cs var:r.added ?></td><td class="r n" data-l="更新"><?cs var:r.changed ?></td><td class="r n" data-l="未变"><?cs var:r.same ?></td><td class="r n" data-l="拒绝"><?cs var:r.refused ?></td><td data-l="上传"><span class="nw n"><?cs var:r.created_at ?></span><span class="sub"><?cs var:r.actor ?></span></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs call:pagination(Page.list) ?><?cs /if ?>
<?cs call:page_close() ?>
