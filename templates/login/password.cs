<?cs # The first password: nothing else is possible before.
  Needs Page.by_code with .mobile .wait, or Page.issued (a code of the institution) with .institution .phone.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "设置新密码" ?><?cs call:page_open() ?>
<?cs if:!Page.is_staff ?><?cs call:first_steps(#1) ?><?cs /if ?>
<h1>设置新密码</h1>
<p class="m">初始密码只能用来登录这一次。请换成只有您自己知道的密码，换好之后才能办理业务。</p>
<?cs call:error_summary() ?>
<?cs if:Page.issued ?><?cs call:note_open("") ?>为确认是您本人，需要激活码：请向<b><?cs var:Page.institution ?></b>的定考负责人领取<?cs if:Page.phone ?>，电话 <?cs call:phone(Page.phone) ?><?cs /if ?>。<?cs call:note_close() ?>
<?cs elif:Page.by_code ?><div class="note"><?cs call:icon("phone") ?><div>为确认是<?cs if:Page.is_institution ?>本机构操作，需要短信验证码，发往联系手机<?cs else ?>您本人，需要短信验证码，发往登记的手机<?cs /if ?> <span class="nw n"><?cs var:Page.mobile ?></span>。<?cs if:Page.sent ?>验证码已发送，5 分钟内有效。没有收到的，<?cs var:Page.wait ?> 秒后可以重新获取。<?cs /if ?><?cs call:post_button("/login/code", "获取验证码", "", "", "2") ?></div></div><?cs /if ?>
<?cs call:form_open("/login/password") ?><div class="w20 mt"><?cs call:required_hint() ?>
<?cs call:secret_field("old", "原密码", "刚才登录用的密码", "") ?>
<?cs call:secret_field("fresh", "新密码", "至少 8 位，有字母也有数字；不能是初始密码、常见密码，不能含账号或手机号", "new") ?>
<?cs call:secret_field("again", "确认新密码", "", "new") ?>
<?cs if:Page.issued ?><?cs call:text_field("code", "激活码", "6 位数字，由所在机构发放", "w8", "code") ?><?cs elif:Page.by_code ?><?cs call:text_field("code", "短信验证码", "6 位数字", "w8", "code") ?><?cs /if ?></div>
<div class="acts"><?cs call:submit("提交") ?></div><?cs call:form_close() ?>
<p class="m s mt2">此密码是定考系统的密码，用于<?cs if:Page.is_institution ?>医疗机构<?cs elif:Page.is_staff ?>考核办公室<?cs else ?>医师<?cs /if ?>登录，与其他网站无关。好记又安全的办法：几个不相干的词连起来，再加一个数。</p>
<?cs call:page_close() ?>
