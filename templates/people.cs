<?cs # What the staff's pages about physicians share; the data are those of cgi/site/people.h. Include it after layout.cs. ?><?cs if:#0 ?>

<?cs # The filter form keeps the tab. ?>
<?cs def:people_filter(action) ?><?cs call:filter_open(action) ?><?cs if:Page.tab_code ?><input type="hidden" name="tab" value="<?cs var:Page.tab_code ?>"><?cs /if ?><?cs call:filter_text("q", "姓名或证件号码") ?><?cs call:filter_select("department", "科室", "全部科室") ?><?cs call:filter_select("procedure", "程序", "全部") ?><?cs call:filter_close() ?><?cs /def ?>

<?cs # Why a list is empty, and the way on: too narrow a filter, nobody on this tab, no cycle. ?>
<?cs def:people_empty(action) ?><?cs if:!Page.cycle ?><?cs call:empty_state("目前没有进行中的考核周期", "考核办公室开启新的周期后，应参考的医师会列在这里。", "", "") ?><?cs elif:subcount(Page.list.chip) ?><?cs call:empty_state("没有符合条件的医师", "筛选条件太窄，或姓名、证件号码有误。证件号码要输入完整。", action, "清除筛选") ?><?cs else ?><?cs call:empty_state("这里没有医师", "“" + Page.tab_now + "”的医师会列在这里。", action + "?tab=all", "看全部医师") ?><?cs /if ?><?cs /def ?>

<?cs def:people_state(r) ?><?cs call:state(r.look, r.state) ?><?cs /def ?>

<?cs def:people_left(until) ?><?cs if:until.over ?>已经截止<?cs elif:until.days > #0 ?><span class="nw">还有 <?cs var:until.days ?> 天</span><?cs else ?>今天截止<?cs /if ?><?cs /def ?>
<?cs # Whose turn it is, since when, until when. ?>
<?cs def:people_turn() ?><p class="mt2">轮到 <b><?cs var:Page.turn.who ?></b><?cs if:Page.turn.what ?>：<?cs var:Page.turn.what ?><?cs /if ?>　<span class="m s"><span class="nw">自 <?cs var:Page.turn.since ?> 起</span><?cs if:Page.turn.until.day ?>，<span class="nw">截止 <?cs var:Page.turn.until.day ?><?cs var:Page.turn.until.clock ?></span>，<?cs call:people_left(Page.turn.until) ?><?cs /if ?></span></p><?cs /def ?>

<?cs def:people_history() ?><?cs if:subcount(Page.history) ?><ol class="ls s"><?cs each:h = Page.history ?><li><span class="k n"><?cs var:h.at ?></span>　<?cs var:h.actor ?>：<?cs var:h.event ?>　<span class="m"><?cs var:h.state ?></span><?cs if:h.note ?><span class="sub"><?cs var:h.note ?></span><?cs /if ?></li>
<?cs /each ?></ol><?cs else ?><p class="m">还没有办理记录。</p><?cs /if ?><?cs /def ?>

<?cs def:people_verdict(word,text) ?><?cs if:word == "yes" ?><?cs call:state("k", text) ?><?cs elif:word == "no" ?><?cs call:state("e", text) ?><?cs else ?><?cs call:state("w", text) ?><?cs /if ?><?cs /def ?>
<?cs def:people_sites(label) ?><?cs call:table_open("各执业地点的评定", "") ?><thead><tr><?cs call:th("执业地点", "") ?><?cs call:th("职业道德", "") ?><?cs call:th(label, "") ?><?cs call:th("评定时间", "r") ?></tr></thead><tbody>
<?cs each:s = Page.site ?><tr><th scope="row" data-l=""><?cs var:s.institution ?><span class="sub"><?cs if:s.is_main ?>主执业机构<?cs else ?>多点执业<?cs /if ?></span></th><td data-l="职业道德"><?cs call:people_verdict(s.ethics, s.ethics_word) ?></td><td data-l="<?cs var:label ?>"><?cs call:people_verdict(s.performance, s.performance_word) ?><?cs if:s.reason ?><span class="sub"><?cs var:s.reason ?></span><?cs /if ?></td><td class="r" data-l="评定时间"><?cs if:s.at ?><span class="nw"><?cs var:s.at ?></span><?cs else ?><span class="q">—</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs /def ?>

