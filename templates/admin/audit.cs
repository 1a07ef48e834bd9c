<?cs # Who did what, newest first.
  Needs Page.row.N.id .at .actor .role .act .sentence .note .address, Page.list, Page.of (whose list: institution, office, admin), Page.query,
  Page.stopped (looked through as many records as it may at once), Page.sealed .sealed_at.
?><?cs set:Page.title = "操作记录" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?><?cs
 if:Page.of == "institution" ?><?cs set:Page.sub = "本单位账号的每一次登录、查看、办理和导出。只能查看，不能修改" ?><?cs elif:Page.of == "office" ?><?cs set:Page.sub = "本地区的单位和医师的每一次登录、查看、办理和导出。只能查看，不能修改" ?><?cs else ?><?cs set:Page.sub = "全系统的每一次登录、查看、办理和导出。只能查看，不能修改" ?><?cs /if ?>
<?cs call:heading_open("", "操作记录", Page.sub) ?><form method="post" action="/admin/audit/export<?cs var:Page.query ?>" class="row"><?cs call:form_hidden() ?><button class="btn btn-2" name="format" value="xlsx">导出 xlsx</button><button class="btn btn-2" name="format" value="csv">导出 csv</button></form><?cs call:heading_close() ?>
<?cs call:error_summary() ?>
<?cs call:filter_open("/admin/audit") ?><?cs call:filter_text("q", "操作人或对象的姓名") ?><?cs call:filter_select("act", "操作", "全部") ?><?cs call:filter_date("from", "起") ?><?cs call:filter_date("to", "止") ?><?cs call:filter_text("ip", "网络地址") ?><?cs call:filter_close() ?>
<details class="det np"<?cs if:Form.error.number ?> open<?cs /if ?>><summary>按证件号码查一位医师</summary><?cs call:form_open("/admin/audit/person") ?><?cs call:text_field("number", "证件号码", "号码不会出现在网址里；查到后列出他本人的操作和别人对他的操作", "w20", "user plain") ?><?cs call:acts_open() ?><?cs call:submit_as("查询", "", "", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?></details>
<?cs call:chips(Page.list) ?>
<?cs if:!subcount(Page.row) ?><?cs if:Page.stopped ?><?cs call:empty_state("最近的记录里没有符合条件的", "更早的还没有查，点“更早”继续，或者缩小日期范围。", "", "") ?><?cs elif:subcount(Page.list.chip) ?><?cs call:empty_state("没有符合条件的操作记录", "换一个条件，或清除筛选再看。", "/admin/audit", "清除筛选") ?><?cs else ?><?cs call:empty_state("没有操作记录", "登录、查看、办理之后会列在这里。", "", "") ?><?cs /if ?><?cs else ?>
<?cs call:table_open("操作记录，新的在前", "") ?><thead><tr><?cs call:th("时间", "") ?><?cs call:th("操作人", "") ?><?cs call:th("内容", "") ?><?cs call:th("网络地址", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><a class="nw n" href="/admin/audit/<?cs var:r.id ?>"><?cs var:r.at ?></a></th><td data-l="操作人"><?cs var:r.actor ?><span class="sub"><?cs var:r.role ?></span></td><td data-l="内容"><?cs var:r.sentence ?><?cs if:r.note ?><span class="sub"><?cs var:r.note ?></span><?cs /if ?></td><td class="n" data-l="网络地址"><?cs if:r.address ?><?cs var:r.address ?><?cs else ?><span class="q">—</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs if:Page.stopped ?><p class="m s">符合条件的较少，先列出这些；更早的记录还没有查完。</p><?cs /if ?><?cs /if ?>
<?cs call:pager_keyset(Page.list) ?>
<p class="m s"><?cs if:Page.sealed > #0 ?>记录逐条封存，前后相连，改动、删除、插入都会被发现。已封存到第 <span class="n"><?cs var:Page.sealed ?></span> 条<?cs if:Page.sealed_at ?>（<span class="nw n"><?cs var:Page.sealed_at ?></span>）<?cs /if ?>。<?cs else ?>还没有封存的记录。<?cs /if ?></p>
<?cs call:page_close() ?>
