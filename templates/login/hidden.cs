<?cs # The right password of a physician whom his institution has hidden: who, when, why, and whom to call.
  Needs Page.institution .on; optional Page.phone .by .category .reason.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "账号已被隐藏" ?><?cs call:page_open() ?>
<?cs call:message_open("您的账号已被隐藏") ?><p>账号和密码都正确，但<b><?cs var:Page.institution ?></b>已将您隐藏，本周期暂不参加考核，所以不能登录。请联系所在机构解除隐藏。</p>
<?cs call:facts_open() ?><?cs call:fact("隐藏时间", Page.on) ?><?cs if:Page.by ?><?cs call:fact("经办", Page.by) ?><?cs /if ?><?cs call:fact_open("原因") ?><?cs if:Page.category ?><?cs var:Page.category ?><?cs if:Page.reason ?>：<?cs /if ?><?cs /if ?><?cs var:Page.reason ?><?cs call:fact_close() ?><?cs call:facts_close() ?>
<p class="m mt">解除隐藏后即可登录，已经填写的内容都还在。</p>
<div class="acts"><?cs if:Page.phone ?><a class="btn" href="tel:<?cs var:Page.phone ?>"><?cs call:icon("phone") ?>给所在机构打电话　<?cs var:Page.phone ?></a><?cs /if ?><a class="btn btn-2" href="/login">返回登录</a></div>
<?cs if:Site.province.office ?><p class="m s mt">找不到所在机构的，请联系<?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?>　<span class="nw"><?cs var:Site.province.hours ?></span></p><?cs /if ?>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
