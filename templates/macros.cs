<?cs # Components. Each macro writes one accessible pattern; README.md lists them with examples.

  Fields take their data by name:
    Form.value.<name>   what was typed or stored
    Form.error.<name>   Chinese sentence; shown at the field and in the summary
    Form.note.<name>    what a reviewer wrote about this field
    Form.option.<name>.N.value .label .selected .for .group .hint
  and their manner from "opts", words separated by blanks:
    opt (选填)  plain (no mark at all)  and per field the words named in README.md.
  A field without opt or plain is required and carries the red star.

  Page._o and Page._g are scratch variables of this file.
  The definitions stand in a branch that never runs, so that their blank lines are not sent.
?><?cs if:#0 ?>

<?cs # ---- small parts ---- ?>

<?cs def:icon(id) ?><svg class="i" aria-hidden="true" focusable="false"><use href="/img/icons.svg?v=<?cs var:Site.asset ?>#<?cs var:id ?>"></use></svg><?cs /def ?>
<?cs def:icon_small(id) ?><svg class="i i-s" aria-hidden="true" focusable="false"><use href="/img/icons.svg?v=<?cs var:Site.asset ?>#<?cs var:id ?>"></use></svg><?cs /def ?>
<?cs def:phone(number) ?><?cs if:number ?><a href="tel:<?cs var:number ?>" class="nw n"><?cs var:number ?></a><?cs elif:!Site.province.phone ?><a href="/home/help#contacts" class="nw">各办公室电话</a><?cs /if ?><?cs /def ?>
<?cs def:state(kind,text) ?><span class="t t-<?cs if:kind ?><?cs var:kind ?><?cs else ?>n<?cs /if ?>"><?cs var:text ?></span><?cs /def ?>

<?cs def:note_icon(kind) ?><?cs if:kind == "ok" ?><?cs call:icon("check") ?><?cs elif:kind == "w" || kind == "e" ?><?cs call:icon("alert") ?><?cs else ?><?cs call:icon("info") ?><?cs /if ?><?cs /def ?>
<?cs def:note_open(kind) ?><div class="note<?cs if:kind ?> note-<?cs var:kind ?><?cs /if ?>"><?cs call:note_icon(kind) ?><div><?cs /def ?>
<?cs def:note_close() ?></div></div><?cs /def ?>
<?cs def:note(kind,text) ?><?cs call:note_open(kind) ?><?cs var:text ?><?cs call:note_close() ?><?cs /def ?>

<?cs # ---- headings and sections ---- ?>

<?cs def:heading_open(kick,title,sub) ?><?cs if:Page.frame == "staff" ?><div class="wk-h"><div><?cs if:kick ?><p class="kick"><?cs var:kick ?></p><?cs /if ?><h1><?cs var:title ?></h1><?cs if:sub ?><p><?cs var:sub ?></p><?cs /if ?></div><div class="row np"><?cs else ?><?cs if:kick ?><p class="kick"><?cs var:kick ?></p><?cs /if ?><h1><?cs var:title ?></h1><?cs if:sub ?><p class="m"><?cs var:sub ?></p><?cs /if ?><div class="row np"><?cs /if ?><?cs /def ?>
<?cs def:heading_close() ?></div><?cs if:Page.frame == "staff" ?></div><?cs /if ?><?cs /def ?>
<?cs def:heading(kick,title,sub) ?><?cs if:Page.frame == "staff" ?><div class="wk-h"><div><?cs /if ?><?cs if:kick ?><p class="kick"><?cs var:kick ?></p><?cs /if ?><h1><?cs var:title ?></h1><?cs if:sub ?><p class="m"><?cs var:sub ?></p><?cs /if ?><?cs if:Page.frame == "staff" ?></div></div><?cs /if ?><?cs /def ?>

<?cs def:section_open(title,meta) ?><section class="sec"><div class="sec-h"><h2><?cs var:title ?></h2><?cs if:meta ?><span class="s m"><?cs var:meta ?></span><?cs /if ?></div><?cs /def ?>
<?cs def:section_link(title,href,label) ?><section class="sec"><div class="sec-h"><h2><?cs var:title ?></h2><?cs if:href ?><a class="s np" href="<?cs var:href ?>"><?cs var:label ?><span class="vh">：<?cs var:title ?></span></a><?cs /if ?></div><?cs /def ?>
<?cs def:section_close() ?></section><?cs /def ?>

<?cs def:facts_open() ?><dl class="fix"><?cs /def ?>
<?cs def:facts_close() ?></dl><?cs /def ?>
<?cs def:fact(label,value) ?><div><dt><?cs var:label ?></dt><dd><?cs if:string.length(value) ?><?cs var:value ?><?cs else ?><span class="m">未填写</span><?cs /if ?></dd></div><?cs /def ?>
<?cs def:fact_open(label) ?><div><dt><?cs var:label ?></dt><dd><?cs /def ?>
<?cs def:fact_close() ?></dd></div><?cs /def ?>

<?cs def:figures_open() ?><dl class="fg"><?cs /def ?>
<?cs def:figure(label,value,unit,text) ?><div><dt><?cs var:label ?></dt><dd class="v"><?cs var:value ?><?cs if:unit ?> <small><?cs var:unit ?></small><?cs /if ?></dd><?cs if:text ?><dd><?cs var:text ?></dd><?cs /if ?></div><?cs /def ?>
<?cs def:figures_close() ?></dl><?cs /def ?>
<?cs # A number of a board that leads to its list: k.n .label .href ?>
<?cs def:figure_cell(who,k) ?><td class="r n" data-l="<?cs var:k.label ?>"><?cs if:k.n == #0 ?><span class="q">0</span><?cs else ?><a href="<?cs var:k.href ?>"><?cs var:k.n ?><span class="vh"> 人<?cs var:k.label ?>，看<?cs var:who ?>的名单</span></a><?cs /if ?></td><?cs /def ?>

