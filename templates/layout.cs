<?cs # The frame of every page.

  A page template includes this file (include! "layout.cs", with the mark), calls page_open(), writes the content of
  main with the macros of macros.cs, and calls page_close(). A physician page with a margin column sets Page.side to
  the name of the column before page_open(), and calls page_side() where the column begins. README.md shows both.

  Needs from the program (everything is optional unless marked *):
    Page.title *           page name; lists add their page number: 待审核（第 2 页，共 7 页）
    Page.frame             physician (default), staff, public, exam, print
    Page.error             set: the title begins with 错误：
    Page.back.href .label  the link above the heading
    Page.flash.kind .text  one-time message; kind is ok, w, e or empty
    Page.flash_undo        address that takes a POST to undo what the message reports
    Page.wide              set: main takes the whole width instead of the reading column
    Page.side              set by the template: name of the margin column
    Site.user.name .unit .role       set when signed in
    Site.user.admin        the administrator, who belongs to no province: neither support nor host of one are given
    Site.user.oversees     an office or an administrator: the ones whom others call, so the footer names no office
    Site.may_keep          set for administrators and clerks: not for reviewers, who only look, review and judge
    Site.menu.N.href .label .count .current .caption   staff navigation; an entry with caption only is a group name
    Site.home              address behind the mark; / when missing
    Site.large             1 in 大字版
    Site.province.name .phone .hours .office .host .icp; .exam .result .returns: what it calls the tests, the results, 退回修改
    Site.provinces         number of provinces served; above 1 the header tells which, and offers 切换 before sign-in
    Site.here              path and query of this page, percent-encoded as one query value
    Site.idle              minutes of the session; the warning opens five minutes before the end
    Site.idle_at           clock time of the end, said in the footer where scripts do not run
    Site.csrf              token of the forms in the frame (logout, undo, keep-alive)
    Site.closed_until      clock time; set in hours of maintenance
    Site.posted            set on what answers a form: here, where its address has a page of its own, or before
    Site.prefix            path below which the site stands, for scripts; in templates addresses are written without it
    Site.asset             version suffix of css, js and icons
    Site.demo              1 shows the line 演示环境

  The frame leads to: /login/view?size=lg|std&back=, /login/out (POST), /login/keep (POST), /login/province, /home/help, /login/privacy.
?><?cs include!"macros.cs" ?><?cs if:#0 ?>

<?cs def:page_head() ?><!DOCTYPE html>
<html lang="zh-CN"<?cs if:Site.large ?> class="lg"<?cs /if ?><?cs if:Site.prefix ?> data-prefix="<?cs var:Site.prefix ?>"<?cs /if ?>>
<head>
<meta charset="utf-8">
<title><?cs if:Page.error ?>错误：<?cs /if ?><?cs var:Page.title ?>－医师定期考核</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="renderer" content="webkit">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="/img/favicon.svg?v=<?cs var:Site.asset ?>" type="image/svg+xml">
<link rel="stylesheet" href="/css/ui.css?v=<?cs var:Site.asset ?>">
<?cs if:Page.frame == "exam" ?><link rel="stylesheet" href="/css/exam.css?v=<?cs var:Site.asset ?>">
<script src="/js/exam.js?v=<?cs var:Site.asset ?>"></script>
<?cs else ?><script src="/js/ui.js?v=<?cs var:Site.asset ?>" defer></script>
<?cs if:Page.frame == "staff" ?><script src="/js/staff.js?v=<?cs var:Site.asset ?>" defer></script>
<?cs /if ?><?cs if:Page.wizard ?><script src="/js/wizard.js?v=<?cs var:Site.asset ?>" defer></script>
<?cs /if ?><?cs /if ?></head>
<?cs /def ?>

<?cs def:page_header() ?><header class="hd"><div class="hd-in"><a class="brand" href="<?cs if:Site.home ?><?cs var:Site.home ?><?cs else ?>/<?cs /if ?>"><?cs call:icon("mark") ?><span>定考</span><span>医师定期考核</span></a><?cs
 if:Page.frame == "staff" && Site.user.unit ?><span class="hd-p"><?cs var:Site.user.unit ?></span><?cs
 elif:Site.provinces > #1 && Site.province.name && !Site.user.admin ?><span class="hd-p"><?cs var:Site.province.name ?><?cs if:!Site.user.name && !Page.door ?>　<a href="/login/province?back=<?cs var:Site.here ?>">切换</a><?cs /if ?></span><?cs /if ?><ul><?cs
 if:Site.user.name ?><li class="who"><?cs var:Site.user.name ?><?cs if:Site.user.role ?>（<?cs var:Site.user.role ?>）<?cs /if ?></li><?cs /if ?><li><a href="/login/view?size=<?cs if:Site.large ?>std<?cs else ?>lg<?cs /if ?>&amp;back=<?cs var:Site.here ?>" data-size="<?cs if:Site.large ?>std<?cs else ?>lg<?cs /if ?>"<?cs if:!Site.large ?> title="文字和按钮放大，适合长辈使用"<?cs /if ?>><?cs if:Site.large ?>标准版<?cs else ?>大字版<?cs /if ?></a></li><?cs
 if:Site.user.name ?><li><form method="post" action="/login/out"><input type="hidden" name="csrf" value="<?cs var:Site.csrf ?>"><button class="hd-b">退出</button></form></li><?cs /if ?></ul></div><?cs if:Site.demo ?><p class="demo">演示环境：内容均为虚构，请勿填写真实信息</p><?cs /if ?></header>
