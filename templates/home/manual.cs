<?cs # A manual to print, put together from the profile.
  Needs Page.role; Page.binds .joins .opt_in .recheck .judges .all_sites .takes_back .research .always .judged .initial .on; Page.named.apply .study .exam .result .return (what the province calls them);
  Page.station, Page.paper (flow.cs); Page.step.N.no .label .text; Page.topic (help.cs).
?><?cs include!"layout.cs" ?><?cs if:Page.role == "physician" ?><?cs set:Page.title = "医师操作手册" ?><?cs else ?><?cs set:Page.title = "医疗机构操作手册" ?><?cs /if ?><?cs call:page_open() ?>
<p class="np row"><a class="back" href="/home/help"><?cs call:icon("left") ?>返回百问百答</a><button class="btn btn-2" type="button" data-print hidden><?cs call:icon("print") ?>打印，或另存为 PDF</button></p>
<p class="kick c"><?cs var:Site.province.name ?>　<?cs var:Page.on ?></p><h1><?cs var:Page.title ?></h1><p class="m c">医师定期考核系统</p>
<section class="sec"><h2>一、考核怎样进行</h2><?cs call:timeline(Page.station, "") ?></section>
<?cs if:Page.role == "physician" ?>
<section class="sec"><h2>二、登录</h2>
<?cs if:Page.binds ?><p>首次使用在登录页点“绑定账号”，填写姓名、证件号码和自己的密码；信息须与医师电子化注册一致。以后用证件号码和密码登录。</p><?cs
 elif:Page.joins ?><p>首次使用在登录页点“注册新账号”，填写证件类型、证件号码、姓名和手机号，勾选协议。以后用手机号或证件号码登录，初始密码：<?cs var:Page.initial ?>。</p><?cs
 else ?><p>账号是证件号码，与医师电子化注册一致，初始密码：<?cs var:Page.initial ?>。</p><?cs /if ?>
