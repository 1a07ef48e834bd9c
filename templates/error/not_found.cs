<?cs # No such page, or not for this person to know of.
  Needs Page.title.?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "没有找到这个页面" ?><?cs /if ?><?cs call:page_open() ?>
<?cs call:message_open("没有找到这个页面") ?><p>地址可能抄错了，页面可能已经移走<?cs if:Site.user.name ?>，内容也可能不属于您的账号<?cs /if ?>。您已保存的内容不受影响。</p>
<ul class="ls mt"><?cs if:!Site.user.name ?><li>从短信里打开的：请<a href="/login">登录</a>后从首页进入</li><?cs /if ?><li>不知道去哪里：<a href="/home/help">看帮助</a></li><?cs if:Site.province.office ?><li>打电话问：<?cs call:phone(Site.province.phone) ?><?cs if:Site.province.hours ?>，<span class="nw"><?cs var:Site.province.hours ?></span><?cs /if ?></li><?cs /if ?></ul>
<div class="acts"><a class="btn" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
