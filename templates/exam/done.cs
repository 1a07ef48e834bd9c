<?cs # What became of an attempt.
  Needs Page.name .number .finished .took_minutes .took_seconds .done .items .receipt .pass; optional Page.tells_pass, .tells_score, .passed, .score,
  .by_time, .make_up, .all_passed, .failed_for_good, .left, .unmade (a paper that is not there yet), Page.next.N.id .name .again,
  .uncounted .late_seconds (answers that came too late), Page.unsent as exam_unsent() wants it.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "交卷成功" ?><?cs set:Page.back.href = "/exam" ?><?cs set:Page.back.label = "返回试卷列表" ?><?cs call:page_open() ?>
<p class="kick"><?cs var:Page.name ?>　<?cs if:Page.make_up ?>补考，<?cs /if ?>第 <?cs var:Page.number ?> 次</p><h1>交卷成功</h1>
<?cs if:Page.by_time ?><?cs call:note("", "时间到，系统自动交卷。到时已经保存的答案都计了分。") ?><?cs /if ?>
<?cs if:Page.uncounted ?><?cs call:note_open("w") ?>有 <?cs var:Page.uncounted ?> 题的答案没有计分：这些答案在考试结束前没有传到服务器，结束 <?cs var:Page.late_seconds ?> 秒后不再补收。有疑问请联系<?cs var:Site.province.office ?>，<?cs call:phone(Site.province.phone) ?>。<?cs call:note_close() ?><?cs /if ?>
<?cs if:Page.tells_pass ?><div class="next<?cs if:Page.passed ?> next-ok<?cs else ?> next-e<?cs /if ?> mt2"><p class="kick">成绩</p><?cs if:Page.tells_score ?><div class="row end"><p class="big"><?cs var:Page.score ?></p><p class="m">分，满分 100，<?cs var:Page.pass ?> 分合格<br><?cs /if ?><?cs if:Page.passed ?><?cs call:state("ok", "合格") ?>　达到分数线<?cs else ?><?cs call:state("e", "不合格") ?>　未达到分数线<?cs /if ?><?cs if:Page.tells_score ?></p></div><?cs /if ?></div>
<?cs else ?><p class="mt2">成绩由考核机构评定后公布，请等待通知。</p><?cs /if ?>
<?cs call:facts_open() ?><?cs call:fact("交卷时间", Page.finished) ?><?cs call:fact_open("用时") ?><?cs var:Page.took_minutes ?> 分 <?cs var:Page.took_seconds ?> 秒<?cs call:fact_close() ?><?cs call:fact_open("作答") ?>已答 <?cs var:Page.done ?> 题，共 <?cs var:Page.items ?> 题<?cs if:!Page.by_time ?>，全部收到<?cs /if ?><?cs call:fact_close() ?><?cs call:fact_open("回执编号") ?><span class="n"><?cs var:Page.receipt ?></span><?cs call:fact_close() ?><?cs call:facts_close() ?>
<?cs call:section_open("接下来", "") ?><?cs if:Page.all_passed ?><p>测评已全部合格。结论由考核机构作出，公布后可以在“<?cs var:Site.province.result ?>”里查看。</p><?cs
 elif:Page.failed_for_good ?><p>这场考试的次数已经用完。需要补考的，请等待考核机构的补考通知。</p><?cs /if ?><?cs
 if:Page.unmade ?><p><b><?cs var:Page.unmade ?></b>试卷尚未发布，发布后从首页进入。</p><?cs /if ?><?cs
 each:x = Page.next ?><?cs if:x.again ?><p>可以再次参加<?cs if:Page.left ?>，还有 <?cs var:Page.left ?> 次<?cs else ?>，次数不限<?cs /if ?>。</p><?cs else ?><p><b><?cs var:x.name ?></b>已经开放。</p><?cs /if ?><?cs /each ?>
<div class="acts"><?cs each:x = Page.next ?><a class="btn" href="/exam/paper/<?cs var:x.id ?>"><?cs if:x.again ?>再次参加<?cs else ?>参加考试<?cs /if ?><span class="vh">：<?cs var:x.name ?></span></a><?cs /each ?><a class="btn<?cs if:subcount(Page.next) ?> btn-2<?cs /if ?>" href="/home">返回首页</a><a class="btn btn-2" href="/exam">返回试卷列表</a><a class="btn btn-2" href="/result">查看各项结果</a></div><?cs call:section_close() ?>
<?cs if:Page.unsent.attempt ?><?cs call:exam_unsent() ?><?cs /if ?>
<?cs call:page_close() ?>
