<?cs # The steps with their state. Needs what parts.cs says; Page.photo_hint, .all_done, .begun, .read_only, .state, .submitted_at, .may_withdraw, .cycle.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = Page.wizard ?><?cs set:Page.side = "相关信息" ?><?cs set:Page.back.label = "返回首页" ?><?cs call:page_open() ?>
<h1><?cs var:Page.wizard ?></h1>
<?cs if:Page.read_only ?><p class="m"><?cs var:Page.cycle ?></p>
<?cs call:note_open("") ?>已于 <b class="nw n"><?cs var:Page.submitted_at ?></b> 提交，现在是“<?cs var:Text.state[Page.state] ?>”。可以查看，不能修改。<?cs call:note_close() ?>
<ol class="tl sec mt2"><?cs each:s = Page.step ?><li><span class="no"><?cs var:s.no ?></span><a href="/register/<?cs var:s.code ?>"><?cs var:s.label ?></a><?cs call:state("k", "已提交") ?></li><?cs /each ?></ol>
<div class="acts"><?cs call:link_button("查看填报表", "/register/check", "") ?><?cs call:link_button("受理情况", "/register/done", "2") ?></div>
<?cs else ?><p class="m"><?cs var:Page.cycle ?>　共 <?cs var:Page.of ?> 步，<span class="nw">约 15 分钟</span>。次序随意，每步都会保存，可以分几次填。</p>
<?cs call:wizard_returned() ?>
<?cs if:Page.research ?><p><a href="/register/research"><?cs var:Page.research ?></a></p><?cs /if ?>
<div class="mt2"><?cs call:tasks(Page.step) ?></div>
<div class="acts"><?cs set:Page._go = "" ?><?cs each:s = Page.step ?><?cs if:!Page._go && s.kind == "w" ?><?cs set:Page._go = s.href ?><?cs /if ?><?cs /each ?><?cs if:Page.all_done ?><?cs call:link_button("核对并提交", "/register/check", "") ?><?cs elif:Page.begun ?><?cs call:link_button("继续填写", Page._go, "") ?><?cs else ?><?cs call:link_button("开始填写", Page._go, "") ?><?cs /if ?></div><?cs /if ?>
<?cs call:page_side() ?><?cs if:!Page.read_only && Page.deadline ?><section><h2>截止时间</h2><p><?cs var:Page.deadline ?><?cs if:Page.left ?><br>还有 <?cs var:Page.left ?><?cs /if ?></p></section>
<section><h2>需要准备</h2><ul class="ls"><li><?cs var:Page.photo_hint ?></li><li>医师资格证书、执业证书</li><li>职称证书（取得时间）</li><li>简易程序：执业年限证明、个人述职</li></ul></section><?cs /if ?>
<section><h2>所在机构</h2><p><?cs var:Page.unit ?><?cs if:Page.contact || Page.unit_phone ?><br><?cs var:Page.contact ?>　<?cs call:phone(Page.unit_phone) ?><?cs /if ?></p></section>
<?cs call:page_close() ?>
