<?cs # The stage has not begun.
  Needs Page.title, Page.stage (填报), Page.begins (2026 年 9 月 1 日 8:00); optional Page.way.N.text.?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "还没有开始" ?><?cs /if ?><?cs call:page_open() ?>
<div class="msg"><h1><?cs var:Page.stage ?>将于 <span class="nw"><?cs var:Page.begins ?></span>开始</h1><p>到时间后从首页进入，不需要提前等在这一页。</p>
<ul class="ls mt"><?cs each:w = Page.way ?><li><?cs var:w.text ?></li><?cs /each ?><li>先了解怎么办：<a href="/home/help">看帮助</a></li><?cs if:Site.province.office ?><li>打电话问：<?cs call:phone(Site.province.phone) ?><?cs if:Site.province.hours ?>，<span class="nw"><?cs var:Site.province.hours ?></span><?cs /if ?></li><?cs /if ?></ul>
<div class="acts"><a class="btn" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
