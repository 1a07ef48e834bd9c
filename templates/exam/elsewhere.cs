<?cs # The test runs on another device, or its session is over.
  Needs Page.attempt .name .minutes .until .done .items; optional Page.orphan (nobody holds the pen).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "考试正在进行" ?><?cs set:Page.back.href = "/exam" ?><?cs set:Page.back.label = "返回参加测评" ?><?cs call:page_open() ?>
<?cs call:heading(Page.name, "考试正在进行", "") ?>
<div class="mt2"><?cs call:next_open("", "另一台设备上的考试正在进行", "") ?><?cs call:next_due("剩余", Page.minutes + " 分钟", "") ?><p class="m mt2">已保存 <?cs var:Page.done ?> 题，共 <?cs var:Page.items ?> 题；<span class="n nw"><?cs var:Page.until ?></span> 结束。</p>
<p class="m"><?cs if:Page.orphan ?>原来的考试页面如果还开着，回到那个页面就能接着答题，还没有上传的答案也在那里。换了设备或页面已经关掉的，在此继续。<?cs else ?>在此继续后，另一台设备上的页面不能再作答；已保存的答案都在，时间不重新计算。<?cs /if ?></p>
<?cs set:Page._to = "/exam/" + Page.attempt + "/here" ?><div class="mt"><?cs call:post_button(Page._to, "在此继续", "", "", "") ?></div><?cs call:next_close() ?></div>
<?cs call:page_close() ?>
