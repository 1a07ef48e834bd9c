<?cs # The application to be 考核机构.
  Needs Page.year, Page.appointment.state .word .may_apply .may_withdraw, Page.check.basis .beds .physicians .confirmed .committee .junior .least
  .committee_fits .office, Page.ready .late .barred .until .may_sign, Page.last.note .actor .at, Page.history.N.at .actor .event .note.
?><?cs set:Page.title = "考核机构申请" ?><?cs if:Page.year ?><?cs set:Page.title = Page.year + " 年考核机构申请" ?><?cs /if ?><?cs set:Page.back.href = "/org" ?><?cs set:Page.back.label = "返回机构登记" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs def:check_row(fits,hint,text) ?><li><?cs if:fits ?><?cs call:state("k", "符合") ?><?cs elif:hint ?><?cs call:state("w", "不符合") ?><?cs else ?><?cs call:state("e", "还缺") ?><?cs /if ?> <?cs var:text ?><?cs /def ?>
<?cs call:heading("", Page.title, "") ?>
<?cs call:error_summary() ?>
<?cs if:!Page.year ?><?cs call:empty_state("现在没有进行中的考核周期", "新周期开始后，可以在这里申请。", "/org", "返回机构登记") ?><?cs else ?>
<?cs if:Page.appointment.state == "pending" ?><?cs call:note_open("") ?><b>待考核办公室审核。</b>审核通过后 24 小时内生效。审核前可以撤回。<?cs call:note_close() ?><?cs elif:Page.appointment.state == "approved" ?><?cs call:note("ok", "已通过，24 小时内生效。") ?><?cs elif:Page.appointment.state == "in_force" ?><?cs call:note("ok", "本机构是 " + Page.year + " 年考核机构，资格已生效。") ?><?cs elif:Page.appointment.state == "rejected" ?><?cs call:note("e", "申请被驳回：" + Page.last.note + "（" + Page.last.actor + "，" + Page.last.at + "）。更正后可以重新申请。") ?><?cs elif:Page.appointment.state == "withdrawn" ?><?cs call:note("", "申请已撤回，可以重新申请。") ?><?cs elif:Page.appointment.state == "cancelled" ?><?cs call:note("e", "考核机构资格已被取消：" + Page.last.note) ?><?cs /if ?>
<?cs if:Page.appointment.may_apply ?><?cs if:Page.late ?><?cs call:note("w", "本周期的申请时间已过。") ?><?cs elif:Page.barred ?><?cs call:note("w", "考核机构资格被取消，本周期不能申请。") ?><?cs elif:Page.until ?><p class="m">请在 <?cs var:Page.until ?> 前申请。</p><?cs /if ?><?cs /if ?>
<?cs call:section_open("《医师定期考核管理办法》第七条的条件", "符合一项即可，由考核办公室认定") ?><ul class="pl">
<?cs if:Page.check.basis == "beds" ?><?cs set:Page._beds = #1 ?><?cs /if ?><?cs if:Page.check.basis == "prevention" ?><?cs set:Page._prevention = #1 ?><?cs /if ?>
<?cs call:check_row(Page._beds, #1, "设有 100 张以上床位的医疗机构（本机构 " + Page.check.beds + " 张）") ?></li>
<?cs call:check_row(Page._prevention, #1, "医师人数在 50 人以上的预防、保健机构（本机构 " + Page.check.physicians + " 人）") ?></li></ul>
<?cs if:Page.check.basis == "none" ?><p class="hint">按登记的信息，两项都不符合。仍然可以申请，是否符合由考核办公室认定。</p><?cs /if ?><?cs call:section_close() ?>
<?cs call:section_open("申请前需要完成", "") ?><ul class="pl">
<?cs call:check_row(Page.check.committee_fits, "", "考核委员会至少 " + Page.check.least + " 人，均为中级以上职称（当前 " + Page.check.committee + " 人，其中不是中级以上的 " + Page.check.junior + " 人）") ?>　<a href="/org/committee">考核委员会</a></li>
<?cs call:check_row(Page.check.office > #0, "", "已填写考核办公室成员（当前 " + Page.check.office + " 人）") ?>　<a href="/org/office">考核办公室</a></li>
<?cs call:check_row(Page.check.confirmed, "", "已确认本机构信息真实") ?>　<a href="/org">机构登记</a></li></ul><?cs call:section_close() ?>
<?cs if:Page.appointment.may_apply && Page.ready ?><?cs call:section_open("提交申请", "") ?><?cs if:Page.may_sign ?><?cs call:form_open("/org/apply") ?><?cs call:area_field("statement", "说明", "需要向考核办公室说明的情况", "200", "opt low") ?><?cs call:tick("is_true", "本机构的申请和所填信息真实，愿意承担考核工作") ?><?cs call:acts_open() ?><?cs call:submit("申请为 " + Page.year + " 年考核机构") ?><?cs call:acts_close() ?><?cs call:form_close() ?><p class="hint">由本机构所在地的考核办公室审核，审核通过后 24 小时内生效。</p><?cs else ?><p class="m">由本单位的管理员提交。</p><?cs /if ?><?cs call:section_close() ?><?cs /if ?>
<?cs if:Page.appointment.may_withdraw && Page.may_sign ?><?cs call:form_open("/org/withdraw") ?><?cs call:acts_open() ?><button class="btn btn-2">撤回申请</button><?cs call:acts_close() ?><?cs call:form_close() ?><?cs /if ?>
<?cs if:subcount(Page.history) ?><?cs call:section_open("办理过程", "") ?><?cs call:table_open("办理过程", "vm") ?><thead><tr><?cs call:th("时间", "") ?><?cs call:th("办理", "") ?><?cs call:th("办理人", "") ?><?cs call:th("说明", "") ?></tr></thead><tbody>
<?cs each:h = Page.history ?><tr><th scope="row" class="n" data-l=""><?cs var:h.at ?></th><td data-l="办理"><?cs var:h.event ?></td><td data-l="办理人"><?cs var:h.actor ?></td><td data-l="说明"><?cs if:h.note ?><?cs var:h.note ?><?cs else ?><span class="q">—</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:section_close() ?><?cs /if ?><?cs /if ?>
<?cs call:page_close() ?>
