<?cs # 医师定期考核流程图, as the profile says it goes.
  Needs Page.station.N.label .word .text .from .to; Page.paper.N.label .who .items .minutes .pass .attempts; Page.cycle (of the running cycle).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "医师定期考核流程图" ?><?cs set:Page.back.href = "/home/help" ?><?cs set:Page.back.label = "百问百答" ?><?cs call:page_open() ?>
<?cs call:heading(Site.province.name, "医师定期考核流程图", Page.cycle) ?>
<?cs call:timeline(Page.station, "") ?>
<section class="sec"><h2>测评的试卷</h2><?cs call:facts_open() ?><?cs each:p = Page.paper ?><?cs call:fact_open(p.label) ?><?cs var:p.who ?>；<?cs var:p.items ?> 题，<?cs var:p.minutes ?> 分钟，<?cs var:p.pass ?> 分合格<?cs if:p.attempts == "1" ?>，1 次机会<?cs elif:p.attempts == "0" ?>，不限次数<?cs else ?>，最多 <?cs var:p.attempts ?> 次<?cs /if ?><?cs call:fact_close() ?><?cs /each ?><?cs call:facts_close() ?></section>
<p class="mt2 np"><button class="btn btn-2" type="button" data-print hidden><?cs call:icon("print") ?>打印</button></p>
<?cs call:page_close() ?>