<?cs def:next_open(kick,title,kind) ?><section class="next<?cs if:kind ?> next-<?cs var:kind ?><?cs /if ?>" aria-labelledby="next-h"><?cs if:kick ?><p class="kick"><?cs var:kick ?></p><?cs /if ?><h2 id="next-h"><?cs var:title ?></h2><?cs /def ?>
<?cs def:next_due(label,figure,text) ?><div class="due"><div><div class="kick"><?cs var:label ?></div><div class="left"><?cs var:figure ?></div></div><?cs if:text ?><p class="s m"><?cs var:text ?></p><?cs /if ?></div><?cs /def ?>
<?cs def:next_close() ?></section><?cs /def ?>

<?cs def:timeline(list,look) ?><ol class="tm<?cs if:look ?> <?cs var:look ?><?cs /if ?>"><?cs each:s = list ?><li<?cs if:s.state == "done" ?> class="d"<?cs elif:s.state == "now" ?> class="a" aria-current="step"<?cs elif:s.state == "back" ?> class="x" aria-current="step"<?cs /if ?>><?cs if:s.state == "done" ?><i></i><?cs /if ?><b><?cs var:s.label ?></b><?cs if:s.word ?>　<span class="s m"><?cs var:s.word ?></span><?cs /if ?><?cs if:s.from ?><p class="n"><span class="nw"><?cs var:s.from ?></span><?cs if:s.to ?><span class="nw"><?cs var:s.to ?></span><?cs /if ?></p><?cs /if ?><?cs if:s.text ?><p><?cs var:s.text ?></p><?cs /if ?></li>
<?cs /each ?></ol><?cs /def ?>

<?cs def:progress(kick,at,of) ?><p class="kick"><?cs if:kick ?><?cs var:kick ?>　<?cs /if ?>第 <?cs var:at ?> 步，共 <?cs var:of ?> 步</p><ol class="prog" aria-hidden="true"><?cs loop:i = #1, #of, #1 ?><li<?cs if:i < #at ?> class="d"<?cs elif:i == #at ?> class="a"<?cs /if ?>></li><?cs /loop ?></ol><?cs /def ?>

<?cs # The two pages that a physician goes through before anything else. ?>
<?cs def:first_steps(at) ?><ol class="steps" aria-label="首次使用的步骤"><li<?cs if:#at == #1 ?> aria-current="step"<?cs /if ?>><span class="n">1</span>设置新密码<?cs if:#at == #2 ?><span class="t t-k">已完成</span><?cs /if ?></li><li<?cs if:#at == #2 ?> aria-current="step"<?cs /if ?>><span class="n">2</span>阅读告知书</li></ol><?cs /def ?>
<?cs def:tasks(list) ?><ol class="tl"><?cs each:s = list ?><li><span class="no"><?cs var:s.no ?></span><?cs if:s.href ?><a href="<?cs var:s.href ?>"><?cs var:s.label ?></a><?cs else ?><span class="q"><?cs var:s.label ?></span><?cs /if ?><?cs call:state(s.kind, s.word) ?><?cs if:s.hint ?><span class="hint"><?cs var:s.hint ?></span><?cs /if ?></li>
<?cs /each ?></ol><?cs /def ?>

<?cs # Beside what exports a list: TABLE_ROWS_MAX of site/table.h. ?>
<?cs def:export_limit() ?><?cs if:Page.list.total > #20000 ?><p class="hint">一次最多导出 20000 行，请用筛选条件分几次导出。</p><?cs /if ?><?cs /def ?>

<?cs def:entries(list) ?><ul class="en"><?cs each:s = list ?><li><?cs if:s.href ?><a href="<?cs var:s.href ?>"><?cs var:s.label ?><?cs call:icon("right") ?></a><?cs else ?><span class="off"><?cs var:s.label ?></span><?cs /if ?><?cs if:s.kind ?><?cs call:state(s.kind, s.word) ?><?cs else ?><?cs var:s.word ?><?cs /if ?></li>
<?cs /each ?></ul><?cs /def ?>

<?cs # ---- forms ---- ?>

<?cs def:form_hidden() ?><input type="hidden" name="csrf" value="<?cs if:Form.csrf ?><?cs var:Form.csrf ?><?cs else ?><?cs var:Site.csrf ?><?cs /if ?>"><?cs if:Form.token ?><input type="hidden" name="token" value="<?cs var:Form.token ?>"><?cs /if ?><?cs if:Form.version ?><input type="hidden" name="version" value="<?cs var:Form.version ?>"><?cs /if ?><?cs /def ?>
<?cs def:form_open(action) ?><form method="post" action="<?cs if:action ?><?cs var:action ?><?cs else ?><?cs var:Form.action ?><?cs /if ?>" novalidate><?cs call:form_hidden() ?><?cs /def ?>
<?cs def:form_open_with(action,opts) ?><?cs set:Page._o = " " + opts + " " ?><form method="post" action="<?cs if:action ?><?cs var:action ?><?cs else ?><?cs var:Form.action ?><?cs /if ?>" novalidate<?cs if:string.find(Page._o," files ") >= #0 ?> enctype="multipart/form-data"<?cs /if ?><?cs if:string.find(Page._o," guard ") >= #0 ?> data-guard<?cs /if ?><?cs if:Form.autosave && string.find(Page._o," autosave ") >= #0 ?> data-autosave="<?cs var:Form.autosave ?>"<?cs /if ?>><?cs call:form_hidden() ?><?cs /def ?>
<?cs def:form_close() ?></form><?cs /def ?>
<?cs def:form_saved() ?><p class="hint n" data-saved role="status"><?cs if:Form.saved_at ?>已保存 <?cs var:Form.saved_at ?><?cs if:subcount(Form.errors) ?>，有 <?cs var:subcount(Form.errors) ?> 处需要更正<?cs /if ?><?cs /if ?></p><?cs /def ?>
<?cs def:required_hint() ?><p class="hint">带 <span class="req">*</span> 的为必填项，其余选填。</p><?cs /def ?>
<?cs def:hidden(name,value) ?><input type="hidden" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs /def ?>

