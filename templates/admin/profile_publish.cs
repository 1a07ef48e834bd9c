<?cs # The second confirmation: what it changes, for whom, from when. Needs what profile_draft.cs needs, Form.value of at note. ?><?cs set:Page.title = "发布：" + Page.name + "的规定" ?><?cs set:Page.base = "/admin/profiles/" + Page.id ?><?cs set:Page.back.href = Page.base + "/draft" ?><?cs set:Page.back.label = "返回草稿" ?><?cs include!"layout.cs" ?><?cs include!"admin/profile_pieces.cs" ?><?cs call:page_open() ?>
<?cs call:heading(Page.name, "发布新的一版", "") ?>
<?cs call:error_summary() ?>
<?cs call:section_open("会改变什么", Page.n_changes + " 项") ?><?cs if:Page.version == #0 ?><p>新的省份，全部内容从此生效。</p><?cs elif:Page.n_changes > #0 ?><?cs call:profile_changes("现行", "发布后") ?><?cs else ?><p class="m">没有差别。</p><?cs /if ?><?cs call:section_close() ?>
<?cs call:section_open("对谁生效", "") ?><ul class="ls"><?cs if:Page.cycle ?><li>本省正在进行：<?cs var:Page.cycle ?>，应参考 <b class="n"><?cs var:Page.expected ?></b> 人。</li><?cs else ?><li>本省现在没有进行中的考核周期。</li><?cs /if ?>
<li>没有标注的改动，生效后对以后的每一次操作起作用；已经填写、提交、审核、评定的内容和结论不变。</li>
<?cs if:Page.n_course > #0 ?><li>标注“决定流程”的 <b class="n"><?cs var:Page.n_course ?></b> 项只在没有进行中的周期时生效：进行中的考核记录按原来的规定办完。</li><?cs /if ?>
<li>已经生成的试卷和已发布的周期日期不变；以前的版本都留着，可以用来起草新的一版。</li></ul><?cs call:section_close() ?>
<?cs call:form_open_with(Page.base + "/publish", "guard") ?><?cs call:hidden("seen", Page.seen) ?>
<?cs call:text_field("at", "生效时间", "例如 2026-12-01 08:00；立即生效的留空", "w12", "opt") ?>
<?cs call:text_field("note", "说明", "为什么改、依据什么文件；留在历次版本里", "", "") ?>
<?cs call:acts_open() ?><?cs call:submit("确认发布") ?><?cs call:link_button("再改改", Page.base + "/draft", "2") ?><?cs call:acts_close() ?><?cs call:form_close() ?>
<?cs call:page_close() ?>
