<?cs # The last step, also the printed form. Needs what parts.cs says; Page.section.N.code .label .row.M.* (macro rows),
  Page.missing.N.href .text, Page.n_missing, .n_changed, .differs, .version; read only: Page.read_only, .submitted_at, .may_withdraw.
?><?cs include!"register/parts.cs" ?><?cs if:Page.read_only ?><?cs set:Page.title = "填报表" ?><?cs else ?><?cs set:Page.title = "请核对后提交" ?><?cs /if ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" + Page.wizard ?><?cs call:page_open() ?>
<p class="po"><b>医师定期考核表</b>　<?cs var:Page.cycle ?>　<?cs var:Page.unit ?></p>
<?cs if:Page.read_only ?><h1 class="np">填报表</h1>
<?cs call:note_open("") ?>已于 <b class="nw n"><?cs var:Page.submitted_at ?></b> 提交，现在是“<?cs var:Text.state[Page.state] ?>”。可以查看和打印，不能修改。<?cs call:note_close() ?>
<?cs else ?><div class="np"><?cs call:wizard_bar() ?><h1>请核对后提交</h1>
<?cs call:wizard_returned() ?><?cs if:Page.n_missing ?><div class="es" role="<?cs if:Page.error ?>alert<?cs else ?>group<?cs /if ?>"<?cs if:Page.error ?> tabindex="-1"<?cs /if ?> aria-labelledby="es-h"><h2 id="es-h">还有 <?cs var:Page.n_missing ?> 处要补全，补全后才能提交</h2><ul><?cs each:m = Page.missing ?><li><a href="<?cs var:m.href ?>"><?cs var:m.text ?></a></li><?cs /each ?></ul></div><?cs else ?><?cs call:error_summary() ?><?cs /if ?>
<?cs if:Page.returned && Page.n_changed ?><?cs call:note_open("w") ?>上次退回后您改了 <?cs var:Page.n_changed ?> 处，已标出“已修改”，审核人也会看到。<?cs call:note_close() ?><?cs elif:Page.returned ?><?cs call:note("w", "上次退回后您还没有修改。") ?><?cs /if ?>
<?cs if:Page.differs ?><?cs call:note("", "有些内容与注册信息不同，下面已注明，审核人也会看到。") ?><?cs /if ?></div><?cs /if ?>
<?cs each:s = Page.section ?><section class="sec"><div class="sec-h"><h2><?cs var:s.label ?></h2><?cs if:!Page.read_only && s.code != "sites" ?><a class="s np" href="/register/<?cs var:s.code ?>">修改<span class="vh">：<?cs var:s.label ?></span></a><?cs /if ?></div><?cs call:rows(s.row) ?></section>
<?cs /each ?>
<?cs if:Page.read_only ?><div class="acts np"><?cs call:link_button("受理情况", "/register/done", "") ?><?cs call:link_button("打印医师定期考核表", "/register/printed", "2") ?><?cs call:link_button("回到首页", "/home", "2") ?></div>
<?cs if:Page.may_withdraw ?><section class="sec np"><h2>需要改？</h2><p class="m">医疗机构还没有打开您的填报，可以撤回来修改，再重新提交。</p><div class="mt2"><?cs call:post_button("/register/withdraw", Page.take_back, "", "", "2") ?></div></section><?cs /if ?>
<?cs elif:!Page.n_missing ?><?cs call:form_open("/register/check") ?><?cs call:hidden("version", Page.version) ?><section class="sec np"><h2>声明</h2>
<?cs call:tick("agree", "以上信息真实，与原件一致。我知道弄虚作假将按考核不合格处理。") ?>
<?cs if:Page.edits_later ?><?cs call:note("w", "提交后不能自行修改；需要修改时，可以在医疗机构开始审核前撤回。") ?><?cs else ?><?cs call:note("w", "提交后不能修改，只有被医疗机构退回后才能再改。请确认无误后提交。") ?><?cs /if ?>
<div class="stick"><button class="btn">确认并提交审核</button></div><p class="mt2 np"><?cs call:link_button("返回修改", "/register", "t") ?></p></section><?cs call:form_close() ?><?cs /if ?>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
