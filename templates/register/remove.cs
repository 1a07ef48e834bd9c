<?cs # Asks before an entry of a list goes. Needs Page.text, Page.here, Page.list.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "删除这一条？" ?><?cs set:Page.back.label = "返回" + Page.label ?><?cs call:page_open() ?>
<?cs call:heading(Page.wizard, Page.title, "") ?>
<p class="mt2"><?cs var:Page.text ?></p>
<?cs call:form_open(Page.here) ?>
<?cs call:acts_open() ?><?cs call:submit_as("删除", "sure", "1", "d") ?><?cs call:link_button("不删除", Page.list, "2") ?><?cs call:acts_close() ?>
<?cs call:form_close() ?>
<?cs call:page_close() ?>
