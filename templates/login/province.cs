<?cs # Where one practises: chooses the province of the pages before sign-in.
  Needs Page.here, Page.province.N.code .name .host .current.
?><?cs include!"layout.cs" ?><?cs set:Page.title = "选择省份" ?><?cs set:Page.back.href = Page.here ?><?cs call:page_open() ?>
<h1>您在哪个省执业？</h1><p class="m">选执业证书上的发证机关所在地。</p>
<ul class="ls mt"><?cs each:p = Page.province ?><li><?cs if:p.current ?><b><?cs var:p.name ?></b>　<span class="m">当前</span><?cs else ?><a href="/login/province?to=<?cs var:p.code ?>&amp;back=<?cs var:Page.here ?>"><?cs var:p.name ?></a><?cs /if ?></li>
<?cs /each ?></ul>
<?cs call:page_close() ?>
