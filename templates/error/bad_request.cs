<?cs # A request we cannot read.
  Needs Page.title; optional Page.text.?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "没有看懂这次请求" ?><?cs /if ?><?cs call:page_open() ?>
<?cs call:message_open("请求没有被接受") ?><p><?cs if:Page.text ?><?cs var:Page.text ?><?cs else ?>浏览器发来的内容不完整，或者地址有误。<?cs /if ?>您已保存的内容不受影响。</p>
<ul class="ls mt"><li>请回到上一页再试一次</li><li>反复出现时，请换一个浏览器</li><?cs if:Site.province.office ?><li>打电话问：<?cs call:phone(Site.province.phone) ?><?cs if:Site.province.hours ?>，<span class="nw"><?cs var:Site.province.hours ?></span><?cs /if ?></li><?cs /if ?></ul>
<div class="acts"><a class="btn" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
