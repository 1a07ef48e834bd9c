<?cs # What the pages of the wizard share.
  Needs Page.wizard, .at, .of, .label, .step.N.no .code .label .href .kind .word .hint .current, .deadline, .left,
  .unit, .unit_phone, .contact; after a return Page.returned, .returned_at, .told.N.label .href .body, Form.note.
?><?cs include!"layout.cs" ?><?cs if:#0 ?>

<?cs def:wizard_returned() ?><?cs if:Page.returned ?><?cs call:note_open("e") ?><b><?cs var:Page.unit ?>于 <span class="nw n"><?cs var:Page.returned_at ?></span> 退回了您的填报：</b><?cs var:Page.returned ?><br><?cs each:r = Page.told ?><a href="<?cs var:r.href ?>"><?cs var:r.label ?></a>：<?cs var:r.body ?><br><?cs /each ?>修改后请到最后一步重新提交。<?cs if:Page.unit_phone ?>有疑问请打 <?cs call:phone(Page.unit_phone) ?>。<?cs /if ?><?cs call:note_close() ?><?cs /if ?><?cs /def ?>
<?cs # Steps may be filled in any order: what is dark is done, not what lies before; a step that is only read is done when it was passed. ?><?cs def:wizard_bar() ?><p class="kick"><?cs var:Page.wizard ?>　第 <?cs var:Page.at ?> 步，共 <?cs var:Page.of ?> 步</p><ol class="prog" aria-hidden="true"><?cs each:s = Page.step ?><li<?cs if:s.current ?> class="a"<?cs elif:s.kind == "k" || (s.code == "sites" && #s.no < #Page.at) ?> class="d"<?cs /if ?>></li><?cs /each ?></ol><?cs /def ?>
<?cs def:wizard_top(title) ?><?cs call:wizard_bar() ?><h1><?cs var:title ?></h1>
<?cs call:wizard_returned() ?><?cs call:error_summary() ?><?cs /def ?>
<?cs def:wizard_side() ?><?cs call:page_side() ?><section><h2>全部步骤</h2><ol class="ls"><?cs each:s = Page.step ?><li><?cs if:s.current ?><b><?cs var:s.no ?>　<?cs var:s.label ?></b><?cs elif:s.href ?><a href="<?cs var:s.href ?>"><?cs var:s.no ?>　<?cs var:s.label ?></a><?cs else ?><span class="q"><?cs var:s.no ?>　<?cs var:s.label ?></span><?cs /if ?></li><?cs /each ?></ol></section>
<?cs if:Page.deadline && !Page.read_only ?><section><h2>截止时间</h2><p><?cs var:Page.deadline ?><?cs if:Page.left ?><br>还有 <?cs var:Page.left ?><?cs /if ?></p></section><?cs /if ?>
<section><h2>所在机构</h2><p><?cs var:Page.unit ?><?cs if:Page.contact || Page.unit_phone ?><br><?cs var:Page.contact ?>　<?cs call:phone(Page.unit_phone) ?><?cs /if ?></p></section><?cs /def ?>
<?cs def:why_locked() ?><details class="mt2"><summary>为什么不能修改？信息有误怎么办？</summary><p class="s m">这些信息以国家医师电子化注册系统为准。有误的，请先在注册系统变更，同步后这里会一起更正。<?cs if:Page.unit_phone ?>着急时请联系<?cs var:Page.unit ?><?cs if:Page.contact ?>（<?cs var:Page.contact ?>）<?cs /if ?> <?cs call:phone(Page.unit_phone) ?>。<?cs /if ?></p></details><?cs /def ?>
<?cs def:locked_open() ?><section class="sec"><div class="sec-h"><h2>来自医师电子化注册系统</h2><?cs if:Page.synced ?><span class="s m n"><?cs var:Page.synced ?> 同步</span><?cs /if ?></div><dl class="fix"><?cs /def ?>
<?cs def:locked_close() ?></dl><?cs call:why_locked() ?></section><?cs /def ?>
<?cs def:rows(list) ?><dl class="fix"><?cs each:r = list ?><div><dt><?cs var:r.label ?></dt><dd><?cs if:r.missing ?><span class="t t-w">未填写</span><?cs
 elif:subcount(r.file) ?><?cs each:x = r.file ?><?cs if:x.photo ?><a href="<?cs var:x.href ?>"><img src="<?cs var:x.href ?>" width="78" height="109" alt="您的证件照"></a><?cs else ?><a href="<?cs var:x.href ?>"><?cs var:x.name ?></a><br><?cs /if ?><?cs /each ?><?cs
 elif:string.length(r.value) ?><?cs if:r.long ?><span class="pre"><?cs var:r.value ?></span><?cs else ?><?cs var:r.value ?><?cs /if ?><?cs
 else ?><span class="m">未填写</span><?cs /if ?><?cs
 if:r.changed ?><span class="flag">已修改</span><?cs if:!subcount(r.file) && !r.long ?><br><span class="s m">原：<?cs if:string.length(r.former) ?><?cs var:r.former ?><?cs else ?>未填写<?cs /if ?></span><?cs /if ?><?cs /if ?><?cs
 if:r.differs ?><br><span class="s m">注册信息：<?cs var:r.registered ?></span><?cs /if ?></dd></div><?cs /each ?></dl><?cs /def ?>
<?cs /if ?>
