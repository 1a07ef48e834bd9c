<?cs # The database cannot be reached; the visitor may come back in a moment. ?><?cs include!"layout.cs" ?><?cs set:Page.title = "系统正在恢复" ?><?cs call:page_open() ?>
<?cs call:message_open("系统正在恢复，请稍等") ?><p>暂时连接不上数据库，通常几秒钟后恢复。<b>您已保存的内容没有丢失</b>；刚才提交的如果没有看到结果，请回到上一页再提交一次，不会重复。</p>
<p>一直不能恢复时，请记下下面的编号，联系您所在机构或考核办公室。</p>
<div class="acts"><a class="btn" href="/home">回到首页</a></div>
<?cs if:Page.incident ?><p class="code mt">编号　<?cs var:Page.incident ?></p><?cs /if ?>
<?cs call:message_close() ?>
<?cs call:page_close() ?>
