<?cs # Handing a file of penalties in. Needs Page.max_mb. ?><?cs set:Page.title = "上传处罚名单" ?><?cs set:Page.back.href = "/office/imports" ?><?cs set:Page.back.label = "行政处罚导入" ?><?cs set:Page.base = "/office/imports" ?><?cs include!"layout.cs" ?><?cs include!"imports.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "上传处罚名单", "上传后先试运行，数据库不会改动") ?>
<?cs call:error_summary() ?>
<?cs call:imports_form() ?>
<?cs call:section_open("说明", "") ?><ul class="tx"><li>表头：证件号码、姓名、处罚决定书文号、处罚日期、作出机关、处罚内容。</li><li>按证件号码核对：只收本辖区、本周期的医师，姓名须与登记的一致；其余的行会被拒绝并写明原因，可以下载、改正后再上传。</li><li>同一个文件可以重复导入，同一医师的同一文号只算一次；已经标为“撤销”的不会恢复，机构和考核机构已经作出的评定、复核不受影响。</li></ul><?cs call:section_close() ?>
<?cs call:page_close() ?>
