<?cs # Another mobile number, second page: the code that went to it.
  Needs Page.mobile (masked), Page.wait (seconds).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "更换手机号" ?><?cs set:Page.back.href = "/login/mobile" ?><?cs set:Page.back.label = "返回上一步" ?><?cs call:page_open() ?>
<?cs call:progress("更换手机号", #2, #2) ?><h1>输入短信验证码</h1>
<p class="m">验证码已发往 <span class="nw n"><?cs var:Page.mobile ?></span>，5 分钟内有效。</p>
<?cs call:error_summary() ?>
<?cs call:form_open("/login/mobile/code") ?><?cs call:text_field("code", "短信验证码", "6 位数字", "w8", "code plain") ?>
<div class="acts"><?cs call:submit("更换手机号") ?></div><?cs call:form_close() ?>
<?cs call:section_open("没有收到？", "") ?><ul class="num"><li>短信可能被拦截，请在“骚扰拦截”或“垃圾短信”里找【医师定考】。</li><li>号码填错了，请<a href="/login/mobile">返回上一步</a>更正。</li></ul>
<div class="mt"><?cs call:post_button("/login/mobile/again", "重新获取验证码", "", "", "2") ?></div><?cs if:Page.wait > #0 ?><p class="hint"><?cs var:Page.wait ?> 秒后可以重新获取。</p><?cs /if ?><?cs if:Site.demo ?><p class="mt"><a href="/login/inbox">演示短信收件箱</a></p><?cs /if ?><?cs call:section_close() ?>
<?cs call:page_close() ?>
