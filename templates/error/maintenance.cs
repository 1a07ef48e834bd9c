<?cs # An hour of maintenance: nothing is taken now.
  Needs Site.closed_until.?><?cs include!"layout.cs" ?><?cs set:Page.title = "系统维护中" ?><?cs call:page_open() ?>
<?cs call:message_open("系统维护中，" + Site.closed_until + " 恢复") ?><p>这一次没有办理，也没有保存。<b>先前保存的内容没有丢失</b>，恢复后请回到上一页再提交一次。</p>
<p class="m">急事请打 <?cs call:phone(Site.province.phone) ?><?cs if:Site.province.hours ?>，<span class="nw"><?cs var:Site.province.hours ?></span><?cs /if ?></p>
<div class="acts"><a class="btn" href="<?cs if:Site.user.name ?><?cs var:Site.home ?><?cs else ?>/login<?cs /if ?>">返回</a></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
