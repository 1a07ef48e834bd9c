<?cs # One question of practice; the frame of the test without its clock.
  Needs Page.code .name .id .mode .mode_word .kind .stem .no .of .answered .right, Page.option.N: .letter .text .chosen .right; optional .many .shared (options of a B1 group) .case
  .flagged .next .before; once answered .marked .is_right .answer .chosen .explanation .source .again.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "第 " + Page.no + " 题，" + Page.name ?><?cs call:page_open() ?>
<header class="xs"><div class="xs-in"><span class="tt"><?cs var:Page.name ?></span><a href="/study/<?cs var:Page.code ?>">退出练习</a><span class="sv"><?cs var:Page.mode_word ?><?cs if:Page.answered > #0 ?>　对 <?cs var:Page.right ?>/<?cs var:Page.answered ?><?cs /if ?></span><a href="/study/<?cs var:Page.code ?>/sheet?mode=<?cs var:Page.mode ?>&amp;at=<?cs var:Page.id ?>">答题卡 <b><?cs var:Page.no ?>/<?cs var:Page.of ?></b></a></div></header>
<div class="xm"><main id="main" tabindex="-1"><h1 class="vh"><?cs var:Page.name ?>，<?cs var:Page.mode_word ?></h1>
<?cs call:error_summary() ?>
<form method="post" action="/study/<?cs var:Page.code ?>/<?cs var:Page.id ?>" novalidate><?cs call:form_hidden() ?><?cs call:hidden("mode", Page.mode) ?><?cs if:Page.marked ?><?cs call:hidden("done", "1") ?><?cs /if ?>
<p class="xt"><span><b><?cs var:Page.kind ?></b>　第 <b class="n"><?cs var:Page.no ?></b> 题，共 <?cs var:Page.of ?> 题</span><?cs if:Page.flagged ?><span class="nw">☆ 已收藏</span><?cs /if ?></p>
<?cs if:Page.case ?><details class="case" open><summary>共用题干</summary><div><?cs var:Page.case ?></div></details><?cs /if ?>
<fieldset<?cs if:Form.error.a ?> aria-describedby="a-err"<?cs /if ?>><legend class="stem"><?cs var:Page.no ?>．<?cs var:Page.stem ?></legend>
<?cs if:Form.error.a ?><p class="err" id="a-err"><?cs call:icon_small("alert") ?><span><?cs var:Form.error.a ?></span></p><?cs /if ?><?cs if:Page.many && !Page.marked ?><p class="hint">多选题，选全才算对。</p><?cs elif:Page.shared && !Page.marked ?><p class="hint">同组各题共用下列备选答案，每个答案可以选一次、多次或不选。</p><?cs /if ?>
<div class="ops"><?cs each:o = Page.option ?><label class="op"><input type="<?cs if:Page.many ?>checkbox<?cs else ?>radio<?cs /if ?>"<?cs if:o.letter == "A" ?> id="a"<?cs /if ?> name="a" value="<?cs var:o.letter ?>"<?cs if:o.chosen ?> checked<?cs /if ?><?cs if:Page.marked ?> disabled<?cs /if ?>><span class="lt"><?cs var:o.letter ?></span><span><?cs var:o.text ?><?cs if:o.right ?>　<?cs if:o.chosen ?><?cs call:state("ok", "您的选择，正确答案") ?><?cs else ?><?cs call:state("ok", "正确答案") ?><?cs /if ?><?cs elif:o.chosen && Page.marked ?>　<?cs call:state("e", "您的选择，错误") ?><?cs /if ?></span></label>
<?cs /each ?></div></fieldset>
<?cs if:Page.marked ?><div class="mt2" role="status"><?cs if:Page.is_right ?><?cs call:note_open("ok") ?><b>答对了。</b>正确答案：<?cs var:Page.answer ?><?cs else ?><?cs call:note_open("e") ?><b>答错了。</b>正确答案：<?cs var:Page.answer ?>，您选了 <?cs var:Page.chosen ?><?cs /if ?><?cs call:note_close() ?></div>
<?cs if:Page.explanation ?><h2 class="mt2">解析</h2><p><?cs var:Page.explanation ?></p><?cs /if ?><?cs if:Page.source ?><p class="s m">来源：<?cs var:Page.source ?></p><?cs /if ?>
<p class="s mt2"><a class="nw" href="<?cs var:Page.again ?>">重做这一题</a></p><?cs /if ?>
<div class="xn"><?cs if:Page.before ?><a class="btn btn-2" href="<?cs var:Page.before ?>"><?cs call:icon("left") ?>上一题</a><?cs /if ?><button class="btn btn-2" name="go" value="flag"><?cs call:icon("flag") ?><?cs if:Page.flagged ?>取消收藏<?cs else ?>收藏<?cs /if ?></button><?cs if:Page.marked ?><a class="btn" href="<?cs if:Page.next ?><?cs var:Page.next ?><?cs else ?>/study/<?cs var:Page.code ?>?none=<?cs var:Page.mode ?><?cs /if ?>"><?cs if:Page.next ?>下一题<?cs call:icon("right") ?><?cs else ?>做完了<?cs /if ?></a><?cs else ?><?cs if:Page.next ?><a class="btn btn-2" href="<?cs var:Page.next ?>">跳过</a><?cs /if ?><button class="btn" name="go" value="answer">提交答案</button><?cs /if ?></div>
</form></main></div>
<?cs call:page_close() ?>
