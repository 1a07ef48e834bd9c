<?cs # An office's home: its region in numbers, read only.
  Needs Page.cycle .from .to, Page.stage.N, Page.institutions .expected .handed_in .rate, Page.counter.N.label .n .href .due .left,
  Page.counter.N.beside (not in the sum), Page.bar.N (cities or districts) .name .href .open .rate .through .waiting .waiting_at .back .back_at
  (shares as 12.3%), Page.slowest.name .rate, Page.waiting.N.name .n .rate .href.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "首页" ?><?cs call:page_open() ?>
<?cs def:bar(x) ?><svg aria-hidden="true" focusable="false"><rect class="k-4" width="100%" height="100%"></rect><rect class="k-1" width="<?cs var:x.through ?>" height="100%"></rect><rect class="k-o" x="<?cs var:x.waiting_at ?>" width="<?cs var:x.waiting ?>" height="100%"></rect><rect class="k-e" x="<?cs var:x.back_at ?>" width="<?cs var:x.back ?>" height="100%"></rect></svg><?cs /def ?>
<div class="wk-h"><div><p class="kick"><?cs var:Page.cycle ?></p><h1><?cs if:Site.user.unit ?><?cs var:Site.user.unit ?><?cs else ?><?cs var:Site.user.name ?><?cs /if ?></h1><?cs if:Page.cycle ?><p><b class="n"><?cs var:Page.institutions ?></b> 家机构，应参考医师 <b class="n"><?cs var:Page.expected ?></b> 人，已提交 <b class="n"><?cs var:Page.handed_in ?></b> 人（<?cs var:Page.rate ?>）。考核周期 <span class="nw"><?cs var:Page.from ?></span> 至 <span class="nw"><?cs var:Page.to ?></span></p><?cs /if ?></div></div>
<?cs if:Page.cycle ?><dl class="fg"><?cs each:c = Page.counter ?><div><dt><?cs var:c.label ?></dt><dd class="v"><a href="<?cs var:c.href ?>"><?cs var:c.n ?><span class="vh"> 人<?cs var:c.label ?>，看名单</span></a> <small>人</small></dd><dd><?cs if:c.left ?><span class="nw"><?cs var:c.due ?>截止，</span><span class="nw">还有 <?cs var:c.left ?></span><?cs elif:c.due ?><?cs var:c.due ?>已截止<?cs /if ?></dd></div>
<?cs /each ?></dl>
<?cs call:section_open("考核进度", "") ?><?cs call:timeline(Page.stage, "hz") ?><?cs call:section_close() ?>
<?cs if:Page.institutions > #0 ?><div class="cols cols-31">
<?cs if:subcount(Page.bar) ?><section class="sec"><h2><?cs if:Page.slowest.name ?><?cs var:Page.slowest.name ?>提交最慢：<?cs var:Page.slowest.rate ?><?cs else ?>已提交 <?cs var:Page.rate ?><?cs /if ?></h2><p class="m s">各地区填报和审核情况，点地区名看该地区</p>
<ul class="bars mt2"><?cs each:b = Page.bar ?><li><a href="<?cs var:b.href ?>"><?cs var:b.name ?></a><?cs call:bar(b) ?><span class="r">已提交 <b><?cs var:b.rate ?></b><span class="m">　<?cs var:b.open ?> 人未交</span></span></li>
<?cs /each ?></ul><p class="key m"><span><svg aria-hidden="true"><rect class="k-1" width="100%" height="100%"></rect></svg>已通过</span><span><svg aria-hidden="true"><rect class="k-o" width="100%" height="100%"></rect></svg>待审核</span><span><svg aria-hidden="true"><rect class="k-e" width="100%" height="100%"></rect></svg>已退回</span><span><svg aria-hidden="true"><rect class="k-4" width="100%" height="100%"></rect></svg>未提交</span></p></section><?cs /if ?>
<section class="sec"><h2>待审核最多的机构</h2><?cs if:subcount(Page.waiting) ?><p class="m s">可以提醒它们尽快审核</p><ul class="bars mt2"><?cs each:w = Page.waiting ?><li><a href="<?cs var:w.href ?>"><?cs var:w.name ?></a><svg aria-hidden="true" focusable="false"><rect class="k-4" width="100%" height="100%"></rect><rect class="k-o" width="<?cs var:w.rate ?>" height="100%"></rect></svg><span class="r"><b><?cs var:w.n ?></b> 人</span></li>
<?cs /each ?></ul><?cs else ?><p class="m mt">没有等待审核的医师。</p><?cs /if ?></section></div>
<p class="la"><a href="/office">各地区、各机构的进度</a><a href="/office/people">医师名单</a></p>
<?cs else ?><?cs call:empty_state("本地区还没有医师", "导入医疗机构和医师并开启周期后，这里按机构显示人数。", "", "") ?><?cs /if ?>
<?cs else ?><?cs call:empty_state("现在没有进行中的考核周期", "开启新周期后，这里按机构显示各阶段的人数。", "", "") ?><?cs /if ?>
<?cs call:section_open("需要帮助", "") ?><p class="la"><a href="/home/help">百问百答</a><a href="/home/announcements">通知公告</a></p><?cs call:section_close() ?>
<?cs call:page_close() ?>
