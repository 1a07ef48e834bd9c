<?cs # A fault of ours.
  Needs Page.title, Page.incident (number for the log), Page.at (time); optional Page.saved_at.?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "系统暂时出现问题" ?><?cs /if ?><?cs call:page_open() ?>
<?cs call:message_open("系统暂时出现问题") ?><p>不是您的操作造成的。<b>您已保存的内容没有丢失</b><?cs if:Page.saved_at ?>，最后一次保存是 <?cs var:Page.saved_at ?><?cs /if ?>。</p>
<p>请过一两分钟再试。仍然不行时，打 <?cs call:phone(Site.province.phone) ?>，报上下面的编号，不用再描述一遍。</p>
<div class="acts"><a class="btn" href="<?cs if:Page.retry ?><?cs var:Page.retry ?><?cs elif:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>"><?cs if:Page.retry ?>再试一次<?cs else ?>回到首页<?cs /if ?></a><?cs if:Page.retry ?><a class="btn btn-2" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a><?cs /if ?></div>
<?cs if:Page.incident ?><p class="code mt">编号　<?cs var:Page.incident ?>　<?cs var:Page.at ?></p><?cs /if ?>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
