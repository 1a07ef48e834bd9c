<?cs # The record was changed elsewhere since this form was opened.
  Needs Page.title; with Page.reload (address) a choice of two versions: Page.at (10:31), optional Page.by; Page.field.N.label .theirs .mine; Form.action with the hidden fields of the form in Page.keep.N.name .value.?><?cs include!"layout.cs" ?><?cs if:!Page.title ?><?cs set:Page.title = "内容已经变化" ?><?cs /if ?><?cs call:page_open() ?>
<?cs if:!Page.reload ?><?cs call:message_open("没有处理：情况刚刚有变化") ?><p>您打开页面以后，这条记录有了变化，刚才的操作没有生效。您已保存的内容不受影响，请看最新情况。</p>
<div class="acts"><a class="btn" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>">回到首页</a></div>
<?cs call:message_close() ?><?cs else ?><?cs call:heading("","这一页已在别处修改","") ?><p><?cs if:Page.by ?><?cs var:Page.by ?><?cs else ?>您<?cs /if ?>在 <b class="n"><?cs var:Page.at ?></b> 于另一处修改并保存了这一页。请选择用哪一份。</p>
<?cs if:subcount(Page.field) ?><?cs call:table_open("两份内容的不同之处","") ?><thead><tr><?cs call:th("项目","") ?><?cs call:th("已保存的","") ?><?cs call:th("本页的","") ?></tr></thead><tbody><?cs each:f = Page.field ?><tr><th scope="row" data-l=""><?cs var:f.label ?></th><td data-l="已保存的"><?cs var:f.theirs ?></td><td data-l="本页的"><?cs var:f.mine ?></td></tr><?cs /each ?></tbody><?cs call:table_close() ?><?cs /if ?>
<?cs call:form_open("") ?><?cs each:k = Page.keep ?><?cs call:hidden(k.name, k.value) ?><?cs /each ?><div class="acts"><a class="btn" href="<?cs var:Page.reload ?>">使用已保存的</a><?cs call:submit_as("用本页内容覆盖","overwrite","1","d") ?></div><?cs call:form_close() ?>
<p class="s m mt">拿不准时请打 <?cs call:phone(Site.province.phone) ?></p><?cs /if ?>
<?cs call:page_close() ?>
