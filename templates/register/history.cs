<?cs # Step 相关经历. Needs what parts.cs says; Page.work.N, .education.N, .site.N: .id .place .text; Page.some, .version, Form.value.none.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = Page.label ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" + Page.wizard ?><?cs
def:cards(list) ?><?cs if:subcount(list) ?><ul><?cs each:x = list ?><li class="cd"><h3><?cs var:x.place ?></h3><p class="m s"><?cs if:x.education ?><?cs var:x.education ?>　<?cs /if ?><?cs var:x.text ?></p><p class="acts half"><a href="/register/history/<?cs var:x.id ?>">修改<span class="vh">：<?cs var:x.text ?></span></a><a href="/register/history/<?cs var:x.id ?>/remove">删除<span class="vh">：<?cs var:x.text ?></span></a></p></li><?cs /each ?></ul><?cs else ?><p class="m">还未填写。</p><?cs /if ?><?cs /def ?><?cs
def:adder(kind,label) ?><p class="mt2"><a class="btn btn-2" href="/register/history/add?kind=<?cs var:kind ?>"><?cs call:icon("plus") ?><?cs var:label ?></a></p><?cs /def ?><?cs call:page_open() ?>
<?cs call:wizard_top(Page.label) ?>
<p class="hint">本页均为选填。</p>
<section class="sec"><h2>执业经历</h2><?cs call:cards(Page.work) ?><?cs call:adder("3", "添加执业经历") ?></section>
<section class="sec"><h2>教育经历</h2><p class="hint">大专及以上</p><?cs call:cards(Page.education) ?><?cs call:adder("2", "添加教育经历") ?></section>
<section class="sec"><h2>多机构备案</h2><?cs call:cards(Page.site) ?><?cs call:adder("1", "添加多机构备案") ?></section>
<?cs call:form_open_with("/register/history", "autosave") ?><?cs call:hidden("version", Page.version) ?><?cs if:!Page.some ?><section class="sec"><?cs call:tick("none", "没有需要填写的内容") ?></section><?cs /if ?><?cs call:form_saved() ?>
<?cs call:save_bar("保存并继续") ?>
<?cs call:form_close() ?>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
