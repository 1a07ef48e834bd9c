<?cs # An office's home: its region's institutions, read only.
  Needs Page.office, Page.row.N and Page.sum with .name .region .total .unsubmitted .submitted .returned .accepted .testing .done .hidden,
  Page.cycle .from .to, Page.stage.N, Page.list.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "首页" ?><?cs call:page_open() ?>
<?cs call:heading(Page.cycle, Site.user.name, "") ?>
<?cs if:Page.office ?><?cs call:figures_open() ?><?cs call:figure("医师", Page.sum.total, "人", "") ?><?cs call:figure("未提交", Page.sum.unsubmitted, "人", "") ?><?cs call:figure("待审核", Page.sum.submitted, "人", "") ?><?cs call:figure("待评定", Page.sum.accepted, "人", "") ?><?cs call:figure("测评阶段", Page.sum.testing, "人", "") ?><?cs call:figure("结论阶段", Page.sum.done, "人", "") ?><?cs call:figures_close() ?>
<?cs call:section_open("考核进度", "") ?><?cs call:timeline(Page.stage, "hz") ?><?cs call:section_close() ?>
<?cs call:section_open("各医疗机构", "") ?><?cs if:subcount(Page.row) ?><?cs call:table_open("本地区各医疗机构的人数", "") ?><thead><tr><?cs call:th("医疗机构","") ?><?cs call:th("区","") ?><?cs call:th("医师","r") ?><?cs call:th("未提交","r") ?><?cs call:th("待审核","r") ?><?cs call:th("已退回","r") ?><?cs call:th("待评定","r") ?><?cs call:th("测评阶段","r") ?><?cs call:th("结论阶段","r") ?><?cs call:th("已隐藏","r") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><?cs var:r.name ?></th><td data-l="区"><?cs var:r.region ?></td><td class="r n" data-l="医师"><?cs var:r.total ?></td><td class="r n" data-l="未提交"><?cs var:r.unsubmitted ?></td><td class="r n" data-l="待审核"><?cs var:r.submitted ?></td><td class="r n" data-l="已退回"><?cs var:r.returned ?></td><td class="r n" data-l="待评定"><?cs var:r.accepted ?></td><td class="r n" data-l="测评阶段"><?cs var:r.testing ?></td><td class="r n" data-l="结论阶段"><?cs var:r.done ?></td><td class="r n" data-l="已隐藏"><?cs var:r.hidden ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:pagination(Page.list) ?><?cs else ?><?cs call:empty_state("本地区还没有医师", "导入医疗机构和医师并开启周期后，这里按机构显示人数。", "", "") ?><?cs /if ?><?cs call:section_close() ?>
<?cs elif:Page.admin ?><?cs call:empty_state("系统管理员账号", "导入、账号、考核周期和题库由服务器上的 dkctl 命令办理。", "/home/help", "百问百答") ?>
<?cs else ?><?cs call:empty_state("现在没有进行中的考核周期", "开启新周期后，这里按机构显示各阶段的人数。", "", "") ?><?cs /if ?>
<?cs call:page_close() ?>
