<?cs # A form whose token is used up or does not belong to this session.
  Needs Page.title; optional Page.again (address of the form), Page.done (address of the result).?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "页面已过期" ?><?cs /if ?><?cs call:page_open() ?>
<?cs call:message_open("这张表单已经提交过，或者打开太久") ?><p>为避免重复办理，这一次没有处理。<?cs if:Page.done ?>先前的提交已经收到。<?cs else ?>请重新打开这一页，核对后再提交。<?cs /if ?></p>
<ul class="ls mt"><li>在两个标签页打开同一页时容易出现，请只留一个</li><?cs if:Site.province.office ?><li>打电话问：<?cs call:phone(Site.province.phone) ?><?cs if:Site.province.hours ?>，<span class="nw"><?cs var:Site.province.hours ?></span><?cs /if ?></li><?cs /if ?></ul>
<div class="acts"><?cs if:Page.done ?><a class="btn" href="<?cs var:Page.done ?>">查看结果</a><?cs elif:Page.again ?><a class="btn" href="<?cs var:Page.again ?>">重新打开</a><?cs /if ?><a class="btn btn-2" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
