<?cs # Every component in every state; data in styleguide.hdf. ?><?cs include!"layout.cs" ?><?cs set:Page.side = "相关信息" ?><?cs call:page_open() ?>
<?cs call:progress("填报信息", #3, #6) ?>
<?cs call:heading("", "样式与组件", "每个组件的每种状态。") ?>
<?cs call:error_summary() ?>
<?cs call:next_open("下一步　轮到您", "参加业务水平测评", "") ?><p class="m">填报信息已通过审核（一般程序）。请在截止前完成两场测评，时间由您自己选，开始后不能暂停。</p>
<?cs call:facts_open() ?><?cs call:fact_open("法律法规") ?>40 分钟　60 分合格　可参加 3 次 <?cs call:state("w","未参加") ?><?cs call:fact_close() ?><?cs call:fact_open("内科专业") ?>60 分钟　60 分合格　可参加 2 次 <?cs call:state("n","先通过法律法规") ?><?cs call:fact_close() ?><?cs call:facts_close() ?>
<?cs call:next_due("距截止还有","24 天","2026 年 11 月 8 日（周日）24:00 截止") ?><?cs call:acts_open() ?><?cs call:link_button("参加测评","#main","") ?><?cs call:acts_close() ?><?cs call:next_close() ?>
<?cs call:section_open("2026 年度考核进度","考核周期 2024-07 至 2026-06") ?><?cs call:timeline(Page.stage,"hz") ?><?cs call:section_close() ?>
<section class="sec"><h2 class="vh">办理入口</h2><?cs call:entries(Page.entry) ?></section>
<?cs call:section_open("标志与图标","") ?><p class="row"><svg class="mk" role="img" aria-label="定考标志：宝盖下一个对勾"><use href="/img/icons.svg#mark"></use></svg><span class="lgo">定考</span></p><p class="row mt2"><?cs each:i = Page.icon ?><?cs call:icon(i) ?> <?cs /each ?></p><?cs call:section_close() ?>
<?cs call:section_open("按钮","") ?><form method="get" action="/styleguide"><p class="row"><button class="btn">保存并继续</button><button class="btn btn-2">保存并退出</button><button class="btn btn-d">确认交卷</button><button class="btn btn-t">重新发送</button></p><p class="row mt2"><button class="btn" aria-disabled="true">正在提交…</button><button class="btn btn-2" type="button" aria-pressed="true"><?cs call:icon("flag") ?>已标记</button></p></form><?cs call:section_close() ?>
<?cs call:section_open("状态词","") ?><p class="row"><?cs call:state("n","未开始") ?><?cs call:state("p","进行中") ?><?cs call:state("w","待审核") ?><?cs call:state("e","已退回") ?><?cs call:state("k","已完成") ?><?cs call:state("ok","合格") ?></p><?cs call:section_close() ?>
<?cs call:section_open("提示","") ?><?cs call:note("","系统已有 1 条记录，无需再报。") ?><?cs call:note("ok","已添加：云岭医科大学附属医院。") ?><?cs call:note("w","3 人附件没有看过。") ?><?cs call:note("e","网络中断，3 题暂存本机。") ?><?cs call:section_close() ?>
<?cs call:section_open("填写","") ?><?cs call:required_hint() ?><?cs call:form_open_with("/styleguide","files guard") ?>
<?cs call:text_field("phone","手机号","用于接收通知","w12","tel") ?>
<?cs call:text_field("post","职务","","w12","opt") ?>
<?cs call:text_field("cert","执业证书编号","执业证书第 2 页，15 位数字","w20","num off") ?>
<?cs call:number_field("seen","接诊病人量","","人次／三年","opt") ?>
<?cs call:select_field("dept","科室","列表由清源市中心医院维护","w20","") ?>
<?cs call:select_field("prov","省","","w12","") ?><?cs call:select_child("city","市","","prov","") ?>
<?cs call:secret_field("pw","新密码","至少 8 位，不能是身份证号、手机号或常见密码","new") ?>
<?cs call:date_field("born","出生日期","例如 1985 年 6 月 2 日","") ?>
<?cs call:month_field("until","结束","","now") ?>
<?cs call:radio_field("gp","是否规培生","","inl") ?>
<?cs call:radio_field("proc","您适用哪种程序？","","cards") ?>
<?cs call:check_field("why","退回原因","可以选多条","") ?>
<?cs call:area_field("say","个人述职","200 至 800 字，边写边保存","800","") ?><?cs call:form_saved() ?>
<?cs call:file_field("proof","证明材料","JPG 或 PNG，每份不超过 3 MB，最多 3 份","") ?>
<?cs call:tick("ok","以上信息真实，与原件一致。我知道弄虚作假将按考核不合格处理。") ?>
<?cs call:save_bar("保存并继续") ?><?cs call:form_close() ?><?cs call:section_close() ?>
<?cs call:section_open("步骤","") ?><?cs call:tasks(Page.task) ?><?cs call:section_close() ?>
<?cs call:section_open("数字","") ?><?cs call:figures_open() ?><?cs call:figure("应参考医师","155","","注册系统 162，暂缓 7") ?><?cs call:figure("已提交","132","人","85.2%，昨天 +11") ?><?cs call:figure("未提交","23","人","其中 6 人从未登录") ?><?cs call:figures_close() ?><?cs call:section_close() ?>
<?cs call:section_open("列表","") ?><?cs call:tabs(Page.tab,"按状态") ?><?cs call:filter_open("/styleguide") ?><?cs call:filter_text("q","姓名或证件号码") ?><?cs call:filter_select("fdept","科室","全部科室") ?><?cs call:filter_close() ?><?cs call:chips(Page.list) ?>
<?cs call:batch_open("/styleguide") ?><?cs call:batch_bar_open("人") ?><?cs call:submit_as("审核通过","act","pass","") ?><?cs call:submit_as("退回","act","back","2") ?><?cs call:batch_bar_close(Page.list) ?>
<?cs call:table_open("待审核医师，第 1 页，共 8 页","vm") ?><thead><tr><?cs call:th_all() ?><?cs call:th("姓名","") ?><?cs call:th("科室","") ?><?cs call:th_sort("提交时间","at","r") ?><?cs call:th("职业道德","") ?><?cs call:th("状态","") ?></tr></thead><tbody>
<?cs each:r = Page.row ?><tr><?cs call:td_pick(r.id, r.name) ?><th scope="row" data-l=""><a href="#main"><?cs var:r.name ?></a><span class="sub"><?cs var:r.title ?></span></th><td data-l="科室"><?cs var:r.dept ?></td><td class="r" data-l="提交时间"><span class="nw"><?cs var:r.at ?></span></td><td data-l="职业道德"><?cs call:verdict("v" + r.id, r.name + "：职业道德", r.v) ?></td><td data-l="状态"><?cs call:state(r.kind, r.word) ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:batch_close() ?><?cs call:pagination(Page.list) ?><?cs call:section_close() ?>
<?cs call:section_open("空","") ?><?cs call:empty_state("没有待审核的医师","复核从 10 月 11 日开始。","#main","看未提交的 23 人") ?><?cs call:section_close() ?>
<?cs call:page_side() ?><section><h2>谁能帮您</h2><p><b>填报、审核的事</b><br>清源市中心医院医务科　周敏<br><?cs call:phone("0555-2260118") ?></p></section><section><h2>全部步骤</h2><ol class="ls"><li><a href="#main">1　基本信息</a></li><li><b>2　执业信息</b></li><li><span class="q">3　相关经历</span></li></ol></section>
<?cs call:page_close() ?>
