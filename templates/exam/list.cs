<?cs # What may be sat, and what is missing before.
  Needs Page.record .record_word .record_kind, Page.open.N and Page.done.N: .id .name .own_subject .state .word .kind .items .minutes .pass .used
  .left or .limitless .opens .closes .after .attempt .finished .told .passed .score; Page.all_sites .performance_label (of the profile); optional Page.gate (what comes before the tests), .none, .gated, .outside, .reviewed, .tested,
  .make_up, .exemption.label .state .word .look, .site.N.name (practice sites that have not judged), .refused (state of the paper that was asked for).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "参加测评" ?><?cs set:Page.back.href = "/home" ?><?cs set:Page.back.label = "返回首页" ?><?cs set:Page.side = "考试中遇到问题" ?>
<?cs def:terms(s) ?><p class="s m n"><?cs var:s.items ?> 题　<?cs var:s.minutes ?> 分钟　满分 100 分，<?cs var:s.pass ?> 分合格</p><?cs if:s.opens ?><p class="s m n"><span class="nw"><?cs var:s.opens ?></span> 至 <span class="nw"><?cs var:s.closes ?></span></p><?cs /if ?><?cs /def ?>
<?cs call:page_open() ?>
<?cs call:heading("", "参加测评", "") ?>
<?cs if:Page.refused == "passed" ?><?cs call:note("w", "这场考试已经合格，不用再参加。") ?>
<?cs elif:Page.refused == "exempt" ?><?cs call:note("w", "免考通过，此试卷自动合格，不用参加。") ?>
<?cs elif:Page.refused == "failed" ?><?cs call:note("w", "这场考试的次数已经用完。") ?>
<?cs elif:Page.refused == "missed" ?><?cs call:note("w", "考试时间已过，不能再参加。") ?>
<?cs elif:Page.refused == "early" ?><?cs call:note("w", "还没有到考试时间。") ?>
<?cs elif:Page.refused == "busy" ?><?cs call:note("w", "您有一场考试正在进行，交卷后才能参加下一场。") ?>
<?cs elif:Page.refused == "later" ?><?cs call:note("w", "前一场考试合格后，这场考试才开放。") ?>
<?cs elif:Page.refused == "maintenance" ?><?cs call:note("w", "现在开始会进入每天的维护时间，请在维护结束后再开始。维护时间见登录页。") ?>
<?cs elif:Page.refused ?><?cs call:note("w", "这场考试现在不能参加，原因见下。") ?><?cs /if ?>
<?cs if:Page.none ?><?cs call:empty_state("现在没有您的考试", "本周期还没有开始，或者您没有纳入本周期。有疑问请联系所在机构。", "/home", "返回首页") ?>
<?cs else ?>
<?cs if:subcount(Page.site) && Page.reviewed ?><?cs call:note_open("w") ?><b>尚有执业地点未评定：<?cs set:Page._n = #0 ?><?cs each:x = Page.site ?><?cs if:Page._n > #0 ?>、<?cs /if ?><?cs var:x.name ?><?cs set:Page._n = Page._n + #1 ?><?cs /each ?></b><br><?cs if:Page.all_sites ?>所有执业地点<?cs else ?>主要执业机构<?cs /if ?>评定职业道德和<?cs var:Page.performance_label ?>后，考试才开放。请联系以上机构。<?cs call:note_close() ?>
<?cs elif:Page.gated && Page.record == "ready" ?><?cs call:note("e", "有执业地点评定为不合格，按规定不参加测评。有异议请联系评定的机构。") ?>
<?cs elif:Page.outside ?><?cs call:note_open("") ?>您在本周期是“<?cs var:Page.record_word ?>”，不参加考试。有疑问请联系所在机构。<?cs call:note_close() ?>
<?cs elif:!Page.reviewed && !Page.tested ?><?cs call:note_open("") ?>您的报名现在是“<?cs var:Page.record_word ?>”，考试在<?cs var:Page.gate ?>。<?cs call:note_close() ?><?cs /if ?>
<?cs call:section_open("待参加的考试", "") ?>
<?cs if:!subcount(Page.open) ?><p class="m mt">没有待参加的考试。</p><?cs else ?><ul class="ls"><?cs each:s = Page.open ?><li><div class="row sp"><b><?cs var:s.name ?></b><?cs call:state(s.kind, s.word) ?></div><?cs call:terms(s) ?><p class="s m"><?cs
 if:s.state == "running" ?>第 <?cs var:s.used ?> 次进行中，时间照走。<?cs
 elif:s.state == "later" ?><?cs var:s.after ?>合格后开放。<?cs
 elif:s.state == "early" ?>到 <span class="n nw"><?cs var:s.opens ?></span> 开放，不用提前打开页面。<?cs
 elif:s.state == "no_paper" ?><?cs if:s.own_subject ?>本科目试卷尚未发布，您现在不需要做什么；发布后在这里显示考试时间。有疑问请联系<?cs var:Site.province.office ?>。<?cs else ?>试卷发布后显示考试时间。<?cs /if ?><?cs
 elif:s.state == "busy" ?>交卷后才能参加下一场。<?cs
 elif:s.state == "gated" ?><?cs if:Page.gate ?><?cs var:Page.gate ?>。<?cs else ?>现在不能参加。<?cs /if ?><?cs
 elif:s.limitless ?>可以多次参加，合格为止<?cs if:s.used > #0 ?>；已参加 <?cs var:s.used ?> 次<?cs /if ?>。<?cs
 else ?>还可参加 <?cs var:s.left ?> 次。<?cs /if ?></p><?cs
 if:s.told && s.state == "open" ?><p class="s">上次成绩：<?cs if:s.passed ?>合格<?cs else ?>不合格<?cs /if ?><?cs if:string.length(s.score) ?>，<?cs var:s.score ?> 分<?cs /if ?>　<a href="/exam/<?cs var:s.attempt ?>">查看</a></p><?cs /if ?><?cs
 if:s.state == "open" ?><p class="acts"><a class="btn" href="/exam/paper/<?cs var:s.id ?>"><?cs if:s.used > #0 ?>再次参加<?cs else ?>参加考试<?cs /if ?><span class="vh">：<?cs var:s.name ?></span></a></p><?cs
 elif:s.state == "running" ?><p class="acts"><a class="btn" href="/exam/<?cs var:s.attempt ?>">继续答题<span class="vh">：<?cs var:s.name ?></span></a></p><?cs /if ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs call:section_close() ?>