<?cs def:error_summary() ?><?cs if:subcount(Form.errors) ?><div class="es" role="alert" tabindex="-1" aria-labelledby="es-h"><h2 id="es-h">请更正以下 <?cs var:subcount(Form.errors) ?> 处</h2><ul><?cs each:e = Form.errors ?><li><?cs if:e.field ?><a href="#<?cs var:e.field ?>"><?cs var:e.text ?></a><?cs else ?><b><?cs var:e.text ?></b><?cs /if ?></li><?cs /each ?></ul></div><?cs /if ?><?cs /def ?>

<?cs def:label_text(label,opts) ?><?cs set:Page._o = " " + opts + " " ?><?cs if:string.find(Page._o," plain ") >= #0 ?><?cs var:label ?><?cs elif:string.find(Page._o," opt ") >= #0 ?><?cs var:label ?><span class="opt-t">（选填）</span><?cs else ?><span class="req" aria-hidden="true">*</span><?cs var:label ?><span class="vh">（必填）</span><?cs /if ?><?cs /def ?>
<?cs def:field_words(name,hint) ?><?cs if:hint ?><div class="hint" id="<?cs var:name ?>-h"><?cs var:hint ?></div><?cs /if ?><?cs if:Form.note[name] ?><div class="fn" id="<?cs var:name ?>-n"><b>审核意见：</b><?cs var:Form.note[name] ?></div><?cs /if ?><?cs if:Form.error[name] ?><div class="err" id="<?cs var:name ?>-e"><?cs call:icon_small("alert") ?><span><span class="vh">错误：</span><?cs var:Form.error[name] ?></span></div><?cs /if ?><?cs /def ?>
<?cs def:aria(name,hint,more) ?><?cs if:hint || more || Form.error[name] || Form.note[name] ?> aria-describedby="<?cs if:hint ?><?cs var:name ?>-h <?cs /if ?><?cs if:Form.note[name] ?><?cs var:name ?>-n <?cs /if ?><?cs if:Form.error[name] ?><?cs var:name ?>-e <?cs /if ?><?cs if:more ?><?cs var:name ?>-<?cs var:more ?><?cs /if ?>"<?cs /if ?><?cs if:Form.error[name] ?> aria-invalid="true"<?cs /if ?><?cs /def ?>

<?cs # field_open and field_close stand around a control of your own; write call:aria(name,hint,"") into its tag. ?>
<?cs def:field_open(name,label,hint,opts) ?><div class="f"><label for="<?cs var:name ?>"><?cs call:label_text(label,opts) ?></label><?cs call:field_words(name,hint) ?><?cs /def ?>
<?cs def:field_close() ?></div><?cs /def ?>
<?cs def:group_open(name,label,hint,opts) ?><fieldset class="f"><legend><?cs call:label_text(label,opts) ?></legend><?cs call:field_words(name,hint) ?><?cs /def ?>
<?cs def:group_close() ?></fieldset><?cs /def ?>

<?cs def:input_manner(opts) ?><?cs set:Page._o = " " + opts + " " ?><?cs
 if:string.find(Page._o," tel ") >= #0 ?> type="tel" autocomplete="tel"<?cs
 elif:string.find(Page._o," email ") >= #0 ?> type="email" autocomplete="email"<?cs
 elif:string.find(Page._o," search ") >= #0 ?> type="search"<?cs
 elif:string.find(Page._o," date ") >= #0 ?> type="date"<?cs
 elif:string.find(Page._o," time ") >= #0 ?> type="time"<?cs
 else ?> type="text"<?cs /if ?><?cs
 if:string.find(Page._o," num ") >= #0 ?> inputmode="numeric"<?cs elif:string.find(Page._o," dec ") >= #0 ?> inputmode="decimal"<?cs elif:string.find(Page._o," code ") >= #0 ?> inputmode="numeric" autocomplete="one-time-code"<?cs /if ?><?cs
 if:string.find(Page._o," user ") >= #0 ?> autocomplete="username" autocapitalize="off" spellcheck="false"<?cs elif:string.find(Page._o," person ") >= #0 ?> autocomplete="name"<?cs elif:string.find(Page._o," off ") >= #0 ?> autocomplete="off" autocapitalize="off" spellcheck="false"<?cs /if ?><?cs /def ?>
<?cs def:text_field(name,label,hint,width,opts) ?><?cs call:field_open(name,label,hint,opts) ?><input class="in<?cs if:width ?> <?cs var:width ?><?cs /if ?>" id="<?cs var:name ?>" name="<?cs var:name ?>" value="<?cs var:Form.value[name] ?>"<?cs call:input_manner(opts) ?><?cs call:aria(name,hint,"") ?>></div>
<?cs /def ?>
<?cs def:number_field(name,label,hint,unit,opts) ?><?cs call:field_open(name,label,hint,opts) ?><div class="pair w12"><input class="in" id="<?cs var:name ?>" name="<?cs var:name ?>" value="<?cs var:Form.value[name] ?>" type="text" inputmode="<?cs if:string.find(Page._o," dec ") >= #0 ?>decimal<?cs else ?>numeric<?cs /if ?>" autocomplete="off"<?cs call:aria(name,hint,"u") ?>><span class="unit" id="<?cs var:name ?>-u"><?cs var:unit ?></span></div></div>
<?cs /def ?>
<?cs def:secret_field(name,label,hint,opts) ?><?cs call:field_open(name,label,hint,opts) ?><div class="pair"><input class="in" type="password" id="<?cs var:name ?>" name="<?cs var:name ?>" autocomplete="<?cs if:string.find(Page._o," new ") >= #0 ?>new-password<?cs else ?>current-password<?cs /if ?>" data-show<?cs call:aria(name,hint,"") ?>></div></div>
<?cs /def ?>
<?cs def:area_field(name,label,hint,max,opts) ?><?cs call:field_open(name,label,hint,opts) ?><textarea class="in<?cs if:string.find(Page._o," tall ") >= #0 ?> tall<?cs elif:string.find(Page._o," low ") >= #0 ?> lo<?cs /if ?>" id="<?cs var:name ?>" name="<?cs var:name ?>"<?cs if:max ?> data-max="<?cs var:max ?>" data-count="<?cs var:name ?>-c"<?cs call:aria(name,hint,"c") ?><?cs else ?><?cs call:aria(name,hint,"") ?><?cs /if ?>>
<?cs var:Form.value[name] ?></textarea><?cs if:max ?><p class="hint n" id="<?cs var:name ?>-c">最多 <?cs var:max ?> 字</p><?cs /if ?></div>
<?cs /def ?>

