<?cs # Before handing in, where no script asks.
  Needs Page.attempt .name .epoch .rev .sheet .until_minute .minutes (none below one) .done .open, Page.missing.N.no.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "交卷前检查" ?><?cs set:Page.back.href = "/exam/" + Page.attempt ?><?cs set:Page.back.label = "返回答题" ?><?cs call:page_open() ?>
<p class="kick"><?cs var:Page.name ?>　<span class="n nw"><?cs var:Page.until_minute ?> 结束</span>，<?cs if:Page.minutes ?>剩余约 <?cs var:Page.minutes ?> 分钟<?cs else ?>剩余不到 1 分钟<?cs /if ?>（打开本页时）</p><h1>交卷前检查</h1>
<dl class="fg mt2"><div><dt>已答</dt><dd class="v"><?cs var:Page.done ?> <small>题</small></dd><dd>已全部保存</dd></div><div><dt>未答</dt><dd class="v"><?cs var:Page.open ?> <small>题</small></dd></div></dl>
<?cs if:subcount(Page.missing) ?><h2 class="mt2">没有作答的题</h2><p class="la"><?cs each:x = Page.missing ?><a href="/exam/<?cs var:Page.attempt ?>#q<?cs var:x.no ?>">第 <?cs var:x.no ?> 题</a> <?cs /each ?></p><?cs /if ?>
<?cs if:subcount(Page.missing) ?><?cs call:note_open("w") ?>还有 <?cs var:Page.open ?> 题没有作答。交卷后不能再改。<?cs call:note_close() ?><?cs else ?><p class="mt2">您已答完 <?cs var:Page.done ?> 题，现在是否交卷？交卷后不能再改。</p><?cs /if ?>
<?cs set:Form.token = "" ?><form method="post" action="/exam/<?cs var:Page.attempt ?>/submit" novalidate><?cs call:form_hidden() ?><?cs call:hidden("epoch", Page.epoch) ?><?cs call:hidden("rev", Page.rev) ?><?cs call:hidden("sheet", Page.sheet) ?><?cs call:hidden("base", Page.sheet) ?><?cs call:hidden("go", "hand-in") ?><div class="acts"><a class="btn<?cs if:!subcount(Page.missing) ?> btn-2<?cs /if ?>" href="/exam/<?cs var:Page.attempt ?>">继续答题</a><button class="btn<?cs if:subcount(Page.missing) ?> btn-d<?cs /if ?>">确认交卷</button></div></form>
<?cs call:page_close() ?>
