<?cs # How far the delegated institutions are: the sum, then one row an institution. ?><?cs set:Page.title = "受委托机构的进度" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs if:!Page.cycle ?><?cs call:heading("", "受委托机构的进度", "") ?><?cs call:empty_state("现在没有进行中的考核周期", "开启新周期后，这里按机构显示各阶段的人数。", "", "") ?>
<?cs elif:!subcount(Page.row) ?><?cs call:heading(Page.cycle, "受委托机构的进度", "") ?><?cs call:people_no_delegation() ?><?cs else ?>
<?cs call:heading(Page.cycle, "受委托机构的进度", "") ?>
<?cs if:Page.notice.least ?><?cs call:note_open("w") ?>测评 <span class="nw"><?cs var:Page.notice.test ?></span> 开始，距报名开始 <?cs var:Page.notice.days ?> 天。考核时间应提前 <?cs var:Page.notice.least ?> 日告知医师，请核对通知的日期。<?cs call:note_close() ?><?cs /if ?>
<p><b class="n"><?cs var:Page.institutions ?></b> 家机构。<span class="m s">点人数看名单</span></p>
<dl class="fg"><?cs each:c = Page.cell ?><div><dt><?cs var:c.label ?></dt><dd class="v"><a href="<?cs var:c.href ?>"><?cs var:c.n ?><span class="vh"> 人<?cs var:c.label ?>，看名单</span></a> <small>人</small></dd></div>
<?cs /each ?></dl>
<?cs call:table_open("各医疗机构的人数", "nums") ?><thead><tr><?cs call:th("医疗机构", "") ?><?cs each:k = Page.column ?><?cs call:th(k.label, "r") ?><?cs /each ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><?cs var:r.name ?></th><?cs each:k = r.cell ?><?cs call:figure_cell(r.name, k) ?><?cs /each ?></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs /if ?>
<?cs call:page_close() ?>
