<?cs # An initial password, shown once.
  Needs Page.path .id .name; Page.password unless it was shown before; Page.address .account (if known) .at_office, Page.member.
?><?cs set:Page.title = "初始密码：" + Page.name ?><?cs set:Page.back.href = Page.path ?><?cs set:Page.back.label = "返回账号列表" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, "") ?>
<?cs if:Page.password ?><?cs call:note("w", "这个密码只显示这一次，离开本页后不能再查看。请现在转告本人，不要用群聊或公开的方式。") ?>
<?cs call:facts_open() ?><?cs call:fact("登录地址", Page.address) ?><?cs call:fact_open("登录入口") ?><?cs if:Page.at_office ?>办公室<?cs else ?>医疗机构<?cs /if ?><?cs call:fact_close() ?><?cs call:fact_open("账号") ?><?cs if:Page.account ?><?cs var:Page.account ?><?cs elif:Page.member ?>本单位的登录账号<?cs else ?>与以前登录时相同<?cs /if ?><?cs call:fact_close() ?><?cs if:Page.at_office || Page.member ?><?cs call:fact_open("“姓名”一栏") ?><?cs if:Page.member ?><?cs var:Page.name ?><?cs else ?>不填<?cs /if ?><?cs call:fact_close() ?><?cs /if ?><?cs call:fact_open("初始密码") ?><b class="big n"><?cs var:Page.password ?></b><?cs call:fact_close() ?><?cs call:facts_close() ?>
<p class="m mt">首次登录须换成自己的密码。字母分大小写，没有数字 0、1 和字母 I、O、l。</p>
<?cs else ?><?cs call:note("", "初始密码已经显示过，不能再查看。没有记下的，请重新重置。") ?><?cs /if ?>
<div class="acts"><?cs if:Page.password ?><?cs call:link_button("已记下，返回", Page.path, "") ?><?cs else ?><?cs call:link_button("重置密码", Page.path + "/" + Page.id + "/password", "") ?><?cs call:link_button("返回账号列表", Page.path, "2") ?><?cs /if ?></div>
<?cs call:page_close() ?>
