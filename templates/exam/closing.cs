<?cs # The time is over and the attempt not marked yet; dk-jobs does that within seconds.
  Needs Page.attempt, Page.unsent as exam_unsent() wants it.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "考试时间到" ?><?cs set:Page.back.href = "/exam" ?><?cs set:Page.back.label = "返回参加测评" ?><?cs call:page_open() ?>
<?cs call:message_open("考试时间到，正在自动交卷") ?><p>已保存的答案都计分，一分钟内出结果。</p><div class="acts"><a class="btn" href="/exam/<?cs var:Page.attempt ?>">查看结果</a></div><?cs call:message_close() ?><?cs call:exam_unsent() ?>
<?cs call:page_close() ?>
