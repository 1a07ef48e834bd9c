<?cs # Why nothing can be filled in now, and what can be done. Needs Page.why (no_cycle outside hidden left notice not_yet closed
  submitted opened), Page.unit .unit_phone .contact .begins .ended .hidden_reason .kept.
?><?cs include!"layout.cs" ?><?cs set:Page.title = Text.blocked[Page.why] ?><?cs call:page_open() ?>
<div class="msg"><h1><?cs var:Text.blocked[Page.why] ?></h1>
<?cs if:Page.why == "no_cycle" ?><p>新的考核周期开始后，首页会提示您填报。</p>
<?cs elif:Page.why == "outside" ?><p>您未被主要执业机构纳入本周期考核<?cs if:Page.unit ?>（<?cs var:Page.unit ?>）<?cs /if ?>。如需参加，请与所在机构联系。</p>
<?cs elif:Page.why == "hidden" ?><p><?cs if:Page.hidden_reason ?>原因：<?cs var:Page.hidden_reason ?>。<?cs /if ?>如有疑问，请联系所在机构。已填内容没有丢失。</p>
<?cs elif:Page.why == "left" ?><p>您已退出本周期考核。如需恢复，请联系考核办公室。</p>
<?cs elif:Page.why == "notice" ?><p>阅读并确认用户告知书后，就可以开始填报。</p>
<?cs elif:Page.why == "not_yet" ?><p>填报将于 <span class="nw"><?cs var:Page.begins ?></span> 开始。到时间后从首页进入。</p>
<?cs elif:Page.why == "closed" ?><p>填报已于 <span class="nw"><?cs var:Page.ended ?></span> 截止。<?cs if:Page.kept ?>您已填的内容还在，但没有提交。<?cs /if ?></p><p>有特殊情况的，请联系所在机构说明原因。</p>
<?cs elif:Page.why == "opened" ?><p><?cs var:Page.unit ?>已经开始审核，不能撤回。需要修改的，请联系机构退回。</p>
<?cs else ?><p>本周期的填报已经提交，不能再修改。需要修改的，请联系所在机构退回。</p><?cs /if ?>
<ul class="ls mt"><?cs if:Page.unit_phone ?><li><?cs var:Page.unit ?><?cs if:Page.contact ?>　<?cs var:Page.contact ?><?cs /if ?>　<?cs call:phone(Page.unit_phone) ?></li><?cs /if ?><?cs if:Site.province.office ?><li><?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?><?cs if:Site.province.hours ?>　<span class="nw"><?cs var:Site.province.hours ?></span><?cs /if ?></li><?cs /if ?></ul>
<div class="acts"><?cs if:Page.why == "notice" ?><?cs call:link_button("阅读用户告知书", "/home/notice", "") ?><?cs elif:Page.why == "submitted" || Page.why == "opened" ?><?cs call:link_button("查看填报表", "/register/check", "") ?><?cs call:link_button("回到首页", "/home", "2") ?><?cs else ?><?cs call:link_button("回到首页", "/home", "") ?><?cs /if ?></div></div>
<?cs call:page_close() ?>
