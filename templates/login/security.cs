<?cs # Where one is signed in, and the second factor.
  Needs Page.session.N.address .since .seen .own, Page.n_sessions, Page.used .must .factor .left.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "账号安全" ?><?cs call:page_open() ?>
<?cs call:heading("", "账号安全", "") ?>
<?cs call:error_summary() ?>
<?cs call:section_open("登录的设备", "") ?><p class="m"><?cs if:Page.n_sessions > #1 ?>您的账号现在在 <?cs var:Page.n_sessions ?> 处登录。有不认识的，请退出其他设备并立即修改密码。<?cs else ?>您的账号现在只在这里登录。<?cs /if ?></p>
<?cs call:table_open("登录的设备，共 " + Page.n_sessions + " 处", "") ?><thead><tr><?cs call:th("网络地址", "") ?><?cs call:th("登录时间", "r") ?><?cs call:th("最近操作", "r") ?></tr></thead><tbody>
<?cs each:s = Page.session ?><tr><th scope="row" data-l=""><span class="n"><?cs var:s.address ?></span><?cs if:s.own ?><span class="sub">当前设备</span><?cs /if ?></th><td class="r" data-l="登录时间"><span class="nw"><?cs var:s.since ?></span></td><td class="r" data-l="最近操作"><span class="nw"><?cs var:s.seen ?></span></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?>
<?cs if:Page.n_sessions > #1 ?><div class="acts"><?cs call:post_button("/login/security/others", "退出其他设备", "", "", "2") ?></div><?cs /if ?><?cs call:section_close() ?>
<?cs if:Page.used ?><?cs call:section_open("两步验证", "") ?><?cs if:Page.factor ?><p><?cs call:state("k", "已开启") ?>　<?cs var:Page.factor ?> 起。未用的恢复码还有 <b class="n"><?cs var:Page.left ?></b> 个。</p>
<?cs call:form_open("/login/security") ?><?cs call:text_field("code", "验证码", "手机上显示的 6 位数字，或一个恢复码", "w12", "code plain") ?>
<div class="acts"><?cs call:submit_as("重新生成恢复码", "act", "renew", "2") ?><?cs if:Page.must ?><?cs call:submit_as("更换手机", "act", "off", "2") ?><?cs else ?><?cs call:submit_as("关闭两步验证", "act", "off", "d") ?><?cs /if ?></div><?cs call:form_close() ?>
<?cs else ?><p><?cs call:state("n", "未开启") ?>　开启后，登录时除密码外还要输入手机上显示的验证码。</p><div class="acts"><?cs call:link_button("开启两步验证", "/login/factor", "2") ?></div><?cs /if ?><?cs call:section_close() ?><?cs /if ?>
<?cs call:section_open("密码", "") ?><div class="acts"><?cs call:link_button("修改密码", "/login/change", "2") ?></div><?cs call:section_close() ?>
<?cs call:page_close() ?>
