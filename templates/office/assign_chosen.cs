<?cs # Before institutions get another 考核机构. Needs Page.n .n_changed .n_targets, Page.row.N.id .name .region .assessor .own; options of assessor. ?><?cs set:Page.title = "指派考核机构：确认" ?><?cs set:Page.back.href = "/office/assign" ?><?cs set:Page.back.label = "返回列表" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs if:!subcount(Page.row) ?><?cs call:heading("", "指派考核机构", "") ?><?cs call:empty_state("没有选择机构", "请在列表中勾选要指派的机构。", "/office/assign", "返回列表") ?><?cs elif:Page.n_targets == #0 ?><?cs call:heading("", "指派考核机构", "") ?><?cs call:empty_state("还没有已生效的考核机构", "通过考核机构申请后，才能指派。", "/office/applications", "考核机构申请") ?><?cs else ?>
<?cs call:heading("", "指派考核机构：共 " + Page.n + " 家", "指派后，所选机构的医师由该考核机构复核和考核") ?>
<?cs call:error_summary() ?>
<?cs if:Page.n_changed > #0 ?><?cs call:note("w", "其中 " + Page.n_changed + " 家已有考核机构，会改为新指派的考核机构。") ?><?cs /if ?>
<?cs call:form_open("/office/assign/chosen") ?><?cs each:r = Page.row ?><?cs call:hidden("id", r.id) ?><?cs /each ?><?cs call:select_field("assessor", "考核机构", "已生效的考核机构，括号内是所在地区和已委托的机构数", "", "") ?><?cs call:area_field("why", "说明", "", "200", "opt low") ?>
<?cs call:table_open("所选机构，共 " + Page.n + " 家", "vm") ?><thead><tr><?cs call:th("机构", "") ?><?cs call:th("地区", "") ?><?cs call:th("现在的考核机构", "") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><?cs var:r.name ?></th><td data-l="地区"><?cs var:r.region ?></td><td data-l="现在的考核机构"><?cs if:r.own ?>本机构<?cs elif:r.assessor ?><?cs var:r.assessor ?><?cs else ?><span class="m">未指派</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:acts_open() ?><?cs call:submit("指派这 " + Page.n + " 家机构") ?><?cs call:link_button("取消", "/office/assign", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?><?cs /if ?>
<?cs call:page_close() ?>
