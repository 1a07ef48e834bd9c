<?cs # Banks open for practice.
  Needs Page.title, Page.bank.N: .code .name .items, optional .answered .right .rate; optional Page.too_early, Page.missing (the chosen subject without a bank).
?><?cs include!"layout.cs" ?><?cs set:Page.back.href = "/home" ?><?cs set:Page.back.label = "返回首页" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "练习不计入考核结果，可以反复做。") ?>
<?cs if:Page.too_early ?><?cs call:empty_state("练习还没有开放", "填报审核通过以后，题库在这里开放。", "/home", "返回首页") ?>
<?cs elif:!subcount(Page.bank) ?><?cs call:empty_state("题库尚未开放", "本专业题库尚未开放，请过些时候再来。", "/home", "返回首页") ?>
<?cs else ?><?cs if:Page.missing ?><?cs call:note_open("") ?>您报考的<?cs var:Page.missing ?>题库尚未开放，开放后列在下面。其他题库现在可以练习。<?cs call:note_close() ?><?cs /if ?><?cs call:section_open("请选择题库", "") ?><ul class="ls"><?cs each:b = Page.bank ?><li><div class="row sp"><b><?cs var:b.name ?></b><?cs if:b.answered ?><?cs call:state("p", "已做 " + b.answered + " 题") ?><?cs else ?><?cs call:state("n", "未开始") ?><?cs /if ?></div><p class="s m n">共 <?cs var:b.items ?> 题<?cs if:b.answered ?>　做对 <?cs var:b.right ?> 题，正确率 <?cs var:b.rate ?>%<?cs /if ?></p><p class="acts"><a class="btn" href="/study/<?cs var:b.code ?>"><?cs if:b.answered ?>继续练习<?cs else ?>开始练习<?cs /if ?><span class="vh">：<?cs var:b.name ?></span></a></p></li>
<?cs /each ?></ul><?cs call:section_close() ?><?cs /if ?>
<?cs call:page_close() ?>
