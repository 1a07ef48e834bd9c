<?cs # 百问百答: open to all. Anchors are linked from other pages.
  Needs Page.initial (rule of the initial password), Page.reset, Page.sites (of the province).
?><?cs include!"layout.cs" ?><?cs set:Page.title = "百问百答" ?><?cs set:Page.back.href = "/" ?><?cs set:Page.back.label = "返回首页" ?><?cs call:page_open() ?>
<?cs call:heading(Site.province.name, "百问百答", "点问题看答案。没有找到的，请打电话问。") ?>
<section class="sec"><h2>医师</h2><ul class="ls mt">
<li><details id="first"><summary>第一次登录怎么办？</summary><div><p>账号是您的证件号码，与医师执业证书（电子化注册）一致。<?cs if:Page.initial == "{last6}*Dk" ?>初始密码是账号的后 6 位加 <b class="n">*Dk</b>（D 大写，k 小写），例如账号末六位是 010015，初始密码就是 010015*Dk。末位是 X 的用大写。军官证等其他证件也一样：取账号的最后 6 个字。<?cs elif:Page.initial ?>初始密码由本省规定，见登录页密码框的提示。<?cs else ?>请先按登录页的提示激活账号。<?cs /if ?>登录后须设置新密码，再阅读用户告知书。</p></div></details></li>
<li><details id="sign-in"><summary>输入账号和密码后无法登录？</summary><div><p>先核对账号与电子化注册的证件号码是否一致，15 位和 18 位都可以，末位 x 不分大小写。没有改过密码的，用初始密码，注意后缀的大小写。连续输错 5 次要等一会儿再试，页面会告诉您等多久。</p><p>账号和密码都正确但提示“账号已被隐藏”的，请联系所在机构解除隐藏。</p></div></details></li>
<li><details id="forgot"><summary>忘记密码，又不能用手机找回？</summary><div><p>可以<?cs if:Page.reset != "institution" ?>先在<a href="/reset">重置密码</a>里用短信验证码重置。手机号已经不用、或系统里没有您的手机号的，<?cs /if ?>请联系所在机构，由机构在医师名单里做“密码初始化”，然后用初始密码登录。</p></div></details></li>
<li><details id="number"><summary>身份证号是 15 位，要改成 18 位吗？</summary><div><p>不用。15 位和 18 位是同一个账号，都不影响考核。</p></div></details></li>
<li><details id="subject"><summary>专业（报考科目）报错了怎么办？</summary><div><p>还没有提交的，自己改。已经提交或审核通过的，请所在机构在开始测评之前做“打回报名”，您修改后重新提交。</p></div></details></li>
<li><details id="sites"><summary>多点执业地点不对怎么办？</summary><div><p><?cs if:Page.sites == "self" ?>在填报信息的多机构备案一步里修改。<?cs else ?>这里的执业地点来自医师电子化注册系统，不能在本系统修改。请先在电子化注册系统里变更或备案，同步后这里会更新。<?cs /if ?></p></div></details></li>
<li><details id="cannot-sit"><summary>为什么不能参加测评？</summary><div><p>两件事都完成后才能参加：主要执业机构审核通过；所有执业地点都完成了职业道德和工作业绩评定。首页会写明现在轮到谁、哪一家还没有评定。</p></div></details></li>
<li><details id="score"><summary>成绩有问题怎么办？</summary><div><p>请联系<?cs var:Site.province.office ?>，电话 <?cs call:phone(Site.province.phone) ?>。结果公布后有异议的，30 日内可以在“考核结果”里申请复核。</p></div></details></li></ul>
</section>
<section class="sec"><h2>医疗机构</h2><ul class="ls mt">
<li><details id="org-password"><summary>机构忘记登录密码怎么办？</summary><div><p>在<a href="/reset?as=org">重置密码</a>里输入机构登记号，用联系手机号收到的验证码重置。重置后先用初始密码登录<?cs if:Page.initial == "{last6}*Dk" ?>（登记号后 6 位加 *Dk）<?cs /if ?>，再设置新密码。联系手机号已经不用的，请联系<?cs var:Site.province.office ?>。</p></div></details></li>
<li><details id="org-exam"><summary>医师不能正常参加考试怎么办？</summary><div><p>先看主要执业机构是否已审核通过；再看该医师的每个执业地点是否都完成了评定。本机构只能审核主要执业机构是本机构的医师，但要评定所有在本机构执业（含多点）的医师。</p></div></details></li>
<li><details id="org-department"><summary>医师选不到科室怎么办？</summary><div><p>请在“本机构—科室”里新增。停用的科室医师看不到。</p></div></details></li></ul>
</section>
<section class="sec"><h2>打电话问</h2><p><?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?>　<span class="nw"><?cs var:Site.province.hours ?></span></p></section>
<?cs call:page_close() ?>