<?cs def:people_value(r) ?><?cs if:r.alarm ?><?cs call:state("e", r.value) ?><?cs elif:r.differs || r.changed ?><span class="dif">现：<ins><?cs var:r.value ?></ins><?cs if:r.differs ?>　注册系统：<del><?cs var:r.registered ?></del><?cs /if ?></span><?cs if:r.changed ?><span class="sub">上次提交：<?cs if:r.former ?><?cs var:r.former ?><?cs else ?>未填写<?cs /if ?></span><?cs /if ?><?cs elif:r.value ?><?cs if:r.is_long ?><span class="pre"><?cs var:r.value ?></span><?cs else ?><?cs var:r.value ?><?cs /if ?><?cs elif:!subcount(r.file) ?><span class="m">未填写</span><?cs /if ?><?cs /def ?>
<?cs # What was submitted, step by step; pictures are small and open the whole. ?>
<?cs def:people_application(small) ?><?cs each:s = Page.step ?><section class="sec"><div class="sec-h"><h2><?cs var:s.label ?></h2><?cs if:s.n_changed > #0 ?><span class="s"><?cs call:state("w", "与上次提交有 " + s.n_changed + " 处不同") ?></span><?cs /if ?></div><dl class="fix kv"><?cs each:r = s.row ?><div><dt><?cs var:r.label ?></dt><dd><?cs call:people_value(r) ?><?cs if:small && subcount(r.file) ?><div class="ths"><?cs each:f = r.file ?><a href="/file/<?cs var:f.id ?>"><img src="/file/<?cs var:f.id ?>/small" alt="" loading="lazy"><?cs var:f.name ?></a><?cs /each ?></div><?cs /if ?></dd></div>
<?cs /each ?></dl></section>
<?cs /each ?><?cs /def ?>

<?cs def:people_register() ?><?cs call:fact("性别", Page.person.sex) ?><?cs if:Page.person.age ?><?cs call:fact("年龄", Page.person.age) ?><?cs /if ?><?cs call:fact("医师级别", Page.person.level) ?><?cs call:fact("执业类别", Page.person.category) ?><?cs call:fact("执业范围", Page.person.scope) ?><?cs call:fact("职称", Page.person.title) ?><?cs call:fact("执业证书编码", Page.person.licence_no) ?><?cs call:fact("执业证书签发日期", Page.person.licensed_on) ?><?cs call:fact("执业状态", Page.person.status) ?><?cs if:Page.person.last_conclusion ?><?cs call:fact("上次考核", Page.person.last_cycle + "　" + Page.person.last_conclusion) ?><?cs /if ?><?cs /def ?>

<?cs # The pictures of a submission: small ones to choose from, one large. ?>
<?cs def:people_viewer() ?><section class="sec" id="pictures"><div class="sec-h"><h2>照片和证明材料</h2><span class="s m"><?cs var:Page.viewer.of ?> 份</span></div><div class="ths"><?cs each:p = Page.picture ?><a href="<?cs var:p.href ?>#pictures"<?cs if:p.open ?> aria-current="true"<?cs /if ?>><img src="/file/<?cs var:p.id ?>/small" alt=""><?cs var:p.label ?></a><?cs /each ?></div>
<div class="vw"><div class="vw-b"><span><?cs var:Page.viewer.label ?>　<span class="m n"><?cs var:Page.viewer.at ?>／<?cs var:Page.viewer.of ?>，<?cs var:Page.viewer.kb ?> KB</span></span><span class="la"><?cs if:Page.viewer.before ?><a href="<?cs var:Page.viewer.before ?>#pictures">上一份</a><?cs /if ?><?cs if:Page.viewer.after ?><a href="<?cs var:Page.viewer.after ?>#pictures">下一份</a><?cs /if ?><a href="<?cs var:Page.viewer.turned ?>#pictures">旋转</a><a href="/file/<?cs var:Page.viewer.id ?>" target="_blank" rel="noopener">原图</a></span></div><img<?cs if:Page.viewer.turn > #0 ?> class="t<?cs var:Page.viewer.turn ?>"<?cs /if ?> src="/file/<?cs var:Page.viewer.id ?>"<?cs if:Page.viewer.width > #0 ?> width="<?cs var:Page.viewer.width ?>" height="<?cs var:Page.viewer.height ?>"<?cs /if ?> alt="<?cs var:Page.viewer.label ?>：<?cs var:Page.viewer.name ?>"></div></section><?cs /def ?>
<?cs /if ?>