<?cs # Form.premade.<name>: a list that stands ready (lib/web/premade.h). ?>
<?cs def:options(name) ?><?cs if:Form.premade[name] ?><?cs var:Form.premade[name] ?><?cs else ?><?cs set:Page._g = "" ?><?cs each:o = Form.option[name] ?><?cs if:o.for && o.for != Page._g ?><?cs if:Page._g ?></optgroup><?cs /if ?><?cs set:Page._g = o.for ?><optgroup label="<?cs if:o.group ?><?cs var:o.group ?><?cs else ?><?cs var:o.for ?><?cs /if ?>"><?cs /if ?><option value="<?cs var:o.value ?>"<?cs if:o.for ?> data-for="<?cs var:o.for ?>"<?cs /if ?><?cs if:o.selected || (string.length(Form.value[name]) && Form.value[name] == o.value) ?> selected<?cs /if ?>><?cs var:o.label ?></option>
<?cs /each ?><?cs if:Page._g ?></optgroup><?cs /if ?><?cs /if ?><?cs /def ?>
<?cs def:select_field(name,label,hint,width,opts) ?><?cs call:field_open(name,label,hint,opts) ?><select class="in<?cs if:width ?> <?cs var:width ?><?cs /if ?>" id="<?cs var:name ?>" name="<?cs var:name ?>"<?cs call:aria(name,hint,"") ?>><?cs if:string.find(Page._o," full ") < #0 ?><option value="">请选择</option><?cs /if ?><?cs call:options(name) ?></select></div>
<?cs /def ?>
<?cs # Options carry .for, the value chosen in the field named parent. Without scripts they stand in groups. ?>
<?cs def:select_child(name,label,hint,parent,opts) ?><?cs call:field_open(name,label,hint,opts) ?><select class="in w20" id="<?cs var:name ?>" name="<?cs var:name ?>" data-parent="<?cs var:parent ?>"<?cs call:aria(name,hint,"") ?>><option value="">请选择</option><?cs call:options(name) ?></select></div>
<?cs /def ?>

<?cs def:choices(name,hint,kind) ?><?cs each:o = Form.option[name] ?><label class="ck"><input type="<?cs var:kind ?>" name="<?cs var:name ?>" value="<?cs var:o.value ?>"<?cs if:first(o) ?> id="<?cs var:name ?>"<?cs call:aria(name,hint,"") ?><?cs /if ?><?cs if:o.selected || (string.length(Form.value[name]) && Form.value[name] == o.value) ?> checked<?cs /if ?>><span><?cs var:o.label ?><?cs if:o.hint ?><br><span class="s m"><?cs var:o.hint ?></span><?cs /if ?><?cs if:o.word ?><br><span class="s"><?cs call:state(o.kind,o.word) ?></span><?cs /if ?></span></label><?cs /each ?><?cs /def ?>
<?cs # A tick of a group under one label; the first of them is where the label and an error lead. ?>
<?cs def:group_tick(name,o,first) ?><label class="ck"><input type="checkbox" name="<?cs var:name ?>" value="<?cs var:o.value ?>"<?cs if:first ?> id="<?cs var:name ?>"<?cs call:aria(name, "1", "") ?><?cs /if ?><?cs if:o.selected ?> checked<?cs /if ?>><span><?cs var:o.label ?></span></label><?cs /def ?>
<?cs def:radio_field(name,label,hint,opts) ?><?cs call:group_open(name,label,hint,opts) ?><?cs if:string.find(Page._o," cards ") >= #0 ?><?cs each:o = Form.option[name] ?><label class="rc"><input type="radio" name="<?cs var:name ?>" value="<?cs var:o.value ?>"<?cs if:first(o) ?> id="<?cs var:name ?>"<?cs call:aria(name,hint,"") ?><?cs /if ?><?cs if:o.selected || (string.length(Form.value[name]) && Form.value[name] == o.value) ?> checked<?cs /if ?>><span class="rc-b"><b><?cs var:o.label ?></b><?cs if:o.hint ?><span class="m s"><?cs var:o.hint ?></span><?cs /if ?><?cs if:o.word ?><span class="s"><?cs call:state(o.kind,o.word) ?></span><?cs /if ?></span></label><?cs /each ?><?cs else ?><div class="<?cs if:string.find(Page._o," inl ") >= #0 ?>inl<?cs else ?>cks<?cs /if ?>"><?cs call:choices(name,hint,"radio") ?></div><?cs /if ?></fieldset>
<?cs /def ?>
<?cs def:check_field(name,label,hint,opts) ?><?cs call:group_open(name,label,hint,opts) ?><div class="<?cs if:string.find(Page._o," inl ") >= #0 ?>inl<?cs else ?>cks<?cs /if ?>"><?cs call:choices(name,hint,"checkbox") ?></div></fieldset>
<?cs /def ?>
<?cs def:tick(name,label) ?><div class="f"><?cs call:field_words(name,"") ?><label class="ck"><input type="checkbox" id="<?cs var:name ?>" name="<?cs var:name ?>" value="1"<?cs if:Form.value[name] ?> checked<?cs /if ?><?cs call:aria(name,"","") ?>><span><?cs var:label ?></span></label></div>
<?cs /def ?>

