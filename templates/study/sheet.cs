<?cs # The answer sheet of a bank: right, wrong, open, flagged, in fill and words.
  Needs Page.code .name .mode, Page.group.N.label .cell.M: .no .id .state (right, wrong, open) .flagged .current; optional Page.at (item to go back to).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "答题卡，" + Page.name ?><?cs call:page_open() ?>
<header class="xs"><div class="xs-in"><span class="tt"><?cs var:Page.name ?></span><a href="<?cs if:Page.at > #0 ?>/study/<?cs var:Page.code ?>/<?cs var:Page.at ?>?mode=<?cs var:Page.mode ?><?cs else ?>/study/<?cs var:Page.code ?><?cs /if ?>"><?cs if:Page.at > #0 ?>返回题目<?cs else ?>返回<?cs /if ?></a><span class="sv"></span><a href="/study/<?cs var:Page.code ?>">退出练习</a></div></header>
<div class="xm"><main id="main" tabindex="-1"><h1>答题卡</h1>
<p class="s la mt2"><span><?cs call:state("ok", "对") ?></span><span><?cs call:state("e", "错") ?></span><span><?cs call:state("n", "未答") ?></span><span>☆ 收藏</span></p>
<?cs each:g = Page.group ?><h2 class="mt2 s m"><?cs var:g.label ?></h2><ol class="sh"><?cs each:c = g.cell ?><li><a class="<?cs if:c.state == "right" ?>gd<?cs elif:c.state == "wrong" ?>ng<?cs /if ?>" href="/study/<?cs var:Page.code ?>/<?cs var:c.id ?>?mode=order"<?cs if:c.current ?> aria-current="true"<?cs /if ?>><span class="vh">第 </span><?cs var:c.no ?><span class="vh"> 题，</span><?cs if:c.state == "right" ?><small>对</small><?cs elif:c.state == "wrong" ?><small>错</small><?cs else ?><span class="vh">未答</span><?cs /if ?><?cs if:c.flagged ?><small aria-hidden="true">☆</small><span class="vh">，已收藏</span><?cs /if ?></a></li><?cs /each ?></ol>
<?cs /each ?></main></div>
<?cs call:page_close() ?>