<?cs /def ?>

<?cs def:page_menu() ?><nav class="nav" aria-label="主导航"><ul><?cs each:m = Site.menu ?><?cs if:m.caption ?><li class="cap"><?cs var:m.caption ?></li><?cs /if ?><?cs if:m.href ?><li><a href="<?cs var:m.href ?>"<?cs if:m.current ?> aria-current="page"<?cs /if ?>><?cs var:m.label ?><?cs if:m.count ?><span class="ct"><?cs var:m.count ?><span class="vh"> 项待办</span></span><?cs /if ?></a></li><?cs /if ?>
<?cs /each ?></ul></nav>
<?cs /def ?>

<?cs def:page_top() ?><?cs if:Site.closed_until ?><div class="note note-w np"><?cs call:note_icon("w") ?><div>系统正在维护，<b class="n"><?cs var:Site.closed_until ?></b> 恢复。其间可以查看，不能登录、保存和提交。</div></div>
<?cs /if ?><?cs if:Page.back.href ?><a class="back np" href="<?cs var:Page.back.href ?>"><?cs call:icon("left") ?><?cs if:Page.back.label ?><?cs var:Page.back.label ?><?cs else ?>返回<?cs /if ?></a>
<?cs /if ?><?cs if:Page.flash.text ?><div class="note<?cs if:Page.flash.kind ?> note-<?cs var:Page.flash.kind ?><?cs /if ?> flash np" role="status"><?cs call:note_icon(Page.flash.kind) ?><div><?cs var:Page.flash.text ?></div><?cs
 if:Page.flash_undo ?><form method="post" action="<?cs var:Page.flash_undo ?>"><input type="hidden" name="csrf" value="<?cs var:Site.csrf ?>"><button class="btn btn-t">撤销<span class="vh">：<?cs var:Page.flash.text ?></span></button></form><?cs /if ?></div>
<?cs /if ?><?cs /def ?>

<?cs def:page_footer() ?><footer class="ft np"><div class="ft-in"><?cs if:!Site.user.oversees && Site.province.office ?><span><?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?>　<span class="nw"><?cs var:Site.province.hours ?></span></span><?cs /if ?><a href="/home/help">帮助</a><a href="/login/privacy">隐私政策</a><?cs
 if:Site.province.host ?><span class="q"><?cs var:Site.province.host ?>主办</span><?cs /if ?><?cs
 if:Site.province.icp ?><span class="q"><?cs var:Site.province.icp ?></span><?cs /if ?></div><?cs
 if:Site.idle_at ?><noscript><p><?cs var:Site.idle_at ?> 前没有操作将自动退出，请及时保存。</p></noscript><?cs /if ?></footer>
<?cs /def ?>

<?cs def:page_open() ?><?cs call:page_head() ?><body class="<?cs
 if:Page.frame == "staff" ?>sf<?cs elif:Page.frame == "exam" ?>ex<?cs elif:Page.frame == "print" ?>pr<?cs else ?>ph<?cs /if ?>"<?cs
 if:Site.idle && Site.user.name && Page.frame != "exam" ?> data-idle-minutes="<?cs var:Site.idle ?>" data-keep="/login/keep" data-out="/login/out" data-csrf="<?cs var:Site.csrf ?>"<?cs /if ?><?cs if:Site.posted ?> data-posted="<?cs var:Site.posted ?>"<?cs /if ?>>
<a class="skip" href="#main">跳到正文</a>
<?cs if:Page.frame == "exam" ?><?cs
 elif:Page.frame == "print" ?><main id="main" class="sheet" tabindex="-1"><?cs
 elif:Page.frame == "staff" ?><?cs call:page_header() ?><div class="fr"><?cs call:page_menu() ?><main id="main" class="wk" tabindex="-1">
<?cs call:page_top() ?><?cs
 else ?><?cs call:page_header() ?><div class="pg"><?cs if:Page.side ?><div class="two"><?cs /if ?><main id="main" tabindex="-1"<?cs if:Page.wide ?> class="wd"<?cs /if ?>>
<?cs call:page_top() ?><?cs /if ?><?cs /def ?>

<?cs def:page_side() ?></main><aside class="side" aria-label="<?cs var:Page.side ?>"><?cs set:Page.side_open = "1" ?><?cs /def ?>

<?cs def:page_close() ?><?cs if:Page.frame == "exam" ?><?cs
 elif:Page.frame == "print" ?></main><?cs
 elif:Page.frame == "staff" ?></main></div>
<?cs call:page_footer() ?><?cs
 else ?><?cs if:Page.side_open ?></aside><?cs else ?></main><?cs /if ?><?cs if:Page.side ?></div><?cs /if ?></div>
<?cs call:page_footer() ?><?cs /if ?></body>
</html>
<?cs /def ?>
<?cs /if ?>
