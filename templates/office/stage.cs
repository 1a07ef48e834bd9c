<?cs # The dates of one stage: first what a change does, then the change. ?><?cs set:Page.title = "修改" + Page.label + "时间" ?><?cs set:Page.back.href = "/office/cycles/" + Page.id ?><?cs set:Page.back.label = "返回，不修改" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading(Page.name, Page.title, "") ?>
<?cs call:error_summary() ?>
<?cs if:Page.was_opens ?><p>现在：<span class="nw n"><?cs var:Page.was_opens ?></span> 至 <span class="nw n"><?cs var:Page.was_closes ?></span></p><?cs else ?><p>还没有起止时间。</p><?cs /if ?>
<?cs if:Page.effect ?><?cs if:Page.effect_hard ?><?cs call:note("e", Page.effect) ?><?cs else ?><?cs call:note("w", Page.effect) ?><?cs /if ?><?cs /if ?>
<?cs call:form_open("/office/cycles/" + Page.id + "/stages/" + Page.kind) ?>
<?cs call:hidden("was_from", Page.was_from) ?><?cs call:hidden("was_to", Page.was_to) ?><?cs call:text_field("opens_on", "开始日期", "例如 2026-09-01", "w8", "num") ?><?cs call:text_field("opens_at", "开始时刻", "24 小时制，例如 00:00", "w5", "num") ?>
<?cs call:text_field("closes_on", "结束日期", "例如 2026-09-30", "w8", "num") ?><?cs call:text_field("closes_at", "结束时刻", "当天结束写 24:00", "w5", "num") ?>
<?cs if:!Page.draft ?><?cs call:area_field("reason", "理由", "记入修改记录，最多 200 字；保存时必填", "200", "low plain") ?><?cs call:text_field("confirm", "输入“" + Page.name + "”确认", "保存时必填", "w20", "plain") ?><?cs /if ?>
<?cs call:acts_open() ?><?cs if:Page.draft || Page.effect ?><?cs call:submit_as("保存", "go", "save", "") ?><?cs call:submit_as("看影响", "go", "preview", "2") ?><?cs else ?><?cs call:submit_as("看影响", "go", "preview", "") ?><?cs call:submit_as("保存", "go", "save", "2") ?><?cs /if ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
