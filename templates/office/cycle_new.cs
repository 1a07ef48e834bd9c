<?cs # A new cycle: its name and period; the stages come from the last one. ?><?cs set:Page.title = "新建周期" ?><?cs set:Page.back.href = "/office/cycles" ?><?cs set:Page.back.label = "返回考核周期" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "新建周期", "") ?>
<?cs call:error_summary() ?>
<p><?cs if:Page.last ?>各阶段的起止时间照“<?cs var:Page.last ?>”推到新的年度，建立后可以逐个修改。<?cs else ?>建立后再填各阶段的起止时间。<?cs /if ?>发布以前只有考核办公室看得到。</p>
<?cs call:form_open("/office/cycles/new") ?>
<?cs call:text_field("name", "周期名称", "例如：2027 年度医师定期考核", "w20", "") ?>
<?cs call:number_field("year", "年度", "开展考核的年度", "年", "") ?>
<?cs call:date_field("assess_from", "考核周期开始", "考核哪一段时间的执业情况，从这一天起", "") ?>
<?cs call:date_field("assess_to", "考核周期结束", "到这一天止", "") ?>
<?cs call:acts_open() ?><?cs call:submit("建立草稿") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
