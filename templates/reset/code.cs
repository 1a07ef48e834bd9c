<?cs # Second page: the code. The same words whether or not there is such an account.
  Needs Page.org, Page.wait (seconds until another code may be asked for).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "输入验证码" ?><?cs if:Page.org ?><?cs set:Page.back.href = "/reset?as=org" ?><?cs else ?><?cs set:Page.back.href = "/reset" ?><?cs /if ?><?cs set:Page.back.label = "返回上一步" ?><?cs call:page_open() ?>
<?cs call:progress("重置密码", #2, #3) ?><h1>输入短信验证码</h1>
<p class="m">如果这个账号存在并且登记了手机号，验证码已经发往该手机，5 分钟内有效。</p>
<?cs call:error_summary() ?>
<?cs call:form_open("/reset/code") ?><?cs call:text_field("code", "短信验证码", "6 位数字", "w8", "code plain") ?>
<div class="acts"><?cs call:submit("密码重置") ?></div><?cs call:form_close() ?>
<?cs call:section_open("没有收到？", "") ?><ul class="num"><li>短信可能被拦截，请在“骚扰拦截”或“垃圾短信”里找【医师定考】。</li><li>手机停机、欠费或刚换号时收不到短信。</li><li><?cs if:Page.org ?>联系手机号已经不用的，请联系<?cs var:Site.province.office ?>，电话 <?cs call:phone(Site.province.phone) ?>。<?cs else ?>手机号已经不用的，请联系所在机构做“密码初始化”。<?cs /if ?></li></ul>
<div class="mt"><?cs call:post_button("/reset/again", "重新获取验证码", "", "", "2") ?></div><?cs if:Page.wait > #0 ?><p class="hint"><?cs var:Page.wait ?> 秒后可以重新获取。</p><?cs /if ?><?cs if:Site.demo ?><p class="mt"><a href="/login/inbox">演示短信收件箱</a></p><?cs /if ?><?cs call:section_close() ?>
<?cs call:page_close() ?>
