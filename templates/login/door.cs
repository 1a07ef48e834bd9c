<?cs # The doors of /login.
  Needs Page.door (physician, institution, office), Page.action, Page.tab.N, Page.stage.N, Page.news.N.id .title .on, Page.link.N.label .href;
  optional Page.kept (a form waits), Page.elsewhere (others' provinces ask for a sum), Page.origin (bind, join), Page.ended (expired, elsewhere, password, mobile, document, disabled, sent_out, out), Page.hint, Page.no_sms, Page.maintenance, Page.cycle, Page.login_name, Page.demo.
?><?cs include!"layout.cs" ?><?cs if:Page.door == "institution" ?><?cs set:Page.title = "医疗机构登录" ?><?cs elif:Page.door == "office" ?><?cs set:Page.title = "办公室登录" ?><?cs else ?><?cs set:Page.title = "医师登录" ?><?cs /if ?><?cs call:page_open() ?>
<div class="login"><div>
<?cs if:Site.province.name ?><p class="kick"><?cs var:Site.province.name ?><?cs if:Site.provinces > #1 ?>　<a href="/login/province?back=<?cs var:Page.action ?>">切换省份</a><?cs /if ?></p><?cs /if ?><h1>登录</h1>
<?cs call:tabs(Page.tab, "登录身份") ?>
<?cs if:Page.ended == "elsewhere" ?><?cs call:note("w", "您的账号刚才在另一处登录，这里已经退出。不是您本人操作的，请登录后立即修改密码。") ?>
<?cs elif:Page.ended == "password" ?><?cs call:note("", "密码已经修改或重置，请用新的密码登录。") ?>
<?cs elif:Page.ended == "mobile" ?><?cs call:note("", "账号的手机号已经更换，请重新登录。不是您本人操作的，请立即修改密码，并联系所在机构。") ?>
<?cs elif:Page.ended == "document" ?><?cs call:note("", "证件号码的变更已经生效，请用新的证件号码登录，密码不变。") ?>
<?cs elif:Page.ended == "disabled" ?><?cs call:note("w", "这个账号已经停用。有疑问请联系管理您账号的单位。") ?>
<?cs elif:Page.ended == "sent_out" ?><?cs call:note("", "您在另一处选择了退出这里的登录，请重新登录。") ?>
<?cs elif:Page.ended == "expired" ?><?cs call:note("", "登录已过期，请重新登录。已保存的内容都在。") ?>
<?cs elif:Page.ended == "out" ?><?cs call:note("ok", "您已退出登录。") ?><?cs /if ?>
<?cs if:Page.kept ?><?cs call:note("", "重新登录后，刚才填写的内容会自动恢复。") ?><?cs /if ?>
<?cs if:Page.maintenance && !Site.closed_until ?><?cs call:note_open("w") ?>每天 <?cs var:Page.maintenance ?> 系统维护，其间不能办理业务。<?cs call:note_close() ?><?cs /if ?>
<?cs call:error_summary() ?>
<?cs if:Page.door == "physician" && Page.origin == "bind" && subcount(Form.errors) ?><?cs call:note_open("") ?>还没有绑定的，请先<a href="/join">绑定账号</a>，再用绑定时设置的密码登录。<?cs call:note_close() ?><?cs elif:Page.door == "physician" && Page.origin == "join" && subcount(Form.errors) ?><?cs call:note_open("") ?>还没有账号的，请先<a href="/join">注册新账号</a>。<?cs call:note_close() ?><?cs /if ?>
<?cs if:Page.elsewhere ?><?cs call:note_open("") ?>您不在<?cs var:Site.province.name ?>执业的，请先<a href="/login/province?back=<?cs var:Page.action ?>">切换省份</a>，再登录。<?cs call:note_close() ?><?cs /if ?>
<?cs if:Page.door == "physician" && Page.hint ?><p class="m s mt"><?cs var:Page.hint ?></p><?cs /if ?>
<?cs call:form_open(Page.action) ?><?cs call:hidden("back", Form.value.back) ?>
<?cs if:Page.door == "institution" ?><?cs call:text_field("registration", "机构登记号", "《医疗机构执业许可证》上的登记号", "", "user plain") ?>
<?cs elif:Page.door == "office" ?><?cs call:text_field("account", "账号", "考核办公室的账号", "", "user plain") ?>
<?cs elif:Page.login_name == "mobile" ?><?cs call:text_field("document", "手机号", "注册时填写的手机号", "", "user plain") ?>
<?cs elif:Page.login_name == "both" ?><?cs call:text_field("document", "证件号码或手机号", "证件号码与医师执业证书一致", "", "user plain") ?>
<?cs else ?><?cs call:text_field("document", "证件号码", "与医师执业证书一致，末位 x 不分大小写", "", "user plain") ?><?cs /if ?>
<?cs if:Page.door == "institution" || Page.door == "office" ?><?cs call:text_field("member", "姓名", "有个人账号的填姓名；用单位账号登录的不填", "", "off opt") ?><?cs call:secret_field("password", "密码", "", "plain") ?><?cs else ?><?cs call:secret_field("password", "密码", "", "plain") ?><?cs /if ?>
<?cs if:Page.captcha.key ?><div data-sum><?cs call:hidden("captcha_key", Page.captcha.key) ?><p class="mt"><svg width="192" height="72" viewBox="-4 -2 104 39" role="img" aria-label="一道算式的图片，下方可以看文字"><path d="<?cs var:Page.captcha.path ?>" fill="none" stroke="#1d2129" stroke-width="2.5" stroke-linecap="round"></path></svg></p><details><summary>看不清图片</summary><p>请计算：<?cs var:Page.captcha.words ?>。</p></details></div>
<?cs call:text_field("captcha", "算式的得数", "填图片中算式的结果", "w5", "num off plain") ?><?cs /if ?>
<div class="acts"><button class="btn grow">登录</button><?cs if:Page.captcha.key ?><button class="btn btn-t" formaction="<?cs var:Page.action ?>/sum" data-another>换一道算式</button><?cs /if ?></div>
<?cs call:form_close() ?>
<ul class="ls mt"><?cs if:Page.door == "physician" && Page.origin == "bind" ?><li><span class="m">首次使用？</span>　<a href="/join">绑定账号</a></li><?cs elif:Page.door == "physician" && Page.origin == "join" ?><li><span class="m">首次使用？</span>　<a href="/join">注册新账号</a></li><?cs /if ?><li><a href="/reset<?cs if:Page.door == "institution" ?>?as=org<?cs elif:Page.door == "office" ?>?as=office<?cs /if ?>"><?cs if:Page.door == "office" || (Page.door == "physician" && Page.no_sms) ?>忘记密码<?cs else ?>忘记密码，用短信重置<?cs /if ?></a></li><?cs if:Page.door == "physician" ?><li><a href="/home/help#first">第一次登录怎么办</a></li><?cs /if ?><?cs if:Page.door == "institution" ?><li><a href="/home/manual/institution">医疗机构操作手册</a></li><li><a href="/home/assessors">考核机构名单</a></li><?cs elif:Page.door == "physician" ?><li><a href="/home/manual/physician">医师操作手册</a></li><?cs /if ?><?cs if:Site.province.office ?><li><span class="m">登录遇到问题</span>　<?cs call:phone(Site.province.phone) ?></li><?cs /if ?><?cs if:Page.demo ?><li><a href="/login/inbox">演示短信收件箱</a></li><?cs /if ?></ul>
</div>
<div class="side1"><?cs if:subcount(Page.stage) ?><?cs call:section_open(Page.cycle, "") ?><?cs each:s = Page.stage ?><?cs set:s.word = "" ?><?cs /each ?><?cs call:timeline(Page.stage, "") ?><?cs call:section_close() ?><?cs /if ?>
<?cs if:subcount(Page.news) ?><?cs call:section_link("通知公告", "/home/announcements", "全部通知") ?><ul class="ls"><?cs each:n = Page.news ?><li><a href="/home/announcements/<?cs var:n.id ?>"><?cs var:n.title ?></a><div class="k"><?cs var:n.on ?></div></li>
<?cs /each ?></ul><?cs call:section_close() ?><?cs /if ?>
<?cs if:subcount(Page.link) ?><?cs call:section_open("相关网站", "") ?><ul class="ls"><?cs each:x = Page.link ?><li><a href="<?cs var:x.href ?>" rel="noopener noreferrer"><?cs var:x.label ?></a></li>
<?cs /each ?></ul><?cs call:section_close() ?><?cs /if ?></div></div>
<?cs call:page_close() ?>
