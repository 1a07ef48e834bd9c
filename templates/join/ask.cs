<?cs # Binding or registering, first page: who it is. Checked against the imported register.
  Needs Page.bind, Page.both (the mobile number is a sign-in name), Page.no_sms (institutions reset passwords), Form.option.kind.
?><?cs include!"layout.cs" ?><?cs if:Page.bind ?><?cs set:Page.title = "绑定账号" ?><?cs else ?><?cs set:Page.title = "注册新账号" ?><?cs /if ?><?cs set:Page.back.href = "/login" ?><?cs set:Page.back.label = "返回登录" ?><?cs call:page_open() ?>
<?cs if:Page.bind ?><?cs call:progress("绑定账号", #1, #2) ?><h1>绑定账号</h1><p class="m">首次使用请先绑定，以后直接登录。姓名和证件号码与医师电子化注册信息核对。</p><?cs else ?><p class="kick"><?cs var:Site.province.name ?></p><h1>注册新账号</h1><?cs call:note("w", "证件号码需与医师电子化注册信息系统保持一致，请输入与电子化注册相同的证件号码。") ?><?cs /if ?>
<?cs if:Page.bind && Form.errors.0.field == "document" && Form.errors.1.field == "name" ?><?cs # the errors come in the order of the other page ?><?cs set:Page._text = Form.errors.0.text ?><?cs set:Form.errors.0.field = "name" ?><?cs set:Form.errors.0.text = Form.errors.1.text ?><?cs set:Form.errors.1.field = "document" ?><?cs set:Form.errors.1.text = Page._text ?><?cs /if ?><?cs call:error_summary() ?>
<?cs if:Form.unknown ?><?cs call:note_open("") ?>请核对：<ul class="num"><li>姓名、证件号码与执业证书一致；身份证 15 位、18 位都可以，末位 x 不分大小写</li><li>已经完成医师电子化注册，并由所在机构激活</li><li>选的是执业所在的省份（现在是<?cs var:Site.province.name ?>，<a href="/login/province?back=/join">切换省份</a>）</li><li>近期变更执业地点的，请联系现单位</li></ul>都没有错的，请所在机构核对名册，或打 <?cs call:phone(Site.province.phone) ?>。<?cs call:note_close() ?><?cs /if ?>
<?cs call:form_open("/join") ?><div class="w20 mt"><?cs call:required_hint() ?>
<?cs if:!Page.bind ?><?cs call:select_field("kind", "证件类型", "", "", "full") ?><?cs /if ?>
<?cs if:Page.bind ?><?cs call:text_field("name", "姓名", "", "", "person") ?><?cs /if ?>
<?cs call:text_field("document", "证件号码", "与医师电子化注册时相同", "", "user") ?>
<?cs if:!Page.bind ?><?cs call:text_field("name", "姓名", "", "", "person") ?><?cs /if ?>
<?cs if:Page.both ?><?cs set:Page.mobile_hint = "以后可以用手机号登录" ?><?cs elif:Page.no_sms ?><?cs set:Page.mobile_hint = "一位医师一个手机号，用来接收短信" ?><?cs else ?><?cs set:Page.mobile_hint = "以后用它找回密码" ?><?cs /if ?><?cs if:Page.bind ?><?cs set:Page.mobile_hint = "验证码发到这个手机；" + Page.mobile_hint ?><?cs call:text_field("mobile", "手机号码", Page.mobile_hint, "", "tel") ?><?cs else ?><?cs call:text_field("mobile", "手机号", Page.mobile_hint, "", "tel") ?><?cs /if ?></div>
<?cs if:!Page.bind ?><div class="f"><?cs call:field_words("agreed","") ?><label class="ck"><input type="checkbox" id="agreed" name="agreed" value="1"<?cs if:Form.value.agreed ?> checked<?cs /if ?><?cs call:aria("agreed","","") ?>><span>我已阅读并同意</span></label><p class="jump s"><a href="/login/terms">《用户协议》</a><a href="/login/privacy">《隐私政策》</a></p></div><?cs /if ?>
<div class="acts"><?cs if:Page.bind ?><?cs call:submit("发送验证码") ?><?cs else ?><?cs call:submit("提交注册") ?><?cs /if ?></div><?cs call:form_close() ?>
<ul class="ls mt"><li>已有账号？<a href="/login">登录账号</a></li><li><span class="m">遇到困难</span>　<?cs call:phone(Site.province.phone) ?></li></ul>
<?cs call:page_close() ?>