<?cs def:ymd(name,hint,part,word,width,id) ?><label for="<?cs var:id ?>"><?cs var:word ?><input class="in <?cs var:width ?>" id="<?cs var:id ?>" name="<?cs var:name ?>_<?cs var:part ?>" value="<?cs var:Form.value[name + "_" + part] ?>" type="text" inputmode="numeric" autocomplete="off"<?cs call:aria(name,hint,"") ?>></label><?cs /def ?>
<?cs def:date_field(name,label,hint,opts) ?><?cs call:group_open(name,label,hint,opts) ?><div class="join"><?cs call:ymd(name,hint,"y","年","w5",name) ?><?cs call:ymd(name,hint,"m","月","w3",name + "_m") ?><?cs call:ymd(name,hint,"d","日","w3",name + "_d") ?></div></fieldset>
<?cs /def ?>
<?cs def:month_field(name,label,hint,opts) ?><?cs call:group_open(name,label,hint,opts) ?><?cs set:Page._now = string.find(Page._o," now ") ?><div class="join"><?cs call:ymd(name,hint,"y","年","w5",name) ?><?cs call:ymd(name,hint,"m","月","w3",name + "_m") ?><?cs if:#Page._now >= #0 ?><label class="ck"><input type="checkbox" name="<?cs var:name ?>_now" value="1"<?cs if:Form.value[name + "_now"] ?> checked<?cs /if ?>><span>至今</span></label><?cs /if ?></div></fieldset>
<?cs /def ?>

<?cs # Rows of Form.file.<name>: .id .name .size .state (ok, error) .text .thumb; remove=<id> and upload=<name> are posted. ?>
<?cs def:file_field(name,label,hint,opts) ?><?cs call:group_open(name,label,hint,opts) ?><?cs set:Page._one = string.find(Page._o," photo ") ?><ul class="up" data-files="<?cs var:name ?>"><?cs each:r = Form.file[name] ?><li><span class="th"><?cs if:r.thumb ?><img src="<?cs var:r.thumb ?>" alt=""><?cs elif:r.state == "error" ?><?cs call:icon("alert") ?><?cs else ?><?cs call:icon("image") ?><?cs /if ?></span><div><span class="nm"><?cs if:r.href ?><a href="<?cs var:r.href ?>"><?cs var:r.name ?></a><?cs else ?><?cs var:r.name ?><?cs /if ?></span><?cs if:r.state == "error" ?><span class="err"><?cs call:icon_small("alert") ?><span><?cs var:r.text ?></span></span><?cs else ?><span class="s"><?cs call:state("k","已上传") ?>　<span class="m n"><?cs var:r.size ?></span></span><?cs /if ?></div><?cs if:r.id ?><button class="btn btn-t" name="remove" value="<?cs var:r.id ?>">删除<span class="vh">：<?cs var:r.name ?></span></button><?cs /if ?></li>
<?cs /each ?></ul><?cs if:!Form.full[name] ?><div class="pick"><input type="file" id="<?cs var:name ?>" name="<?cs var:name ?>" accept="<?cs if:Form.accept[name] ?><?cs var:Form.accept[name] ?><?cs else ?>image/jpeg,image/png<?cs /if ?>" data-shrink<?cs call:aria(name,hint,"") ?>><label for="<?cs var:name ?>" class="btn btn-2"><?cs if:subcount(Form.file[name]) ?><?cs if:#Page._one >= #0 ?>换一张<?cs else ?>再选一份<?cs /if ?><?cs else ?>选择文件<?cs /if ?></label><button class="btn btn-2" name="upload" value="<?cs var:name ?>"><?cs call:icon("upload") ?>上传</button></div><?cs /if ?></fieldset>
<?cs /def ?>

<?cs def:acts_open() ?><div class="acts"><?cs /def ?>
<?cs def:acts_close() ?></div><?cs /def ?>
<?cs def:submit(label) ?><button class="btn"><?cs var:label ?></button><?cs /def ?>
<?cs def:submit_as(label,name,value,kind) ?><button class="btn<?cs if:kind ?> btn-<?cs var:kind ?><?cs /if ?>" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs var:label ?></button><?cs /def ?>
<?cs def:link_button(label,href,kind) ?><a class="btn<?cs if:kind ?> btn-<?cs var:kind ?><?cs /if ?>" href="<?cs var:href ?>"><?cs var:label ?></a><?cs /def ?>
<?cs def:save_bar(label) ?><div class="stick"><button class="btn" name="go" value="next"><?cs var:label ?></button></div><p class="mt2 np"><button class="btn btn-t" name="go" value="exit">保存并退出</button></p><?cs /def ?>
<?cs def:post_button(action,label,name,value,kind) ?><form method="post" action="<?cs var:action ?>" class="one"><?cs call:form_hidden() ?><?cs if:name ?><input type="hidden" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs /if ?><button class="btn<?cs if:kind ?> btn-<?cs var:kind ?><?cs /if ?>"><?cs var:label ?></button></form><?cs /def ?>

<?cs # ---- lists ---- ?>

<?cs def:tabs(list,label) ?><nav class="tabs np" aria-label="<?cs var:label ?>"><?cs each:x = list ?><a href="<?cs var:x.href ?>"<?cs if:x.current ?> aria-current="page"<?cs /if ?>><?cs var:x.label ?><?cs if:string.length(x.count) ?> <b><?cs var:x.count ?></b><?cs /if ?></a>
<?cs /each ?></nav><?cs /def ?>

