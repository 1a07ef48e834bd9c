<?cs # The stage is over.
  Needs Page.title, Page.stage (填报), Page.ended (2026 年 9 月 30 日); optional Page.way.N.text, Page.look.href .label, Page.ask.name .phone.?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "现在不能办理" ?><?cs /if ?><?cs call:page_open() ?>
<div class="msg"><h1><?cs if:Page.stage ?><?cs var:Page.stage ?>已于 <span class="nw"><?cs var:Page.ended ?></span>截止<?cs else ?>现在不能办理这一步<?cs /if ?></h1><?cs if:!Page.stage ?><p>这一步的时间没有到，或者已经截止。各阶段的日期在首页的“考核进度”里。</p><?cs /if ?><p>现在还能做的：</p>
<ul class="num mt2"><?cs each:w = Page.way ?><li><?cs var:w.text ?></li><?cs /each ?><?cs if:Page.ask.name ?><li>请<b><?cs var:Page.ask.name ?></b>（<?cs call:phone(Page.ask.phone) ?>）代为申请个别延期，需写明原因。</li><?cs /if ?><li>有疑问请打 <?cs call:phone(Site.province.phone) ?>，<?cs var:Site.province.hours ?>。</li></ul>
<div class="acts"><?cs if:Page.look.href ?><a class="btn" href="<?cs var:Page.look.href ?>"><?cs var:Page.look.label ?></a><a class="btn btn-2" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a><?cs else ?><a class="btn" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a><?cs /if ?></div>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
