<?cs # 科研成果, before the steps. Needs what parts.cs says; Page.part.N.kind .title .name .on .detail (headings) .entry.M.id .name .on .detail; Page.version.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = Page.label ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" ?><?cs if:Page.started ?><?cs set:Page.back.label = "返回" + Page.wizard ?><?cs /if ?><?cs call:page_open() ?>
<p class="kick"><?cs var:Page.wizard ?>　<?cs var:Page.cycle ?></p><h1><?cs var:Page.label ?></h1>
<?cs call:error_summary() ?>
<p class="m">成果作为参考，请补齐科研成果后去报名，无成果则不填写。</p>
<?cs each:p = Page.part ?><section class="sec"><h2><?cs var:p.title ?></h2>
<?cs if:subcount(p.entry) ?><?cs call:table_open(p.title, "") ?><thead><tr><?cs call:th(p.name, "") ?><?cs call:th(p.on, "") ?><?cs call:th(p.detail, "") ?><?cs call:th("操作", "") ?></tr></thead><tbody><?cs each:e = p.entry ?><tr><td data-l="<?cs var:p.name ?>"><?cs var:e.name ?></td><td data-l="<?cs var:p.on ?>" class="n nw"><?cs var:e.on ?></td><td data-l="<?cs var:p.detail ?>"><?cs var:e.detail ?></td><td data-l="操作"><span class="la"><a href="/register/research/<?cs var:e.id ?>">修改<span class="vh">：<?cs var:e.name ?></span></a><a href="/register/research/<?cs var:e.id ?>/remove">删除<span class="vh">：<?cs var:e.name ?></span></a></span></td></tr><?cs /each ?></tbody><?cs call:table_close() ?><?cs else ?><p class="m">暂无数据</p><?cs /if ?>
<p class="mt2"><a class="btn btn-2" href="/register/research/add?kind=<?cs var:p.kind ?>"><?cs call:icon("plus") ?>添加<?cs var:p.title ?></a></p></section>
<?cs /each ?><?cs call:form_open("/register/research") ?><?cs call:hidden("version", Page.version) ?>
<?cs call:save_bar("已完善，去报名") ?>
<?cs call:form_close() ?>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
