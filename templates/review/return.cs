<?cs # Sending a registration back: reasons, text, what the physician will read. ?><?cs set:Page.title = Site.province.returns + "：" + Page.name ?><?cs set:Page.back.label = "取消，返回" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "") ?>
<?cs call:error_summary() ?>
<?cs if:Page.judged ?><?cs call:note("w", "这位医师已经通过审核。退回后要重新提交、重新审核；已经做过的评定会保留。") ?><?cs /if ?>
<div class="cols cols-2 mt"><form method="post" action="/review/<?cs var:Page.id ?>/return<?cs if:Page.query ?>?<?cs var:Page.query ?><?cs /if ?>" novalidate><?cs call:form_hidden() ?>
<?cs call:check_field("why", "退回原因", "可以多选", "") ?>
<?cs call:area_field("note", "写给医师的话", "5 至 200 字，说明改哪里、怎么改", "200", "") ?>
<?cs if:subcount(Page.remark) ?><fieldset class="f"><legend>逐项意见<span class="opt-t">（选填）</span></legend><div class="hint">医师填报时，意见显示在对应项目的旁边。最多 <?cs var:subcount(Page.remark) ?> 项</div>
<?cs each:r = Page.remark ?><?cs if:r.n == #3 ?><details<?cs if:r.open ?> open<?cs /if ?>><summary>更多项目</summary><?cs /if ?><?cs call:select_field(r.item, "第 " + r.n + " 项", "", "w20", "plain") ?><?cs call:text_field(r.body, "第 " + r.n + " 项的意见", "", "", "plain") ?><?cs if:r.n == #5 ?></details><?cs /if ?>
<?cs /each ?></fieldset><?cs /if ?>
<div class="acts"><button class="btn btn-d" name="go" value="send"><?cs var:Site.province.returns ?></button><button class="btn btn-2" name="go" value="preview">先看一下</button></div></form>
<section aria-labelledby="pv"><h2 id="pv">医师将看到</h2><div class="next next-e mt2"><p class="kick">轮到您</p><h3>修改填报信息，重新提交</h3><p class="s"><?cs var:Page.unit ?>退回了您的填报：<?cs if:Page.preview ?><?cs var:Page.preview ?><?cs else ?><span class="m">（退回原因）：（您写的话）</span><?cs /if ?></p><?cs if:subcount(Page.told) ?><ul class="s"><?cs each:r = Page.told ?><li><b><?cs var:r.label ?>：</b><?cs var:r.body ?></li><?cs /each ?></ul><?cs /if ?></div>
<?cs if:Page.until.day ?><p class="m s mt2">医师要在 <span class="nw"><?cs var:Page.until.day ?><?cs var:Page.until.clock ?></span> 前重新提交。</p><?cs /if ?></section></div>
<?cs call:page_close() ?>
