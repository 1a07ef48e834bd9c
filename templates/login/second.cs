<?cs # The second step of signing in.
  Needs Form.value.back.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "两步验证" ?><?cs call:page_open() ?>
<h1>两步验证</h1>
<p class="m">请打开手机上的验证器应用，输入“医师定考”下当前显示的 6 位验证码。</p>
<?cs call:error_summary() ?>
<?cs call:form_open("/login/second") ?><?cs call:hidden("back", Form.value.back) ?><div class="w20"><?cs call:text_field("code", "验证码", "6 位数字，每 30 秒更换；手机不在身边的，填一个恢复码", "w12", "code plain") ?></div>
<div class="acts"><?cs call:submit("继续") ?></div><?cs call:form_close() ?>
<details class="mt2"><summary>手机丢了，恢复码也没有</summary><p>请联系本单位的账号管理员，在“账号管理”里解除您的两步验证；单位账号请联系上级考核办公室<?cs if:Site.province.office ?>：<?cs call:phone(Site.province.phone) ?><?cs /if ?>。</p></details>
<?cs call:page_close() ?>
