<?cs # Rules before a paper, with the tick that starts it.
  Needs Page.paper.id .name .items .minutes .pass .closes .now_ms .left; optional Page.rule.N.text .heading (the province's own text).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "考试须知" ?><?cs set:Page.back.href = "/exam" ?><?cs set:Page.back.label = "返回参加测评" ?><?cs set:Page.side = "考试中遇到问题" ?><?cs call:page_open() ?>
<?cs call:heading(Page.paper.name, "考试须知", "") ?>
<?cs call:error_summary() ?>
<div class="mt2"><?cs call:figures_open() ?><?cs call:figure("考试时长", Page.paper.minutes, "分钟", "开始后不能暂停") ?><?cs call:figure("题数", Page.paper.items, "题", "满分 100 分") ?><div><dt>合格线</dt><dd class="v"><?cs var:Page.paper.pass ?> <small>分</small></dd><dd><?cs if:Page.paper.left ?>还可参加 <?cs var:Page.paper.left ?> 次<?cs else ?>可以多次参加<?cs /if ?></dd></div><?cs call:figures_close() ?></div>
<?cs if:subcount(Page.rule) ?><div class="tx"><?cs each:r = Page.rule ?><?cs if:r.heading ?><h2><?cs var:r.text ?></h2><?cs else ?><p><?cs var:r.text ?></p><?cs /if ?><?cs /each ?></div><?cs else ?><ol class="num mt2"><li>时间以服务器为准。关掉页面、断网，时间照走；重新打开会回到原来的题。</li><li>每选一次立即保存。断网时答案存在本机，恢复后自动上传。</li><li>交卷以前可以随时改答案，也可以做标记以后再看。</li><li>多选题少选、多选、错选都不得分。</li><li>最晚 <span class="n nw"><?cs var:Page.paper.closes ?></span> 结束；时间一到自动交卷，已保存的答案都计分。</li><li>离开考试页面会被记录。由本人独立完成，代考按考核不合格处理。</li></ol><?cs /if ?>
<section class="sec" data-device data-now="<?cs var:Page.paper.now_ms ?>" hidden><h2>设备检查</h2><dl class="fix"><div><dt>脚本</dt><dd data-script></dd></div><div><dt>本机存储</dt><dd data-store></dd></div><div><dt>本机时间</dt><dd data-clock></dd></div><div><dt>网络</dt><dd data-net></dd></div></dl></section>
<?cs call:form_open("/exam/paper/" + Page.paper.id) ?><div class="sec" data-after-reading><?cs call:tick("ok", "我已阅读并遵守考场规则") ?><div class="stick"><button class="btn">开始考试</button></div><p class="m s mt2">按下后立即开始计时。没有准备好的，<a href="/exam">暂不参加</a>。</p></div><?cs call:form_close() ?>
<?cs call:page_side() ?><section><h2>考试中遇到问题</h2><p><?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?><br><?cs var:Site.province.hours ?></p></section>
<?cs call:page_close() ?>
