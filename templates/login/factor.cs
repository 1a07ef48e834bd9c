<?cs # Setting up a second factor.
  Needs Page.offer .secret .path .side, optional Page.must.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "设置两步验证" ?><?cs if:!Page.must ?><?cs set:Page.back.href = "/login/security" ?><?cs set:Page.back.label = "返回账号安全" ?><?cs /if ?><?cs call:page_open() ?>
<h1>设置两步验证</h1>
<p class="m"><?cs if:Page.must ?>您的账号须设置两步验证后才能办理业务。<?cs /if ?>以后登录时，除密码外还要输入手机上显示的验证码，别人只知道密码登录不了。</p>
<?cs call:error_summary() ?>
<ol class="num mt2"><li><b>在手机上安装验证器应用</b><p class="m">任何支持 TOTP（RFC 6238）的应用都可以，例如手机应用商店里的“身份验证器”。</p></li>
<li><b>用它扫描二维码</b><p><svg width="232" height="232" viewBox="0 0 <?cs var:Page.side ?> <?cs var:Page.side ?>" role="img" aria-label="两步验证的二维码，不能扫描的请手工输入下面的密钥" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#ffffff"></rect><path d="<?cs var:Page.path ?>" fill="#000000"></path></svg></p>
<details><summary>不能扫描，手工输入密钥</summary><p>账户类型选“基于时间”，密钥：</p><p class="n"><b><?cs var:Page.secret ?></b></p></details></li>
<li><b>输入应用显示的验证码</b></li></ol>
<?cs call:form_open("/login/factor") ?><?cs call:hidden("offer", Page.offer) ?><div class="w20"><?cs call:text_field("code", "验证码", "6 位数字，每 30 秒更换", "w12", "code plain") ?></div>
<div class="acts"><?cs call:submit("开启两步验证") ?></div><?cs call:form_close() ?>
<?cs call:page_close() ?>
