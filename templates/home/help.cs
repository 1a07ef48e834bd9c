<?cs # 百问百答: open to all. Anchors are linked from other pages.
  Needs Page.topic.N.code .label .entry.N.id .code .question .helped .failed .line.N.part.N.text .href; Page.q .asked .n; Page.office.N.name .phone .hours.
  Who oversees all provinces: Page.oversees, Page.province.N.code .name .current; Page.chosen once one is.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "百问百答" ?><?cs set:Page.back.href = "/" ?><?cs set:Page.back.label = "返回首页" ?><?cs call:page_open() ?>
<?cs if:Page.oversees && !Page.chosen ?><?cs call:heading("", "百问百答", "各省的问答不同，请先选省份。") ?><ul class="ls mt2" id="contacts"><?cs each:x = Page.province ?><li><a href="/home/help?province=<?cs var:x.code ?>"><?cs var:x.name ?></a></li>
<?cs /each ?></ul>
<?cs else ?><?cs call:heading(Page.chosen, "百问百答", "点问题看答案。没有找到的，请打电话问。") ?>
<?cs call:error_summary() ?>
<form method="get" action="/home/help" role="search" class="w20 np"><?cs if:Page.oversees ?><?cs each:x = Page.province ?><?cs if:x.current ?><input type="hidden" name="province" value="<?cs var:x.code ?>"><?cs /if ?><?cs /each ?><?cs /if ?><div class="f"><label for="q">想找什么？</label><div class="pair"><input class="in" id="q" name="q" type="search" value="<?cs var:Page.q ?>" autocomplete="off"><button class="btn btn-2"><?cs call:icon("search") ?>搜索</button></div></div></form>
<?cs if:Page.asked ?><p class="np" role="status">“<?cs var:Page.q ?>”　找到 <b class="n"><?cs var:Page.n ?></b> 条　<a href="/home/help">看全部</a></p><?cs else ?><nav class="np" aria-label="问题分类"><ul class="jump"><?cs each:t = Page.topic ?><li><a href="#<?cs var:t.code ?>"><?cs var:t.label ?></a></li><?cs /each ?><li><a href="#contacts">打电话问</a></li></ul></nav><?cs /if ?>
<?cs each:t = Page.topic ?><section class="sec" id="<?cs var:t.code ?>"><h2><?cs var:t.label ?></h2><ul class="ls mt">
<?cs each:e = t.entry ?><li><details id="<?cs var:e.code ?>"<?cs if:Page.n == #1 || e.helped || e.failed ?> open<?cs /if ?>><summary><?cs var:e.question ?></summary><div><?cs each:l = e.line ?><p><?cs each:p = l.part ?><?cs if:p.href ?><a href="<?cs var:p.href ?>"><?cs var:p.text ?></a><?cs else ?><?cs var:p.text ?><?cs /if ?><?cs /each ?></p><?cs /each ?>
<?cs if:e.helped || e.failed ?><p class="s" role="status"><?cs call:state("k", "谢谢，已记下。") ?><?cs if:e.failed ?>没有解决的，请<a href="#contacts">打电话问</a>。<?cs /if ?></p><?cs elif:!Page.oversees ?><form method="post" action="/home/help" class="vote np"><?cs call:form_hidden() ?><input type="hidden" name="entry" value="<?cs var:e.id ?>"><input type="hidden" name="code" value="<?cs var:e.code ?>"><span class="s m">这条回答</span><button class="btn btn-t" name="helped" value="yes">有帮助<span class="vh">：<?cs var:e.question ?></span></button><button class="btn btn-t" name="helped" value="no">没帮助<span class="vh">：<?cs var:e.question ?></span></button></form><?cs /if ?></div></details></li>
<?cs /each ?></ul></section>
<?cs /each ?>
<?cs if:Page.n == #0 ?><?cs call:empty_state("没有找到", "换一个词试试，或者打电话问。", "/home/help", "看全部问题") ?><?cs /if ?>
<section class="sec" id="contacts"><h2>打电话问</h2><?cs if:Site.province.office ?><p class="mt"><b><?cs var:Site.province.office ?></b>　<?cs if:Site.province.phone ?><?cs call:phone(Site.province.phone) ?><?cs else ?>电话见下表<?cs /if ?>　<span class="m nw"><?cs var:Site.province.hours ?></span></p><?cs /if ?>
<?cs if:subcount(Page.office) ?><?cs call:table_open("各考核办公室的电话", "") ?><thead><tr><?cs call:th("考核办公室", "") ?><?cs call:th("电话", "") ?><?cs call:th("时间", "") ?></tr></thead><tbody><?cs each:o = Page.office ?><tr><th scope="row" data-l=""><?cs var:o.name ?></th><td data-l="电话"><?cs call:phone(o.phone) ?></td><td data-l="时间"><?cs if:o.hours ?><?cs var:o.hours ?><?cs else ?><span class="q">—</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs /if ?></section>
<?cs if:Page.oversees ?><p class="mt2 np"><a href="/home/help">换一个省份</a></p><?cs else ?><section class="sec np"><h2>流程图和手册</h2><ul class="ls mt"><li><a href="/home/flow">医师定期考核流程图</a></li><li><a href="/home/manual/physician">医师操作手册</a><div class="k">可以打印，或另存为 PDF</div></li><li><a href="/home/manual/institution">医疗机构操作手册</a><div class="k">可以打印，或另存为 PDF</div></li><li><a href="/home/assessors">考核机构名单</a></li><li><a href="/home/announcements?kind=policy">政策资讯</a></li></ul></section><?cs /if ?>
<?cs /if ?>
<?cs call:page_close() ?>
