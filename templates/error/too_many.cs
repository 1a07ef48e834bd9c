<?cs # Too many requests or tries.
  Needs Page.title; optional Page.wait (15 分钟).?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "操作太频繁" ?><?cs /if ?><?cs call:page_open() ?>
<?cs call:message_open("操作过于频繁") ?><p>请<?cs if:Page.wait ?>等 <?cs var:Page.wait ?>后<?cs else ?>稍等几分钟<?cs /if ?>再试。您已保存的内容不受影响。</p>
<ul class="ls mt"><li>多人共用一个网络时容易出现，可以改用手机流量</li><?cs if:Site.province.office ?><li>打电话问：<?cs call:phone(Site.province.phone) ?><?cs if:Site.province.hours ?>，<span class="nw"><?cs var:Site.province.hours ?></span><?cs /if ?></li><?cs /if ?></ul>
<div class="acts"><a class="btn" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
