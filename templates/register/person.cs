<?cs # Step 个人信息. Needs what parts.cs says; Page.name .sex .born .document_kind .document .photo_hint .max_size .version,
  Form.value.ethnic .education .email .mobile, Form.option.ethnic .education, Form.file.photo.
?><?cs include!"register/parts.cs" ?><?cs set:Page.title = Page.label ?><?cs set:Page.side = "填报步骤" ?><?cs set:Page.back.label = "返回" + Page.wizard ?><?cs call:page_open() ?>
<?cs call:wizard_top(Page.label) ?>
<?cs call:required_hint() ?>
<?cs call:locked_open() ?><?cs call:fact("姓名", Page.name) ?><?cs call:fact("性别", Page.sex) ?><?cs call:fact("出生日期", Page.born) ?><?cs call:fact("证件类型", Page.document_kind) ?><?cs call:fact("证件号码", Page.document) ?><?cs call:locked_close() ?>
<?cs call:form_open_with("/register/person", "files guard autosave") ?><?cs call:hidden("version", Page.version) ?>
<section class="sec"><h2>请您填写</h2>
<?cs set:Page._hint = Page.photo_hint + "，不超过 " + Page.max_size + "。用于考核结果，系统会裁成一寸" ?><?cs if:Page.photo_optional ?><?cs call:file_field("photo", "照片", Page._hint, "photo opt") ?><?cs else ?><?cs call:file_field("photo", "照片", Page._hint, "photo") ?><?cs /if ?>
<?cs call:select_field("ethnic", "民族", "", "w12", "") ?>
<?cs call:select_field("education", "学历", "已经取得毕业证书的最高学历", "w12", "") ?>
<?cs call:text_field("email", "电子邮箱", "", "w20", "email") ?>
<?cs call:text_field("mobile", "手机号", "用于联系您；账号上的手机号不受影响", "w12", "tel num") ?>
</section><?cs call:form_saved() ?>
<?cs call:save_bar("保存并继续") ?>
<?cs call:form_close() ?>
<?cs call:wizard_side() ?>
<?cs call:page_close() ?>
