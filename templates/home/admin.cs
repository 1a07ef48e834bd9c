<?cs # The administrator's home.
  Needs Page.provinces .cycles .institutions .total .sessions .sittings, Page.row.N.name, where a cycle runs .cycle .stages .institutions .total
  .unsubmitted .submitted .accepted .testing .done.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "首页" ?><?cs call:page_open() ?>
<?cs def:n_cell(n,label) ?><td class="r n" data-l="<?cs var:label ?>"><?cs if:n == #0 ?><span class="q">0</span><?cs else ?><?cs var:n ?><?cs /if ?></td><?cs /def ?>
<?cs call:heading("", Site.user.name, "各省的考核周期和系统现在的情况") ?>
<?cs call:figures_open() ?><?cs call:figure("进行中的周期", Page.cycles, "个", "共 " + Page.provinces + " 个省份") ?><?cs call:figure("参加考核的机构", Page.institutions, "家", "") ?><?cs call:figure("医师", Page.total, "人", "含已隐藏") ?><?cs call:figure("正在考试", Page.sittings, "人", "") ?><?cs call:figure("近半小时在线", Page.sessions, "人", "") ?><?cs call:figures_close() ?>
<?cs call:section_open("各省考核周期", "") ?><?cs call:table_open("各省考核周期的进展", "nums") ?><thead><tr><?cs call:th("省份","") ?><?cs call:th("考核周期","") ?><?cs call:th("机构","r") ?><?cs call:th("医师","r") ?><?cs call:th("未提交","r") ?><?cs call:th("审核阶段","r") ?><?cs call:th("待评定","r") ?><?cs call:th("测评阶段","r") ?><?cs call:th("结论阶段","r") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><th scope="row" data-l=""><?cs var:r.name ?></th><?cs if:r.cycle ?><td class="w" data-l="考核周期"><span><?cs var:r.cycle ?><span class="sub"><?cs if:r.stages ?>进行中：<?cs var:r.stages ?><?cs else ?>现在没有开放的阶段<?cs /if ?></span></span></td><?cs call:n_cell(r.institutions,"机构") ?><?cs call:n_cell(r.total,"医师") ?><?cs call:n_cell(r.unsubmitted,"未提交") ?><?cs call:n_cell(r.submitted,"审核阶段") ?><?cs call:n_cell(r.accepted,"待评定") ?><?cs call:n_cell(r.testing,"测评阶段") ?><?cs call:n_cell(r.done,"结论阶段") ?><?cs else ?><td class="w" data-l="考核周期" colspan="8"><?cs call:state("n", "没有进行中的周期") ?></td><?cs /if ?></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:section_close() ?>
<?cs call:section_open("账号", "") ?><ul class="ls"><li><a href="/staff">账号管理</a><div class="k">新增系统管理员，重置密码、解除两步验证、停用</div></li><li><a href="/staff/units">单位账号</a><div class="k">新增办公室账号；办公室和医疗机构自己的账号在这里重置密码、停用。个人账号由各单位自己新增</div></li></ul><?cs call:section_close() ?>
<?cs call:section_open("在服务器上办理的事", "") ?><p class="m">下列事项用服务器上的 dkctl 命令办理，每条命令加 --help 有说明。</p>
<dl class="fix kv"><?cs call:fact("导入机构和医师", "dkctl import institutions、dkctl import physicians") ?><?cs call:fact("周期和日期", "dkctl cycle") ?><?cs call:fact("各省的规定", "dkctl profile") ?><?cs call:fact("题库和试卷", "dkctl bank、dkctl import questions、dkctl paper") ?><?cs call:fact("第一个系统管理员", "dkctl user add admin") ?><?cs call:fact("检查系统", "dkctl check") ?></dl><?cs call:section_close() ?>
<?cs call:page_close() ?>
