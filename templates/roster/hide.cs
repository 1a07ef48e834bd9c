<?cs # Hiding a physician: why, and what he will be told. ?><?cs set:Page.title = "隐藏" + Page.name ?><?cs set:Page.back.label = "返回，不隐藏" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "隐藏后不在应参考医师名单里，医师不能登录，正在使用的也会退出。可以随时取消隐藏，已经填的内容不会丢失。") ?>
<?cs call:error_summary() ?>
<div class="cols cols-2 mt"><form method="post" action="/roster/<?cs var:Page.id ?>/hide<?cs var:Page.query ?>" novalidate><?cs call:form_hidden() ?>
<?cs call:radio_field("why", "隐藏原因", "", "") ?>
<?cs call:area_field("note", "说明", "最多 200 字，医师会看到；选“其他”时必填", "200", "opt low") ?>
<div class="acts"><button class="btn btn-d" name="go" value="hide">隐藏</button><button class="btn btn-2" name="go" value="preview">先看一下</button></div></form>
<section aria-labelledby="pv"><h2 id="pv">医师登录时将看到</h2><div class="next next-e mt2"><h3>账号已被隐藏，请联系所在机构解除隐藏</h3><p class="s">机构：<?cs var:Page.unit ?></p><p class="s">原因：<?cs if:Page.preview ?><?cs var:Page.preview ?><?cs else ?><span class="m">（隐藏原因：说明）</span><?cs /if ?></p></div></section></div>
<?cs call:page_close() ?>