<?cs def:filter_open(action) ?><form class="flt np" method="get" action="<?cs var:action ?>" role="search"><?cs /def ?>
<?cs def:filter_text(name,label) ?><div><label for="f-<?cs var:name ?>"><?cs var:label ?></label><input class="in" id="f-<?cs var:name ?>" name="<?cs var:name ?>" type="search" value="<?cs var:Form.value[name] ?>" autocomplete="off"></div><?cs /def ?>
<?cs def:filter_select(name,label,all) ?><div><label for="f-<?cs var:name ?>"><?cs var:label ?></label><select class="in" id="f-<?cs var:name ?>" name="<?cs var:name ?>"><?cs if:all ?><option value=""><?cs var:all ?></option><?cs /if ?><?cs call:options(name) ?></select></div><?cs /def ?>
<?cs def:filter_date(name,label) ?><div><label for="f-<?cs var:name ?>"><?cs var:label ?></label><input class="in" id="f-<?cs var:name ?>" name="<?cs var:name ?>" type="date" value="<?cs var:Form.value[name] ?>"></div><?cs /def ?>
<?cs def:filter_close() ?><button class="btn btn-2"><?cs call:icon("search") ?>查询</button></form><?cs /def ?>

<?cs # list.chip.N.label .value .href, list.clear ?>
<?cs def:chips(list) ?><?cs if:subcount(list.chip) ?><div class="chips np"><span>筛选：</span><?cs each:x = list.chip ?><a class="chip" href="<?cs var:x.href ?>"><?cs var:x.label ?>：<?cs var:x.value ?> <span aria-hidden="true">×</span><span class="vh">，去掉这个条件</span></a><?cs /each ?><?cs if:list.clear ?><a href="<?cs var:list.clear ?>">清除全部</a><?cs /if ?></div><?cs /if ?><?cs /def ?>

<?cs def:table_open(caption,look) ?><div class="tw" tabindex="0" role="region" aria-label="<?cs var:caption ?>"><table class="cards<?cs if:look ?> <?cs var:look ?><?cs /if ?>"><caption class="vh"><?cs var:caption ?></caption><?cs /def ?>
<?cs def:table_close() ?></table></div><?cs /def ?>
<?cs def:th(label,look) ?><th scope="col"<?cs if:look ?> class="<?cs var:look ?>"<?cs /if ?>><?cs var:label ?></th><?cs /def ?>
<?cs # sort is Page.sort.<column>: .href, .dir = ascending or descending when the list is in this order ?>
<?cs def:th_sort(label,column,look) ?><th scope="col"<?cs if:look ?> class="<?cs var:look ?>"<?cs /if ?><?cs if:Page.sort[column].dir ?> aria-sort="<?cs var:Page.sort[column].dir ?>"<?cs /if ?>><?cs if:Page.sort[column].href ?><a href="<?cs var:Page.sort[column].href ?>"><?cs var:label ?></a><?cs else ?><?cs var:label ?><?cs /if ?></th><?cs /def ?>
<?cs def:th_all() ?><th scope="col" class="np"><label class="bx"><input type="checkbox" data-all><span class="vh">选择本页全部</span></label></th><?cs /def ?>
<?cs def:td_pick(value,who) ?><td class="ck1 np" data-l=""><label class="bx"><input type="checkbox" name="id" value="<?cs var:value ?>"><span class="vh">选择 <?cs var:who ?></span></label></td><?cs /def ?>

<?cs # The bar stands above the table inside the batch form; its buttons go between open and close. ?>
<?cs def:batch_open(action) ?><form method="post" action="<?cs var:action ?>" data-batch novalidate><?cs call:form_hidden() ?><?cs /def ?>
<?cs def:batch_bar_open(unit) ?><?cs call:field_words("id","") ?><div class="bat np" id="id"><span>已选 <b class="n" data-picked>0</b> <?cs var:unit ?></span><?cs /def ?>
<?cs def:batch_bar_close(list) ?><?cs if:list.all.href ?><a href="<?cs var:list.all.href ?>"><?cs var:list.all.label ?></a><?cs /if ?></div><?cs /def ?>
<?cs def:batch_close() ?></form><?cs /def ?>

<?cs # list.total .size .page .pages .prev .next .action, list.no.N.n .href .current .gap, list.sizes.N.n .href .current, list.keep.N.name .value ?>
<?cs def:pagination(list) ?><nav class="pn np" aria-label="分页"><span class="m n">共 <?cs var:list.total ?> 条<?cs if:list.size && list.total > #list.sizes.0.n ?>，每页 <?cs if:subcount(list.sizes) ?><?cs each:z = list.sizes ?><?cs if:z.current ?><b><?cs var:z.n ?></b><?cs else ?><a href="<?cs var:z.href ?>"><?cs var:z.n ?><span class="vh"> 条</span></a><?cs /if ?> <?cs /each ?><?cs else ?><?cs var:list.size ?> <?cs /if ?>条<?cs /if ?></span><?cs if:list.pages > #1 ?><ul><?cs if:list.prev ?><li><a href="<?cs var:list.prev ?>" rel="prev">上一页</a></li><?cs /if ?><?cs each:x = list.no ?><li><?cs if:x.gap ?><span aria-hidden="true">…</span><?cs elif:x.current ?><span aria-current="page"><span class="vh">第 </span><?cs var:x.n ?><span class="vh"> 页，当前页</span></span><?cs else ?><a href="<?cs var:x.href ?>" aria-label="第 <?cs var:x.n ?> 页"><?cs var:x.n ?></a><?cs /if ?></li><?cs /each ?><?cs if:list.next ?><li><a href="<?cs var:list.next ?>" rel="next">下一页</a></li><?cs /if ?></ul><?cs if:list.action ?><form method="get" action="<?cs var:list.action ?>"><?cs each:k = list.keep ?><input type="hidden" name="<?cs var:k.name ?>" value="<?cs var:k.value ?>"><?cs /each ?><label>前往 <input class="in" name="page" type="text" inputmode="numeric" autocomplete="off" value="<?cs var:list.page ?>"> 页</label><button class="btn btn-2">前往</button></form><?cs /if ?><?cs /if ?></nav><?cs /def ?>
<?cs # list.earlier, list.latest: for lists without page numbers, such as the log ?>
<?cs def:pager_keyset(list) ?><nav class="pn np" aria-label="分页"><ul><?cs if:list.latest ?><li><a href="<?cs var:list.latest ?>">最新</a></li><?cs /if ?><?cs if:list.earlier ?><li><a href="<?cs var:list.earlier ?>" rel="next">更早</a></li><?cs /if ?></ul></nav><?cs /def ?>

