<?cs # Binding, second page: the code and the password.
  Needs Page.mobile (masked), Page.wait (seconds until another code may be asked for), Page.bind.
?><?cs include!"layout.cs" ?><?cs if:Page.bind ?><?cs set:Page.title = "绑定账号" ?><?cs else ?><?cs set:Page.title = "注册新账号" ?><?cs /if ?><?cs set:Page.back.href = "/join" ?><?cs set:Page.back.label = "返回上一步" ?><?cs call:page_open() ?>
<?cs call:progress(Page.title, #2, #2) ?><h1>验证手机，设置密码</h1>
<p class="m">验证码已发往 <span class="nw n"><?cs var:Page.mobile ?></span>，5 分钟内有效。</p>
<?cs call:error_summary() ?>
<?cs call:form_open("/join/code") ?><div class="w20 mt"><?cs call:required_hint() ?>
<?cs call:text_field("code", "短信验证码", "6 位数字", "w8", "code") ?>
<?cs call:secret_field("fresh", "密码", "至少 8 位，有字母也有数字；不能是常见密码，不能含证件号码或手机号", "new") ?>
<?cs call:secret_field("again", "确认密码", "", "new") ?></div>
<div class="acts"><?cs if:Page.bind ?><?cs call:submit("立即绑定") ?><?cs else ?><?cs call:submit("提交注册") ?><?cs /if ?></div><?cs call:form_close() ?>
<?cs call:section_open("没有收到验证码？", "") ?><ul class="num"><li>短信可能被拦截，请在“骚扰拦截”或“垃圾短信”里找【医师定考】。</li><li>手机停机、欠费或刚换号时收不到短信。</li><li>号码填错了，请<a href="/join">返回上一步</a>更正。</li></ul>
<div class="mt"><?cs call:post_button("/join/again", "重新获取验证码", "", "", "2") ?></div><?cs if:Page.wait > #0 ?><p class="hint"><?cs var:Page.wait ?> 秒后可以重新获取。</p><?cs /if ?><?cs if:Site.demo ?><p class="mt"><a href="/login/inbox">演示短信收件箱</a></p><?cs /if ?><?cs call:section_close() ?>
<?cs call:page_close() ?>