<?cs if:Page.exemption.label ?><section class="sec"><p><a class="btn btn-2" href="/register/exemption"><?cs var:Page.exemption.label ?></a><?cs if:Page.exemption.state != "none" ?>　<?cs call:state(Page.exemption.look, Page.exemption.word) ?><?cs /if ?></p><?cs if:Page.exemption.state == "none" && Page.record == "ready" ?><p class="s m">不符合免考条件的，直接参加考试。</p><?cs /if ?></section><?cs /if ?>
<?cs if:subcount(Page.done) ?><?cs call:section_open("已完成的考试", "") ?><ul class="ls"><?cs each:s = Page.done ?><li><div class="row sp"><b><?cs var:s.name ?></b><?cs if:s.state == "missed" || s.state == "exempt" || s.told ?><?cs call:state(s.kind, s.word) ?><?cs else ?><?cs call:state("k", "已交卷") ?><?cs /if ?></div><p class="s m n"><?cs if:s.finished ?><?cs var:s.finished ?> 交卷<?cs if:string.length(s.score) ?>　<?cs var:s.score ?> 分<?cs /if ?>　<a href="/exam/<?cs var:s.attempt ?>">查看<span class="vh">：<?cs var:s.name ?></span></a><?cs elif:s.state == "exempt" ?>免考通过，此试卷自动合格<?cs else ?>没有参加<?cs /if ?></p></li>
<?cs /each ?></ul><?cs call:section_close() ?><?cs /if ?>
<?cs /if ?>
<?cs call:page_side() ?><section><h2>考试中遇到问题</h2><p><?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?><br><?cs var:Site.province.hours ?></p></section><section><h2>断网或关机了</h2><p>已作答的题都保存着。重新登录，在这里点“继续答题”；时间照走。</p></section>
<?cs call:page_close() ?>
