<?cs # Back to the initial password; nobody's password is shown. ?><?cs set:Page.title = "密码初始化：" + Page.name ?><?cs set:Page.back.href = "/roster/" + Page.id + Page.query ?><?cs set:Page.back.label = "返回，不初始化" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "把" + Page.name + "的密码恢复为初始密码？", "") ?>
<ul class="mt2"><li>初始密码的规则：<b><?cs var:Page.rule ?></b>。系统不显示任何人的密码，请把规则告诉医师本人。</li><li>医师用初始密码登录后，必须先改成自己的密码。</li><li>医师正在使用的电脑和手机会立即退出登录。</li><?cs if:Page.proof ?><li>本省第一次登录还要验证：有登记手机号的发短信，没有的用本机构发放的激活码。</li><?cs /if ?><li>这次操作会记入操作记录。</li></ul>
<?cs call:form_open("/roster/" + Page.id + "/password" + Page.query) ?><?cs call:acts_open() ?><button class="btn btn-d">密码初始化</button><a class="btn btn-2" href="<?cs var:Page.back.href ?>">取消</a><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs if:Page.proof ?><?cs call:section_open("激活码", "") ?><p>医师还没有设置过自己的密码、又收不到短信的，核实本人身份后，可以当面给他一个激活码。</p><div class="mt"><?cs call:post_button("/roster/" + Page.id + "/code", "发放激活码", "", "", "2") ?></div><?cs call:section_close() ?><?cs /if ?>
<?cs call:page_close() ?>
