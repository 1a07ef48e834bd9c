<?cs # The answer sheet of a bank: right, wrong, open, flagged, in fill and words.
  Needs Page.code .name .mode, Page.group.N.label .cell.M: .no .id .state (right, wrong, open) .flagged .current; optional Page.at (item to go back to).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "答题卡" ?><?cs if:Page.at > #0 ?><?cs set:Page.back.href = "/study/" + Page.code + "/" + Page.at + "?mode=" + Page.mode ?><?cs set:Page.back.label = "返回题目" ?><?cs else ?><?cs set:Page.back.href = "/study/" + Page.code ?><?cs set:Page.back.label = Page.name ?><?cs /if ?><?cs call:page_open() ?>
<?cs call:heading(Page.name, "答题卡", "") ?>
<p class="la mt2"><span><?cs call:state("ok", "对") ?></span><span><?cs call:state("e", "错") ?></span><span><?cs call:state("n", "未答") ?></span><span>☆ 收藏</span></p>
<?cs each:g = Page.group ?><section class="sec"><h2><?cs var:g.label ?></h2><ol class="pads"><?cs each:c = g.cell ?><li><a class="pad<?cs if:c.state == "right" ?> pad-ok<?cs elif:c.state == "wrong" ?> pad-e<?cs /if ?>" href="/study/<?cs var:Page.code ?>/<?cs var:c.id ?>?mode=order"<?cs if:c.current ?> aria-current="true"<?cs /if ?>><span class="vh">第 </span><?cs var:c.no ?><span class="vh"> 题，</span><?cs if:c.state == "right" ?><small>对</small><?cs elif:c.state == "wrong" ?><small>错</small><?cs else ?><span class="vh">未答</span><?cs /if ?><?cs if:c.flagged ?><small aria-hidden="true">☆</small><span class="vh">，已收藏</span><?cs /if ?></a></li><?cs /each ?></ol></section>
<?cs /each ?>
<?cs call:page_close() ?>
