<?cs # Asks before practice is cleared.
  Needs Page.code .name; optional .answered .flagged.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "清除练习记录" ?><?cs set:Page.back.href = "/study/" + Page.code ?><?cs set:Page.back.label = Page.name ?><?cs call:page_open() ?>
<?cs call:heading(Page.name, "清除练习记录？", "") ?>
<p class="mt2">将清除已做的 <?cs var:#0 + Page.answered ?> 题的答案和 <?cs var:#0 + Page.flagged ?> 道收藏，不能恢复。其他题库不受影响。</p>
<?cs set:Form.action = "/study/" + Page.code + "/clear" ?><?cs call:form_open("") ?><div class="acts"><a class="btn" href="/study/<?cs var:Page.code ?>">不清除</a><button class="btn btn-d">清除记录</button></div><?cs call:form_close() ?>
<?cs call:page_close() ?>
