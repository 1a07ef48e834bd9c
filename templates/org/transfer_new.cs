<?cs # Asking for a transfer. Needs Form.option.way. ?><?cs set:Page.title = "申请转机构" ?><?cs set:Page.back.href = "/org/transfers" ?><?cs set:Page.back.label = "转机构申请" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "申请转机构", "") ?>
<?cs call:error_summary() ?>
<ul class="tx"><li>转入和转出都可以申请；证件号码和姓名要与登记的一致。</li><li>已经开始测评的不能申请。</li><li>同意后，考核记录转到新机构；已经提交、审核或评定的，由新机构重新审核。</li></ul>
<?cs call:form_open("/org/transfers/new") ?><?cs call:required_hint() ?>
<?cs call:radio_field("way", "方向", "", "inl") ?>
<?cs call:text_field("document", "医师的证件号码", "", "w20", "plain") ?>
<?cs call:text_field("person", "医师的姓名", "", "w10", "") ?>
<?cs call:text_field("number", "新机构的登记号", "转出时必填；转入本机构的不填", "w20", "plain opt") ?>
<?cs call:area_field("reason", "理由", "两家机构和考核办公室会看到，最多 200 字", "200", "low") ?>
<?cs call:acts_open() ?><?cs call:submit("提交申请") ?><?cs call:link_button("取消", "/org/transfers", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
