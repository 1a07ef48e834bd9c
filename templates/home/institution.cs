<?cs # An institution's home: counters that lead to their lists.
  Needs Page.counter.N.label .href .n .due .left, Page.expected, Page.cycle .from .to, Page.stage.N.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "首页" ?><?cs call:page_open() ?>
<div class="wk-h"><div><p class="kick"><?cs var:Page.cycle ?></p><h1><?cs if:Site.user.unit ?><?cs var:Site.user.unit ?><?cs else ?><?cs var:Site.user.name ?><?cs /if ?></h1><?cs if:subcount(Page.counter) ?><p>本周期应参考 <b class="n"><?cs var:Page.expected ?></b> 人，考核周期 <span class="nw"><?cs var:Page.from ?></span> 至 <span class="nw"><?cs var:Page.to ?></span>。点数字看名单。</p><?cs /if ?></div></div>
<?cs if:subcount(Page.counter) ?><dl class="fg"><?cs each:c = Page.counter ?><div><dt><?cs var:c.label ?></dt><dd class="v"><a href="<?cs var:c.href ?>"><?cs var:c.n ?><span class="vh"> 人<?cs var:c.label ?>，看名单</span></a> <small>人</small></dd><dd><?cs if:c.left ?><span class="nw"><?cs var:c.due ?>截止，</span><span class="nw">还有 <?cs var:c.left ?></span><?cs elif:c.due ?><?cs var:c.due ?>已截止<?cs else ?>随时可以恢复<?cs /if ?></dd></div>
<?cs /each ?></dl>
<?cs call:section_open("考核进度", "") ?><?cs call:timeline(Page.stage, "hz") ?><?cs call:section_close() ?>
<?cs else ?><?cs call:empty_state("现在没有进行中的考核周期", "考核办公室开启新周期后，这里显示各阶段的人数和截止日期。", "/roster", "看医师名单") ?><?cs /if ?>
<?cs call:section_open("需要帮助", "") ?><p><?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?>　<span class="nw"><?cs var:Site.province.hours ?></span>　<a class="nw" href="/home/help">百问百答</a></p><?cs call:section_close() ?>
<?cs call:page_close() ?>