<p><?cs if:Page.binds ?>登录后先<?cs else ?>首次登录须设置新密码，再<?cs /if ?>阅读用户告知书并点“确定，我已阅读”。一位医师同一时间只在一台设备上使用；在另一台登录后，原来的会退出。离开座位请点“退出”。</p></section>
<section class="sec"><h2>三、首页</h2><p>首页最上面写明现在要做什么、轮到谁、什么时候截止、该给谁打电话。下面是各阶段的日期和办理入口；还不能进入的入口会写明原因。页面右上角可以换“大字版”。</p></section>
<section class="sec"><h2>四、<?cs var:Page.named.apply ?></h2><?cs if:Page.opt_in ?><p>主要执业机构把您纳入本周期以后才能填报。</p><?cs /if ?><?cs if:Page.research ?><p>填报以前先完善科研成果；没有的点“已完善，去报名”。</p><?cs /if ?><p>共 <?cs var:subcount(Page.step) ?> 步，可以随时保存、下次接着填。带 * 的为必填项。</p>
<ol class="num"><?cs each:s = Page.step ?><li><b><?cs var:s.label ?></b><?cs if:s.text ?>　<?cs var:s.text ?><?cs /if ?></li>
<?cs /each ?></ol>
<p class="mt2">提交以后<?cs if:Page.takes_back ?>，在机构打开审核以前可以点“修改信息”撤回修改；之后<?cs /if ?>不能修改。机构退回时，首页会写明理由和期限，修改后重新提交。</p></section>
<section class="sec"><h2>五、<?cs var:Page.named.study ?></h2><p><?cs if:Page.always ?>登录后随时可以练习。<?cs else ?>报名审核通过以后、测评结束以前可以练习。<?cs /if ?>选好题库点“开始练习”，点“提交答案”马上看到对错和解析；“答题卡”可以跳到任一题，离开后回到同一题。练习不计成绩。</p></section>
<section class="sec"><h2>六、<?cs var:Page.named.exam ?></h2><?cs call:facts_open() ?><?cs each:p = Page.paper ?><?cs call:fact_open(p.label) ?><?cs var:p.who ?>；<?cs var:p.items ?> 题，<?cs var:p.minutes ?> 分钟，<?cs var:p.pass ?> 分合格<?cs if:p.attempts == "1" ?>，1 次机会<?cs elif:p.attempts == "0" ?>，不限次数<?cs else ?>，最多 <?cs var:p.attempts ?> 次<?cs /if ?><?cs call:fact_close() ?><?cs /each ?><?cs call:facts_close() ?>
<ol class="num"><li>在首页点“<?cs var:Page.named.exam ?>”，选一份试卷点“参加考试”，读完考试须知，勾选“我已阅读并遵守考场规则”，再点“开始考试”。</li><li>开始后计时不停。每选一个答案都会自动保存，页面顶上显示“已保存”和时间。浏览器不能运行脚本的，页面会写明：要常按“保存全部答案”。</li><li>网断了可以接着答，恢复后自动补交；换一台设备登录，从原来的题接着做。</li><li>“答题卡”显示未答和标记的题。答完点“交卷”，或在答题卡里点“检查并交卷”；交卷以前会告诉您还有几题未答。</li><li>时间到会自动交卷，已保存的答案照样计分。</li></ol></section>
<section class="sec"><h2>七、考核结果</h2><p>结果由考核办公室公布后，在“<?cs var:Page.named.result ?>”里查看各部分的结论。有异议的，公布后 30 日内可以申请复核。</p></section>
<?cs else ?>
<section class="sec"><h2>二、登录</h2><p>在登录页选“医疗机构”，账号是机构登记号，初始密码由考核办公室告知。首次登录须设置新密码。忘记密码在登录页点“忘记密码，用短信重置”，验证码发到机构的联系手机号。</p></section>
<section class="sec"><h2>三、科室</h2><p>在菜单里打开“科室”，点“新增科室”，医师填报时才能选到。停用的科室医师看不到；已有医师选用的科室不能删除，可以停用。</p></section>
<section class="sec"><h2>四、医师信息管理</h2><?cs if:Page.opt_in ?><p>把要参加本周期考核的医师纳入本周期，医师才能填报。</p><?cs else ?><p>本机构的医师都在名单里。退休、调离、长期不在岗的，点“隐藏”并写明原因；在“医师暂存”里可以随时“取消隐藏”。</p><?cs /if ?><p>可以按姓名、证件号码、科室和状态查找，“导出 xlsx”或“导出 csv”，给未提交的医师发“短信提醒”，为忘记密码的医师做“密码初始化”。</p></section>
<section class="sec"><h2>五、审核</h2><ol class="num"><li>“考核申请审核”列出已提交的医师，点姓名打开，逐项核对填报内容、照片和证明材料；与注册信息不一致的地方有标记。</li><li>没有问题的点“审核通过”；后面还有待审核的，按钮是“审核通过，看下一位”。</li><li>有问题的点“<?cs var:Page.named.return ?>”，写明理由，医师会看到。</li><li>可以勾选多位点“批量审核”；不完整的会单独列出原因。</li></ol><?cs if:Page.recheck ?><p>本机构通过以后由考核机构复核。</p><?cs /if ?></section>
<section class="sec"><h2>六、评定</h2><?cs if:Page.judges ?><p>审核通过以后，<?cs if:Page.all_sites ?>每个执业地点（含多点执业）<?cs else ?>主要执业机构<?cs /if ?>都要评定职业道德和<?cs var:Page.judged ?>，医师才能参加测评。在“考核评定”里逐人选好，点“保存本页”。人多时可以用“职业道德 <?cs var:Page.judged ?>合格…”，看清人数后点“确认，设为合格”：只改还没有评的，已评不合格的不会改动。不合格须写明依据。</p><?cs else ?><p>职业道德和<?cs var:Page.judged ?>由主要执业机构在“考核评定”里填写意见，填好后医师才能参加测评。不合格须写明依据。</p><?cs /if ?></section>
<?cs /if ?>
<section class="sec"><h2><?cs if:Page.role == "physician" ?>八<?cs else ?>七<?cs /if ?>、常见问题</h2><dl class="faq"><?cs each:t = Page.topic ?><?cs each:e = t.entry ?><dt><?cs var:e.question ?></dt><?cs each:l = e.line ?><dd><?cs each:p = l.part ?><?cs var:p.text ?><?cs /each ?></dd><?cs /each ?>
<?cs /each ?><?cs /each ?></dl></section>
<?cs if:Site.province.office ?><p class="mt2"><?cs var:Site.province.office ?>　<?cs if:Site.province.phone ?><?cs var:Site.province.phone ?><?cs else ?>电话见“百问百答”末尾的“打电话问”<?cs /if ?>　<?cs var:Site.province.hours ?></p><?cs /if ?>
<?cs call:page_close() ?>
