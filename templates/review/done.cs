<?cs # What a batch has done. ?><?cs set:Page.title = "批量审核结果" ?><?cs include!"layout.cs" ?><?cs include!"people.cs" ?><?cs call:page_open() ?>
<?cs call:heading("", "通过 " + Page.n_passed + "，未处理 " + Page.n_left, "") ?>
<?cs if:Page.n_passed > #0 ?><?cs call:note("ok", "已审核通过 " + Page.n_passed + " 人，等待各执业地点评定。") ?><?cs /if ?>
<?cs if:subcount(Page.left) ?><?cs call:section_open("未处理的 " + Page.n_left + " 人", "") ?><?cs call:table_open("未处理的医师和原因", "") ?><thead><tr><?cs call:th("姓名", "") ?><?cs call:th("原因", "") ?><?cs call:th("现在的状态", "") ?><?cs call:th("操作", "") ?></tr></thead><tbody>
<?cs each:r = Page.left ?><tr><th scope="row" data-l=""><?cs var:r.name ?></th><td data-l="原因"><?cs var:r.cause ?></td><td data-l="现在的状态"><?cs call:people_state(r) ?></td><td data-l="操作"><a href="/review/<?cs var:r.id ?>">查看<span class="vh">：<?cs var:r.name ?></span></a></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:section_close() ?><?cs /if ?>
<?cs if:subcount(Page.passed) ?><?cs call:section_open("已通过的 " + Page.n_passed + " 人", "") ?><?cs call:table_open("已通过的医师", "") ?><thead><tr><?cs call:th("姓名", "") ?><?cs call:th("科室", "") ?></tr></thead><tbody>
<?cs each:r = Page.passed ?><tr><th scope="row" data-l=""><a href="/review/<?cs var:r.id ?>"><?cs var:r.name ?></a></th><td data-l="科室"><?cs if:r.department ?><?cs var:r.department ?><?cs else ?><span class="q">—</span><?cs /if ?></td></tr>
<?cs /each ?></tbody><?cs call:table_close() ?><?cs call:section_close() ?><?cs /if ?>
<div class="acts"><a class="btn" href="/review">继续审核</a><a class="btn btn-2" href="/evaluate">去评定</a></div>
<?cs call:page_close() ?>
