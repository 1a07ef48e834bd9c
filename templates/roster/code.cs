<?cs # A code for the first sign-in, shown once.
  Needs Page.name .id .query .digits .days.
?><?cs set:Page.title = "激活码：" + Page.name ?><?cs set:Page.back.href = "/roster/" + Page.id + Page.query ?><?cs set:Page.back.label = "返回" + Page.name ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.name + "的激活码", "") ?>
<p class="fg mt"><b class="v n"><?cs var:Page.digits ?></b></p>
<ul class="mt2"><li>请当面告诉医师本人，不要发到群里。<?cs var:Page.days ?> 天内有效，只能用一次；再次发放，先前的失效。</li><li>离开这一页就不再显示，系统也不保存原文。</li><li>医师用初始密码登录，设置新密码时填写激活码。</li></ul>
<div class="acts"><?cs call:link_button("已记下，返回", Page.back.href, "") ?></div>
<?cs call:page_close() ?>
