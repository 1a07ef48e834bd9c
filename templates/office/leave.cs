<?cs # Leaving the cycle: why, and what follows. ?><?cs set:Page.title = Page.name + "退出本周期" ?><?cs set:Page.back.href = Page.self ?><?cs set:Page.back.label = "返回，不退出" ?><?cs include!"layout.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", Page.title, Page.institution) ?>
<?cs call:error_summary() ?>
<p>退出后不在应参考人数里，医师登录后只看到已退出和这里写的理由。已经填的内容保留；回到本周期后要重新提交。已经开始测评的不能退出。</p>
<?cs call:form_open(Page.self + "/leave") ?>
<?cs call:area_field("reason", "理由", "医师会看到，最多 200 字", "200", "low") ?>
<?cs call:acts_open() ?><button class="btn btn-d">退出本周期</button><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