<?cs def:empty_state(title,text,href,label) ?><div class="empty"><b><?cs var:title ?></b><?cs var:text ?><?cs if:href ?><p class="acts"><a class="btn btn-2" href="<?cs var:href ?>"><?cs var:label ?></a></p><?cs /if ?></div><?cs /def ?>

<?cs # Two verdicts in one frame, nothing preselected. value: 1 合格, 0 不合格 ?>
<?cs def:verdict(name,who,value) ?><fieldset><legend class="vh"><?cs var:who ?></legend><span class="seg"><label<?cs if:value == "1" ?> class="y"<?cs /if ?>><input type="radio" name="<?cs var:name ?>" value="1"<?cs if:value == "1" ?> checked<?cs /if ?>>合格</label><label<?cs if:value == "0" ?> class="x"<?cs /if ?>><input type="radio" name="<?cs var:name ?>" value="0"<?cs if:value == "0" ?> checked<?cs /if ?>>不合格</label></span></fieldset><?cs /def ?>

<?cs # ---- message pages ---- ?>
<?cs def:message_open(title) ?><div class="msg"><h1><?cs var:title ?></h1><?cs /def ?>
<?cs def:message_close() ?></div><?cs /def ?>
<?cs # Once the time is over: the form by which a script brings answers that this machine kept and could not send.
  Needs Page.unsent.attempt .epoch .rev .sheet. ?>
<?cs def:exam_unsent() ?><?cs set:Form.token = "" ?><form method="post" action="/exam/<?cs var:Page.unsent.attempt ?>/submit" hidden data-unsent="<?cs var:Page.unsent.attempt ?>" data-rev="<?cs var:Page.unsent.rev ?>" data-sheet="<?cs var:Page.unsent.sheet ?>"><?cs call:form_hidden() ?><?cs call:hidden("epoch", Page.unsent.epoch) ?><?cs call:hidden("rev", "") ?><?cs call:hidden("age", "") ?><?cs call:hidden("sheet", "") ?><?cs call:hidden("base", "") ?><?cs call:hidden("go", "hand-in") ?></form><?cs /def ?>

<?cs # ---- the exam page; frame exam only ----
  Needs Page.exam: .title .attempt .save .epoch .rev .left (ms) .left_minutes .until_minute (clock time) .sheet .n .done .grace .at .older
  .away_limit, Page.group.N.label, and in it q.M: .no .type .kind (radio, checkbox) .stem .part .answered
  .case (text) .case_label; for B1 .group (number of the first question of the group), .more (not the first), on the first
  .case_label without .case and .shared.N.letter .text; .image.src .alt .width .height .caption, .option.N.letter .text .checked
