<?cs # Step 多点执业信息, only to be read. Needs what parts.cs says; Page.site.N.name .main, Page.next.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = Page.label ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" + Page.wizard ?><?cs call:page_open() ?>
<?cs call:wizard_top(Page.label) ?>
<section class="sec"><div class="sec-h"><h2>来自医师电子化注册系统</h2><?cs if:Page.synced ?><span class="s m n"><?cs var:Page.synced ?> 同步</span><?cs /if ?></div>
<dl class="fix"><?cs each:s = Page.site ?><div><dt><?cs if:s.main ?>主要执业机构<?cs else ?>多机构备案<?cs /if ?></dt><dd><?cs var:s.name ?></dd></div><?cs /each ?></dl><?cs if:subcount(Page.site) == #1 ?><p class="m mt">注册系统里没有其他执业机构。</p><?cs /if ?></section>
<?cs call:note("", "本页只能查看。信息有误的，请在医师电子化注册系统调整多点执业信息，同步后这里会一起更正。每家执业机构都要对您作出评定。") ?>
<div class="acts"><?cs set:Page._next = "/register/" + Page.next ?><?cs call:link_button("继续", Page._next, "") ?><?cs call:link_button("返回全部步骤", "/register", "t") ?></div>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
