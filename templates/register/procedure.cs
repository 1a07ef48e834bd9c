<?cs # Step 考核程序. Needs what parts.cs says; Page.spared.N.label, Page.question .simple_exists .min .max .max_size .max_files .version,
  Form.value.simple .condition .statement, Form.option.simple .condition, Form.file.years.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = Page.label ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" + Page.wizard ?><?cs call:page_open() ?>
<?cs call:wizard_top(Page.label) ?>
<?cs call:required_hint() ?>
<?cs call:form_open_with("/register/procedure", "files guard autosave") ?><?cs call:hidden("version", Page.version) ?>
<?cs if:Page.simple_exists ?><?cs if:subcount(Form.option.condition) ?><section class="sec"><h2>简易程序的条件</h2><p class="m">符合其中一条的，可以按简易程序考核：述职，由机构签署意见<?cs if:subcount(Page.spared) ?>，不参加<?cs each:x = Page.spared ?>“<?cs var:x.label ?>”<?cs /each ?>测评<?cs /if ?>。</p><ol class="num s"><?cs each:o = Form.option.condition ?><li><?cs var:o.label ?></li><?cs /each ?></ol></section><?cs /if ?>
<?cs call:radio_field("simple", Page.question, "", "inl") ?>
<section class="sec" data-when="simple=1"><h2>选“<?cs var:Page.simple_word ?>”的请继续填写</h2>
<?cs call:radio_field("condition", "您符合哪一条？", "执业年限由审核人按证明材料判断", "cards") ?>
<?cs set:Page._hint = "JPG 或 PNG，每份不超过 " + Page.max_size + "，最多 " + Page.max_files + " 份。首次注册时间截图、职称证书、首次注册申请表、单位盖章证明都可以" ?><?cs call:file_field("years", "执业年限证明材料", Page._hint, "") ?>
<?cs set:Page._hint = Page.min + " 至 " + Page.max + " 字：周期内的主要工作、继续教育、不足与改进" ?><?cs call:area_field("statement", "个人述职", Page._hint, Page.max, "tall") ?>
</section><?cs else ?><?cs call:hidden("simple", "2") ?><p>本省按一般程序考核：参加测评，由机构评定工作业绩和职业道德。</p><?cs /if ?><?cs call:form_saved() ?>
<?cs call:save_bar("保存并继续") ?>
<?cs call:form_close() ?>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
