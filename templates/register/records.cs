<?cs # Records approved before, only to be read. Needs what parts.cs says; Page.record.N.bad .label .authority .on .content .declared .file.M.name .href.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = "系统已有的行为记录" ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" + Page.label ?><?cs call:page_open() ?>
<?cs call:heading(Page.wizard, Page.title, "以前申报并审核通过，在本考核周期内继续有效，不用再报，也不能修改。") ?>
<?cs each:r = Page.record ?><section class="sec"><div class="sec-h"><h2><?cs if:r.bad ?>不良行为：<?cs else ?>良好行为：<?cs /if ?><?cs var:r.label ?></h2><span class="s m"><?cs var:r.declared ?></span></div>
<dl class="fix"><?cs if:r.authority ?><?cs call:fact("授予部门", r.authority) ?><?cs /if ?><?cs call:fact("时间", r.on) ?><?cs call:fact("内容", r.content) ?><?cs if:subcount(r.file) ?><?cs call:fact_open("证明文件") ?><?cs each:x = r.file ?><a href="<?cs var:x.href ?>"><?cs var:x.name ?></a><br><?cs /each ?><?cs call:fact_close() ?><?cs /if ?></dl></section>
<?cs /each ?>
<p class="m s mt2">与事实不符的，请联系<?cs var:Page.unit ?><?cs if:Page.unit_phone ?> <?cs call:phone(Page.unit_phone) ?><?cs /if ?>。</p>
<div class="acts"><?cs set:Page._back = "返回" + Page.label ?><?cs call:link_button(Page._back, "/register/merits", "") ?></div>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
