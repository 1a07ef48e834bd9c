<?cs # One bank: ways to practise.
  Needs Page.code .name .items; optional .answered .right .wrong .flagged .rate .begun, .none (mode that has nothing, or has come to its end).
?><?cs include!"layout.cs" ?><?cs set:Page.title = Page.name ?><?cs set:Page.back.href = "/study" ?><?cs set:Page.back.label = "返回题库" ?><?cs call:page_open() ?>
<?cs if:!Page.wrong ?><?cs set:Page.wrong = "0" ?><?cs /if ?><?cs if:!Page.flagged ?><?cs set:Page.flagged = "0" ?><?cs /if ?><?cs call:heading("练习", Page.name, "") ?>
<?cs if:Page.none == "wrong" ?><?cs call:note("ok", "没有错题了。") ?><?cs elif:Page.none == "flag" ?><?cs call:note("", "还没有收藏的题。做题时按“收藏”，就会列在这里。") ?><?cs elif:Page.none ?><?cs call:note("ok", "这一遍已经做完。") ?><?cs /if ?>
<div class="mt2"><?cs call:figures_open() ?><?cs call:figure("已做", #0 + Page.answered, "题", "共 " + Page.items + " 题") ?><?cs if:Page.answered ?><?cs call:figure("做对", #0 + Page.right, "题", "正确率 " + Page.rate + "%") ?><?cs call:figure("做错", Page.wrong, "题", "做对后移出错题") ?><?cs /if ?><?cs call:figures_close() ?></div>
<?cs set:Page.way.0.label = "顺序练习" ?><?cs set:Page.way.0.href = "/study/" + Page.code + "/next?mode=order" ?><?cs if:Page.begun ?><?cs set:Page.way.0.word = "从上次的题继续" ?><?cs else ?><?cs set:Page.way.0.word = "从第 1 题开始" ?><?cs /if ?>
<?cs set:Page.way.1.label = "随机练习" ?><?cs set:Page.way.1.href = "/study/" + Page.code + "/next?mode=random" ?><?cs set:Page.way.1.word = "先出没做过的" ?>
<?cs set:Page.way.2.label = "错题" ?><?cs if:Page.wrong > #0 ?><?cs set:Page.way.2.href = "/study/" + Page.code + "/next?mode=wrong" ?><?cs /if ?><?cs set:Page.way.2.word = Page.wrong + " 题" ?>
<?cs set:Page.way.3.label = "收藏" ?><?cs if:Page.flagged > #0 ?><?cs set:Page.way.3.href = "/study/" + Page.code + "/next?mode=flag" ?><?cs /if ?><?cs set:Page.way.3.word = Page.flagged + " 题" ?>
<section class="sec"><h2 class="vh">练习方式</h2><?cs call:entries(Page.way) ?></section>
<p class="la mt"><a href="/study/<?cs var:Page.code ?>/sheet">答题卡</a><?cs if:Page.answered || Page.flagged > #0 ?><a href="/study/<?cs var:Page.code ?>/clear">清除记录</a><?cs /if ?></p>
<?cs call:page_close() ?>
