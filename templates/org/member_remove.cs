<?cs # A member goes. Needs Page.path .id .name .role. ?><?cs set:Page.title = "移除成员：" + Page.name ?><?cs set:Page.back.href = Page.path ?><?cs set:Page.back.label = "返回成员" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "移除“" + Page.name + "”（" + Page.role + "）？", "移除后不能恢复，需要时可以重新新增；本机构信息需要重新确认。") ?>
<?cs call:form_open(Page.path + "/" + Page.id + "/remove") ?><?cs call:acts_open() ?><button class="btn btn-d">移除</button><?cs call:link_button("取消", Page.path, "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
