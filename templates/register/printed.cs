<?cs # 医师定期考核表 on paper. Needs Page.cycle .from .to .unit .simple .draft .recheck .evaluation .submitted_at, Page.paper.N.label, .accepted .rechecked,
  Page.opinion.N.name .main .performance .ethics (fit, unfit or nothing) .judged_on: what each practice site judged;
  Page.photo (there is one), Page.part.N.label .photo .photo_lines .line.M.first .beside .cell.K.label .value .long. Columns: two pairs, the photo.
?><?cs include!"layout.cs" ?><?cs set:Page.frame = "print" ?><?cs set:Page.title = "医师定期考核表" ?><?cs
def:kh_box(on,label) ?><?cs if:on ?>☑<?cs else ?>□<?cs /if ?> <?cs var:label ?><?cs /def ?><?cs
def:kh_verdict(label,code) ?><span class="nw"><?cs var:label ?>　<?cs call:kh_box(code == "fit", "合格") ?>　<?cs call:kh_box(code == "unfit", "不合格") ?></span><?cs /def ?><?cs
def:kh_sign(who) ?><p class="r"><?cs var:who ?>：<span class="nw kh-d">年　　月　　日</span></p><?cs /def ?><?cs call:page_open() ?>
<p class="np"><a href="/register/check">返回填报表</a>　<span class="m">用浏览器的“打印”功能打印，A4 纸。</span></p>
<h1>医师定期考核表</h1><p class="c"><?cs if:Page.simple ?>（简易程序）<?cs else ?>（一般程序）<?cs /if ?><?cs if:Page.draft ?>　<b>草稿，尚未提交</b><?cs /if ?></p>
<p class="kh-t"><span><?cs var:Page.cycle ?></span><span>考核周期 <?cs var:Page.from ?> 至 <?cs var:Page.to ?></span><span><?cs if:Page.submitted_at ?>提交时间 <?cs var:Page.submitted_at ?><?cs /if ?></span></p>
<div class="tw" tabindex="0" role="region" aria-label="医师定期考核表"><table class="kh"><tbody>
<?cs each:p = Page.part ?><tr><th scope="rowgroup" class="g" colspan="<?cs if:Page.photo ?>5<?cs else ?>4<?cs /if ?>"><?cs var:p.label ?></th></tr>
<?cs each:l = p.line ?><tr><?cs each:x = l.cell ?><th scope="row"><?cs var:x.label ?></th><td<?cs if:subcount(l.cell) == #1 ?> colspan="<?cs if:Page.photo && !l.beside ?>4<?cs else ?>3<?cs /if ?>"<?cs elif:last(x) && Page.photo && !l.beside ?> colspan="2"<?cs /if ?><?cs if:x.long ?> class="pre"<?cs /if ?>><?cs var:x.value ?></td><?cs /each ?><?cs
 if:l.first && p.photo ?><td class="kh-p" rowspan="<?cs var:p.photo_lines ?>"><img src="<?cs var:p.photo ?>" width="100" height="140" alt="证件照"></td><?cs /if ?></tr>
<?cs /each ?><?cs /each ?><tr><th scope="row" class="g">医师声明</th><td colspan="<?cs if:Page.photo ?>4<?cs else ?>3<?cs /if ?>"><p>以上信息真实，与原件一致。</p><?cs call:kh_sign("医师签名") ?></td></tr>
<?cs each:o = Page.opinion ?><tr><th scope="row" class="g">医疗机构意见</th><td colspan="<?cs if:Page.photo ?>4<?cs else ?>3<?cs /if ?>"><p><b><?cs var:o.name ?></b><?cs if:o.main ?>（主要执业机构）<?cs /if ?></p><p><?cs call:kh_verdict(Page.evaluation, o.performance) ?>　　<?cs call:kh_verdict("职业道德", o.ethics) ?></p><?cs if:o.main ?><p>考核程序　<?cs call:kh_box(Page.accepted && !Page.simple, "一般程序") ?>　<?cs call:kh_box(Page.accepted && Page.simple, "简易程序") ?></p><?cs /if ?><?cs if:o.judged_on ?><p><?cs var:o.judged_on ?> 在系统中评定</p><?cs /if ?><?cs call:kh_sign("负责人签名（盖章）") ?></td></tr>
<?cs /each ?><?cs if:Page.recheck ?><tr><th scope="row" class="g">考核机构复核</th><td colspan="<?cs if:Page.photo ?>4<?cs else ?>3<?cs /if ?>"><p><?cs call:kh_box(Page.rechecked, "同意") ?>　□ 不同意，理由：</p><?cs call:kh_sign("负责人签名（盖章）") ?></td></tr>
<?cs /if ?><tr><th scope="row" class="g">业务水平测评</th><td colspan="<?cs if:Page.photo ?>4<?cs else ?>3<?cs /if ?>"><p><?cs each:x = Page.paper ?><?cs call:kh_verdict(x.label, "") ?>　　<?cs /each ?></p></td></tr>
<tr><th scope="row" class="g">考核结论</th><td colspan="<?cs if:Page.photo ?>4<?cs else ?>3<?cs /if ?>"><p>□ 合格　□ 不合格</p><?cs call:kh_sign("考核机构（盖章）") ?></td></tr>
</tbody></table></div>
<p class="s mt">主要执业机构：<?cs var:Page.unit ?>。证件号码和资格证书编号按规定只显示一部分。空白的方框和签名由各机构填写。</p>
<?cs call:page_close() ?>
