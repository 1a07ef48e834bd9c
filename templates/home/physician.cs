<?cs # A physician's home.
  Needs Page.next.title .text, optional .turn .kind .href .button .reason .left .due .call; Page.paper.N, Page.site.N.name,
  Page.stage.N, Page.entry.N, Page.news.N; Page.cycle .from .to, Page.phone (of the own institution).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "首页" ?><?cs set:Page.side = "谁能帮您" ?><?cs call:page_open() ?>
<?cs if:Site.user.unit ?><p class="kick"><?cs var:Site.user.unit ?></p><?cs /if ?><h1><?cs var:Site.user.name ?>医师，您好</h1>
<?cs call:next_open(Page.next.turn, Page.next.title, Page.next.kind) ?><p><?cs var:Page.next.text ?></p>
<?cs if:Page.next.reason ?><div class="fn mt"><b>退回理由：</b><?cs var:Page.next.reason ?></div><?cs /if ?>
<?cs if:subcount(Page.site) ?><?cs call:facts_open() ?><?cs call:fact_open("尚未评定") ?><?cs each:s = Page.site ?><?cs var:s.name ?><?cs if:!last(s) ?>、<?cs /if ?><?cs /each ?><?cs call:fact_close() ?><?cs call:facts_close() ?><?cs /if ?>
<?cs if:subcount(Page.paper) ?><?cs call:facts_open() ?><?cs each:p = Page.paper ?><?cs call:fact_open(p.label) ?><?cs var:p.items ?> 题，<?cs var:p.minutes ?> 分钟，<?cs var:p.pass ?> 分合格<?cs if:p.attempts == "1" ?>，限 1 次<?cs elif:p.attempts > #1 ?>，可考 <?cs var:p.attempts ?> 次<?cs /if ?><?cs call:fact_close() ?><?cs /each ?><?cs call:facts_close() ?><?cs /if ?>
<?cs if:Page.next.left ?><div class="due"><div><div class="kick">距<?cs var:Page.next.of ?>截止还有</div><div class="left"><?cs var:Page.next.left ?></div></div><p class="s m"><?cs var:Page.next.due ?> 截止</p></div><?cs /if ?>
<?cs if:Page.next.href || (Page.next.call && Page.phone) ?><div class="acts"><?cs if:Page.next.href ?><a class="btn" href="<?cs var:Page.next.href ?>"><?cs var:Page.next.button ?></a><?cs /if ?><?cs if:Page.next.call && Page.phone ?><a class="btn btn-2" href="tel:<?cs var:Page.phone ?>"><?cs call:icon("phone") ?>给所在机构打电话</a><?cs /if ?></div><?cs /if ?><?cs call:next_close() ?>
<?cs if:subcount(Page.stage) ?><section class="sec nlg"><div class="sec-h"><h2>考核进度</h2><span class="s m"><?cs var:Page.cycle ?></span></div><?cs call:timeline(Page.stage, "hz") ?>
<dl class="fix kv mt"><?cs call:fact("省份", Site.province.name) ?><?cs call:fact_open("考核周期") ?><span class="nw"><?cs var:Page.from ?></span> 至 <span class="nw"><?cs var:Page.to ?></span><?cs call:fact_close() ?><?cs call:fact("主要执业机构", Site.user.unit) ?></dl></section><?cs /if ?>
<section class="sec"><h2 class="vh">办理入口</h2><?cs call:entries(Page.entry) ?></section>
<?cs if:subcount(Page.news) ?><section class="sec nlg"><div class="sec-h"><h2>通知公告</h2><a class="s np" href="/home/announcements">全部通知</a></div><ul class="ls"><?cs each:n = Page.news ?><li><a href="/home/announcements/<?cs var:n.id ?>"><?cs var:n.title ?></a><div class="k"><?cs var:n.on ?><?cs if:n.policy ?>　政策资讯<?cs /if ?></div></li>
<?cs /each ?></ul></section><?cs /if ?>
<?cs call:page_side() ?><section><h2>谁能帮您</h2><p><b>填报、审核的事</b><br><?cs var:Site.user.unit ?><?cs if:Page.phone ?><br><?cs call:phone(Page.phone) ?><?cs /if ?></p><p class="mt"><b>测评、结果的事</b><br><?cs var:Site.province.office ?><br><?cs call:phone(Site.province.phone) ?><br><span class="s m"><?cs var:Site.province.hours ?></span></p></section>
<section><h2>我的账号</h2><ul class="ls"><li><a href="/login/change">修改密码</a></li><li><a href="/login/mobile">更换手机号</a></li><li><a href="/identity">变更证件号码</a></li><?cs if:Page.next.title && subcount(Page.stage) ?><li><a href="/home/notice">用户告知书</a></li><?cs /if ?><li><a href="/home/help">百问百答</a></li><li><a href="/home/flow">考核流程图</a></li><li><a href="/home/announcements?kind=policy">政策资讯</a></li></ul></section>
<?cs call:page_close() ?>
