<?cs # Nobody changes his own account here, and a unit's own account is changed from above.
  Needs Page.path, Page.self.
?><?cs set:Page.title = "这个账号不能在这里修改" ?><?cs set:Page.back.href = Page.path ?><?cs set:Page.back.label = "返回账号列表" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:message_open("这个账号不能在这里修改") ?><?cs if:Page.self ?><p>不能停用或重置自己的账号。修改密码、更换两步验证的手机，请到账号安全。</p><div class="acts"><?cs call:link_button("账号安全", "/login/security", "") ?><?cs call:link_button("返回账号列表", Page.path, "2") ?></div>
<?cs else ?><p>本单位的单位账号由上级考核办公室管理。需要重置密码或两步验证的，请联系：</p><p class="mt"><?cs var:Site.province.office ?>　<?cs call:phone(Site.province.phone) ?>　<?cs var:Site.province.hours ?></p><div class="acts"><?cs call:link_button("返回账号列表", Page.path, "2") ?></div><?cs /if ?>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