?>
<?cs def:exam_question_head(q) ?><fieldset class="q<?cs if:q.more ?> more<?cs /if ?>" id="q<?cs var:q.no ?>" data-q="<?cs var:q.no ?>"<?cs if:q.group ?> data-g="<?cs var:q.group ?>"<?cs /if ?> aria-labelledby="q<?cs var:q.no ?>-l q<?cs var:q.no ?>-s"><legend class="vh" id="q<?cs var:q.no ?>-l">第 <?cs var:q.no ?> 题</legend>
<?cs if:!q.more ?><p class="xt"><span><b><?cs var:q.type ?></b>　第 <b class="n"><?cs var:q.no ?></b> 题，共 <?cs var:Page.exam.n ?> 题<?cs if:q.part ?>　<span class="nw"><?cs var:q.part ?></span><?cs /if ?></span></p>
<?cs /if ?><?cs if:q.case ?><details class="case" open><summary><?cs var:q.case_label ?></summary><div><?cs var:q.case ?></div></details>
<?cs elif:q.case_label ?><div class="case"><p class="m s"><?cs var:q.case_label ?></p><ol><?cs /if ?><?cs /def ?>
<?cs def:exam_shared(o) ?><li><b><?cs var:o.letter ?></b><span><?cs var:o.text ?></span></li>
<?cs /def ?>
<?cs def:exam_question_body(q) ?><?cs if:q.case_label && !q.case ?></ol></div>
<?cs /if ?><p class="stem" id="q<?cs var:q.no ?>-s"><?cs var:q.no ?>．<?cs var:q.stem ?></p>
<?cs if:q.image.src ?><figure><a href="<?cs var:q.image.src ?>" data-zoom><img class="qi" src="<?cs var:q.image.src ?>" width="<?cs var:q.image.width ?>" height="<?cs var:q.image.height ?>" alt="<?cs var:q.image.alt ?>"><span class="s">看大图</span></a><?cs if:q.image.caption ?><figcaption class="s m"><?cs var:q.image.caption ?></figcaption><?cs /if ?></figure>
<?cs /if ?><?cs if:q.kind == "checkbox" ?><p class="hint">多选题。少选、多选、错选不得分。</p><?cs /if ?><div class="ops<?cs if:q.group ?> ab<?cs /if ?>"><?cs /def ?>
<?cs def:exam_question_open(q) ?><?cs call:exam_question_head(q) ?><?cs each:o = q.shared ?><?cs call:exam_shared(o) ?><?cs /each ?><?cs call:exam_question_body(q) ?><?cs /def ?>
<?cs def:exam_option(q,o) ?><label class="op"><input type="<?cs if:q.kind == "checkbox" ?>checkbox<?cs else ?>radio<?cs /if ?>" name="q<?cs var:q.no ?>" value="<?cs var:o.letter ?>"<?cs if:o.checked ?> checked<?cs /if ?>><span class="lt"><?cs var:o.letter ?></span><span><?cs var:o.text ?></span></label>
<?cs /def ?>
<?cs def:exam_question_close() ?></div></fieldset>
<?cs /def ?>
<?cs def:exam_question(q) ?><?cs call:exam_question_open(q) ?><?cs each:o = q.option ?><?cs call:exam_option(q, o) ?><?cs /each ?><?cs call:exam_question_close() ?><?cs /def ?>
<?cs def:exam_save() ?><p class="xp mt"><button class="btn btn-2" name="go" value="save">保存全部答案</button></p>
<?cs /def ?>
<?cs def:exam_cell(q) ?><li><a href="#q<?cs var:q.no ?>"<?cs if:q.answered ?> class="y"<?cs /if ?>><span class="vh">第 </span><?cs var:q.no ?><span class="vh" data-w> 题，<?cs if:q.answered ?>已答<?cs else ?>未答<?cs /if ?></span></a></li><?cs /def ?>
<?cs def:exam_cells_open(label) ?><h3><?cs var:label ?></h3><ol class="sh"><?cs /def ?>
<?cs def:exam_cells_close() ?></ol>
<?cs /def ?>
<?cs def:exam_open() ?><header class="xs"><div class="xs-in"><span class="tt"><?cs var:Page.exam.title ?></span><span class="ck0"><?cs var:Page.exam.until_minute ?> 结束</span><span class="sv" role="status"><?cs if:Page.exam.at ?>已保存 <?cs var:Page.exam.at ?><?cs /if ?></span><a href="#sheet" data-sheet>答题卡 <b data-done><?cs var:Page.exam.done ?>/<?cs var:Page.exam.n ?></b></a></div></header>
<noscript><p class="xb">本页没有脚本，时间不会自己走：<?cs var:Page.exam.until_minute ?> 结束，<?cs if:Page.exam.left_minutes ?>剩余约 <?cs var:Page.exam.left_minutes ?> 分钟<?cs else ?>剩余不到 1 分钟<?cs /if ?>（打开本页时）。请在结束前交卷，作答中常按“保存全部答案”。</p></noscript><?cs if:Page.exam.older ?><p class="xb xb-e" role="alert">刚才提交的不是最新的一页，那一页上的改动没有保存。下面是已保存的答案，请核对后继续作答。</p><?cs /if ?>
<div class="xm"><main id="main" tabindex="-1"><h1 class="vh"><?cs var:Page.exam.title ?></h1>
<form id="paper" method="post" action="/exam/<?cs var:Page.exam.attempt ?>/submit" autocomplete="off" novalidate data-attempt="<?cs var:Page.exam.attempt ?>" data-save="<?cs var:Page.exam.save ?>" data-epoch="<?cs var:Page.exam.epoch ?>" data-rev="<?cs var:Page.exam.rev ?>" data-left="<?cs var:Page.exam.left ?>" data-sheet="<?cs var:Page.exam.sheet ?>" data-n="<?cs var:Page.exam.n ?>" data-grace="<?cs var:Page.exam.grace ?>"<?cs if:Page.exam.away_limit ?> data-away-limit="<?cs var:Page.exam.away_limit ?>"<?cs /if ?>><?cs call:form_hidden() ?><input type="hidden" name="epoch" value="<?cs var:Page.exam.epoch ?>"><input type="hidden" name="rev" value="<?cs var:Page.exam.rev ?>"><input type="hidden" name="base" value="<?cs var:Page.exam.sheet ?>">
<?cs /def ?>
<?cs def:exam_middle() ?><p class="xp acts"><button class="btn btn-2" name="go" value="save">保存全部答案</button><button class="btn btn-d" name="go" value="hand-in">交卷</button></p>
</form></main>
<section class="sht" id="sheet" aria-labelledby="sht-h"><div class="row sp"><h2 id="sht-h">答题卡</h2></div>
<?cs /def ?>
<?cs def:exam_close() ?><p class="lgd"><span><i class="y"></i>已答</span><span><i></i>未答</span><span><i class="m1"></i>标记</span><span><i class="cu"></i>当前</span></p>
<p class="mt"><button class="btn btn-2 wide" form="paper" name="go" value="hand-in" data-check>检查并交卷</button></p></section></div>
<?cs /def ?>
<?cs # The whole from a tree, as the style guide shows it; the program puts ready pieces between the three parts. ?>
<?cs def:exam_paper() ?><?cs call:exam_open() ?><?cs set:Page._n = #0 ?><?cs each:g = Page.group ?><?cs each:q = g.q ?><?cs call:exam_question(q) ?><?cs set:Page._n = Page._n + #1 ?><?cs if:Page._n % #10 == #0 && Page._n < #Page.exam.n ?><?cs call:exam_save() ?><?cs /if ?><?cs /each ?><?cs /each ?><?cs call:exam_middle() ?><?cs each:g = Page.group ?><?cs call:exam_cells_open(g.label) ?><?cs each:q = g.q ?><?cs call:exam_cell(q) ?><?cs /each ?><?cs call:exam_cells_close() ?><?cs /each ?><?cs call:exam_close() ?><?cs /def ?>
<?cs /if ?>
