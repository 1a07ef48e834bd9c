(function(d,w){
'use strict';
var ALPHABET='ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~';
var root=d.documentElement;
var prefix=root.getAttribute('data-prefix')||'',notes='dk'+prefix+'-';
root.className+=' js';
function all(selector,from){return Array.prototype.slice.call((from||d).querySelectorAll(selector));}
function on(node,type,fn){node.addEventListener(type,fn,false);}
function put(node,name,value){if(value===null){node.removeAttribute(name);}else{node.setAttribute(name,value);}}
function flip(node,name,yes){
var rest = (' ' + node.className + ' ').replace(' ' + name + ' ', ' ').replace(/^ +| +$/g, '');
node.className=yes?rest+' '+name:rest;
}
function make(tag,cls,text){
var e=d.createElement(tag);
if(cls){e.className=cls;}
if(text){e.textContent=text;}
if(tag==='button'){e.type='button';}
return e;
}
function fill(node,list){list.forEach(function(x){if(x){node.appendChild(typeof x==='string'?d.createTextNode(x):x);}});return node;}
function start(){
var form=d.getElementById('paper');
if(!form){return;}
function data(name){return form.getAttribute('data-'+name);}
var attempt=data('attempt'),epoch=data('epoch'),count=+data('n'),questions=all('.q',form),sheetBox=d.getElementById('sheet');
var bar=d.querySelector('.xs'),status=bar.querySelector('.sv'),clockBox=bar.querySelector('.ck0'),done=bar.querySelector('[data-done]');
var banner=make('div','xb'),bannerText=make('span'),live=make('p','vh');
var current=0,flags={},filter='',locked=false,leaving=false,over=false,stopped=false;
var memory={},durable=true;
try{w.localStorage.setItem('dk-try','1');w.localStorage.removeItem('dk-try');}catch(no){durable=false;}
function keep(name,value){
memory[name]=value;
if(durable){try{w.localStorage.setItem(notes+name,JSON.stringify(value));}catch(no){durable=false;note();}}
}
function kept(name){
var text;
if(name in memory){return memory[name];}
try{text=w.localStorage.getItem(notes+name);return text?JSON.parse(text):null;}catch(no){return null;}
}
function icon(id){
var any = d.querySelector('use'), address = any ? any.getAttribute('href').split('#')[0] : prefix + '/img/icons.svg';
var s = d.createElementNS('http://www.w3.org/2000/svg', 'svg'), u = d.createElementNS('http://www.w3.org/2000/svg', 'use');
put(s,'class','i');put(s,'aria-hidden','true');put(s,'focusable','false');
put(u,'href',address+'#'+id);
s.appendChild(u);
return s;
}
banner.setAttribute('role','status');
banner.hidden=true;
live.setAttribute('aria-live','polite');
bar.parentNode.insertBefore(banner,bar.nextSibling);
bar.appendChild(live);
var notices={},order=['stop','over','net','twin','away','store'];
function notice(kind,text,bad){notices[kind]=text?{text:text,bad:bad}:null;paintNotice();}
function paintNotice(){
var i,n;
for(i=0;i<order.length&&!n;i++){n=notices[order[i]];}
banner.hidden=!n;
if(n&&bannerText.textContent!==n.text){
flip(banner,'xb-e',!!n.bad);
banner.textContent='';
bannerText.textContent=n.text;
banner.appendChild(fill(make('div'),[icon(notices.net===n||notices.over===n?'offline':'alert'),bannerText]));
}
if(!n){bannerText.textContent='';}
}
function note(){notice('store','这台设备不能暂存答案。请保持网络畅通，不要关闭页面。');}
if(!durable){note();}
function say(text){if(status.textContent!==text){status.textContent=text;}}
function announce(text){live.textContent=text;}
function inputs(i){return all('input[name=q'+i+']',questions[i-1]);}
function read(){
var text='',i;
for(i=1;i<=count;i++){
text+=inputs(i).reduce(function(mask,x){return x.checked?mask|(1<<(x.value.charCodeAt(0)-65)):mask;},0);
text+=' ';
}
return text.replace(/(\d+) /g, function (all0, mask) { return +mask ? ALPHABET.charAt(+mask) : '-'; });
}
function write(text){
var i;
function mark(x){
var c=text.charAt(i-1),mask=c==='-'?0:ALPHABET.indexOf(c);
x.checked=mask>0&&(mask>>(x.value.charCodeAt(0)-65)&1)===1;
}
for(i=1;i<=count;i++){inputs(i).forEach(mark);}
}
function answered(i){return sheet.charAt(i-1)!=='-';}
function blank(){var t='',i;for(i=0;i<count;i++){t+='-';}return t;}
var watch=w.performance&&w.performance.now?w.performance:Date;
function tick(){return watch.now();}
var KEY='exam:'+attempt+':'+epoch,AWAY='away:'+attempt,FLAGS='flags:'+attempt;
var acked=+data('rev')||0,rev=acked,sent=acked,sheet=data('sheet')||blank(),safe=sheet;
var doubt={};
var AGE_MAX=1e9;
var flying=false,wait=null,since=0,madeAt=null,fails=0,away=+kept(AWAY)||0,toldAway=0,then=[];
var local=kept(KEY);
if(local&&local.sheet&&local.sheet.length===count&&local.rev>acked){
madeAt=tick()-Math.min(AGE_MAX,Math.max(0,Date.now()-(+local.at||0)));
rev=sent=local.rev;
doubt=local.doubt||{};
sheet = String(local.safe).length !== count || local.acked > acked ? local.sheet : local.sheet.replace(/./g, function (c, i) {
return c!==local.safe.charAt(i)||doubt[i]?c:safe.charAt(i);
});
}
write(sheet);
function age(){return madeAt===null?0:Math.min(AGE_MAX,Math.max(0,Math.round(tick()-madeAt)));}
function remember(){keep(KEY,{rev:rev,sheet:sheet,safe:safe,acked:acked,at:Date.now()-age(),doubt:doubt});}
function unsafe(i){return sheet.charAt(i)!==safe.charAt(i)||!!doubt[i];}
function pending(){
var n=0,i;
for(i=0;i<count;i++){if(unsafe(i)){n++;}}
return n;
}
function doubtful(){
var more=false,i;
for(i=0;i<count;i++){
if(sheet.charAt(i)!==safe.charAt(i)&&!doubt[i]){doubt[i]=1;more=true;}
}
if(more){remember();}
}
function changed(){
var now=read();
if(locked){write(sheet);return;}
if(now===sheet){return;}
sheet=now;
madeAt=tick();
if(rev<=sent){rev=sent+1;}
remember();
paint();
say('正在保存…');
if(!since){since=Date.now();}
plan(Math.max(0,Math.min(300,since+2000-Date.now())));
}
function take(there,n){
var merged='',i;
for(i=0;i<count;i++){merged+=unsafe(i)?sheet.charAt(i):there.charAt(i);}
safe=there;
doubt={};
acked=Math.max(acked,n);
sent=Math.max(sent,acked);
rev=merged===there?acked:sent+1;
sheet=merged;
write(sheet);
remember();
paint();
}
function plan(ms){clearTimeout(wait);wait=setTimeout(send,ms);}
function probe(fn){then.push(fn);fails=0;plan(0);}
function send(){
var x,t0,carried,mine,tellAway,asked;
if(flying||stopped){return;}
if(rev<=acked&&!then.length&&away===toldAway){return;}
x=new XMLHttpRequest();
flying=true;
carried=sheet;
if(away!==toldAway&&rev<=acked){rev=sent+1;}
mine=sent=Math.max(rev,acked);
rev=mine;
doubtful();
tellAway=away;
asked=then;
then=[];
since=0;
t0=tick();
x.open('POST',data('save'));
x.timeout=15000;
x.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
x.onload=function(){
var r=null;
try{r=JSON.parse(x.responseText);}catch(no){r=null;}
finish(x.status,r&&typeof r==='object'?r:null);
};
x.onerror=x.ontimeout=function(){finish(0,null);};
x.send('a='+encodeURIComponent(attempt)+'&e='+encodeURIComponent(epoch)+'&r='+mine+'&b='+acked+'&s='+carried+(away?'&v='+away:''));
function finish(code,r){
var why=r&&!r.ok?r.why:code===401?'login':'';
flying=false;
if (r && typeof r.left === 'number') { setLeft(r.left - (tick() - t0) / 2); }
if(why==='older'&&String(r.sheet).length===count){
take(r.sheet,+r.rev);
if(rev>acked){
then=asked.concat(then);
plan(0);
return;
}
carried=sheet;
r.ok=1;
}else if(r&&r.ok){
toldAway=tellAway;
}
if(r&&r.ok){
fails=0;
acked=Math.max(acked,+r.rev||mine);
sent=Math.max(sent,acked);
if(mine<=acked){safe=carried;doubt={};}
if(rev<=acked&&sheet!==safe){rev=sent+1;}
remember();
closeLogin();
notice('net','');
say('已保存 '+(r.at||''));
if(rev>acked||then.length){plan(then.length?0:300);}
}else if(why==='moved'){
halt('已在另一台设备继续作答');
}else if(why==='closed'){
halt('考试已结束，答案已锁定。',true);
}else if(why==='gone'){
halt('找不到这份试卷，可能已由监考人员收回。请联系监考人员。');
}else if(why==='late'){
over=true;
lock();
submit();
}else{
fails++;
if(why==='login'){openLogin();}
failing();
plan(Math.min(30000,Math.pow(2,Math.min(fails,5))*1000));
}
asked.forEach(function(fn){fn(!!(r&&r.ok),why);});
}
}
function failing(){
var n=pending();
if(over){return;}
notice('net',n?'网络不稳定，'+n+' 题暂存在本机，恢复后自动上传':'网络不稳定，答案已全部保存，可以继续作答');
say(n?n+' 题暂存在本机':'网络不稳定');
}
function retry(){if(!stopped&&(rev>acked||then.length||away!==toldAway||over)){plan(0);}}
function halt(text,ended){
stopped=true;
lock();
closeCheck();
clearTimeout(wait);
say(text);
notice('stop',text,true);
announce(text);
if (ended) { leaving = true; w.location.href = prefix + '/exam/' + encodeURIComponent(attempt); }
}
function lock(){
locked=true;
questions.forEach(function(q){put(q,'disabled','');});
}
function unlock(){
over=locked=false;
questions.forEach(function(q){put(q,'disabled',null);});
notice('over','');
announce('考试时间已更新，可以继续作答。');
}
var until=tick()+(+data('left')||0),drift=Date.now()-tick(),digits=make('span'),hidden=false,told={},zeroTimer;
function setLeft(ms){until=tick()+ms;beat();}
function two(n){return(n<10?'0':'')+n;}
function beat(){
var s = Math.max(0, Math.ceil((until - tick()) / 1000)), off = Date.now() - tick();
digits.textContent = Math.floor(s / 3600) + ':' + two(Math.floor(s / 60) % 60) + ':' + two(s % 60);
flip(clockBox,'late',s<=300);
if(hidden&&s<=300){hideTime(false);}
[30,15,5,1].forEach(function(m){
if(s<=m*60&&!told[m]){
told[m]=true;
if(s>m*60-20){announce('剩余 '+m+' 分钟');}
}
});
if(Math.abs(off-drift)>3000){drift=off;probe(function(){});}
if(s===0&&!over&&!stopped){timeUp();}
}
function timeUp(){
over=true;
lock();
closeCheck();
say('答案已锁定');
announce('时间到，答案已锁定。');
bring();
}
function bring(){
clearTimeout(zeroTimer);
probe(function(ok,why){
if(ok&&until-tick()>5000){unlock();return;}
if(ok||why==='late'){submit();return;}
if(stopped){return;}
notice('over','时间到，答案已锁定。网络恢复后会自动提交，请不要关闭页面。',true);
zeroTimer=setTimeout(bring,Math.min(15000,2000*fails+2000));
});
}
function submit(){
if(leaving){return;}
leaving=true;
questions.forEach(function(q){put(q,'disabled',null);});
write(sheet);
hiddenField('rev',String(Math.max(rev,acked)));
hiddenField('sheet',sheet);
hiddenField('base', safe.replace(/./g, function (c, i) { return doubt[i] ? '*' : c; }));
hiddenField('age',String(age()));
hiddenField('go','hand-in');
HTMLFormElement.prototype.submit.call(form);
}
function hiddenField(name,value){
var f=form.querySelector('input[type=hidden][name='+name+']');
if(!f){f=make('input');f.type='hidden';f.name=name;form.appendChild(f);}
f.value=value;
}
var nav=make('div','xn'),prev=make('button','btn btn-2'),mark=make('button','btn btn-2'),next=make('button','btn'),markWord=make('span','','标记'),nextWord=make('span','','下一题');
fill(prev,[icon('left'),'上一题']);
fill(mark,[icon('flag'),markWord]);
fill(next,[nextWord,icon('right')]);
fill(nav,[prev,mark,next]);
form.appendChild(nav);
function from() { var m = /^#q(\d+)$/.exec(w.location.hash); return m && +m[1] >= 1 && +m[1] <= count ? +m[1] : 0; }
function first(i){return i<1||i>count?i:+questions[i-1].getAttribute('data-g')||i;}
function after(i){var k=i+1;while(k<=count&&first(k)===first(i)){k++;}return k;}
function alone(i){return first(i)===i&&after(i)===i+1;}
function show(i,focus){
questions.forEach(function(q,k){q.hidden=first(k+1)!==first(i);});
current=i;
paint();
d.title='第 '+i+' 题，共 '+count+' 题－医师定期考核';
if(focus){
w.scrollTo(0,0);
questions[i-1].focus();
}
}
function go(i){
if(i>count){openCheck();return;}
if(i<1){return;}
if(i===from()){show(i,true);}else{w.location.hash='q'+i;}
}
on(w,'hashchange',function(){if(from()){show(from(),true);}});
on(prev,'click',function(){go(first(first(current)-1));});
on(next,'click',function(){go(after(current));});
on(form,'focusin',function(e){
var q=e.target;
while(q&&q!==form&&!(q.tagName==='FIELDSET'&&q.getAttribute('data-q'))){q=q.parentNode;}
if(q&&q!==form&&+q.getAttribute('data-q')!==current){current=+q.getAttribute('data-q');paint();}
});
on(mark,'click',function(){flagIt();});
questions.forEach(function(q){q.tabIndex=-1;});
function flagIt(){
if(flags[current]){delete flags[current];}else{flags[current]=1;}
keep(FLAGS,flags);
paint();
announce(flags[current]?'第 '+current+' 题已标记':'第 '+current+' 题已取消标记');
}
on(form,'change',changed);
on(form,'submit',function(e){if(!leaving){e.preventDefault();}});
all('button[name=go]',form).forEach(function(b){
on(b,'click',function(e){
e.preventDefault();
if(b.value==='hand-in'){openCheck();}else{plan(0);}
});
});
var cells=all('.sh a',sheetBox),heading=sheetBox.querySelector('h2'),close=make('button','btn btn-2 only-p','关闭'),filters=make('p','la'),opener,words={open:'未答',flag:'标记'},pills={};
function number(a){return+a.getAttribute('href').slice(2);}
function paint(){
var n=0,f=0;
cells.forEach(function(a){
var i=number(a),y=answered(i),m=!!flags[i],state=a.querySelector('[data-w]')||a.lastChild;
n+=y?1:0;
f+=m?1:0;
flip(a,'y',y);
flip(a,'m1',m);
put(a,'aria-current',i===current?'true':null);
state.textContent=' 题，'+(y?'已答':'未答')+(m?'，已标记':'')+(i===current?'，当前':'');
a.parentNode.hidden=filter==='open'&&y||filter==='flag'&&!m;
});
if (done) { done.textContent = n + '/' + count; }
pills.open.textContent='未答 '+(count-n);
pills.flag.textContent='标记 '+f;
pills.open.setAttribute('aria-pressed',String(filter==='open'));
pills.flag.setAttribute('aria-pressed',String(filter==='flag'));
all('h3',sheetBox).forEach(function(h){
var list=h.nextElementSibling;
h.hidden=list&&!all('li',list).some(function(li){return!li.hidden;});
});
mark.setAttribute('aria-pressed',String(!!flags[current]));
markWord.textContent=(flags[current]?'已标记':'标记')+(alone(current)?'':' '+current);
put(prev,'aria-disabled',first(current)===1?'true':null);
nextWord.textContent=after(current)>count?'检查':'下一题';
questions.forEach(function(q,k){flip(q,'cur',k+1===current);});
}
Object.keys(words).forEach(function(k){
pills[k]=make('button','btn btn-2');
filters.appendChild(pills[k]);
on(pills[k],'click',function(){filter=filter===k?'':k;paint();});
});
heading.tabIndex=-1;
heading.parentNode.insertBefore(close,heading.nextSibling);
close.hidden=true;
(function(){
var line=heading.parentNode===sheetBox?heading:heading.parentNode;
sheetBox.insertBefore(filters,close.parentNode===sheetBox?close.nextSibling:line.nextSibling);
}());
function narrow(){return w.getComputedStyle(sheetBox).display==='none';}
function openSheet(){
if(!narrow()){(sheetBox.querySelector('[aria-current]')||cells[0]).focus();return;}
opener=d.activeElement;
flip(sheetBox,'open',true);
put(sheetBox,'role','dialog');
put(sheetBox,'aria-modal','true');
close.hidden=false;
heading.focus();
}
function closeSheet(stay){
if(close.hidden){return;}
flip(sheetBox,'open',false);
put(sheetBox,'role',null);
put(sheetBox,'aria-modal',null);
close.hidden=true;
if(!stay&&opener){opener.focus();}
}
function hold(box,e){
var list=all('a[href], button, input',box).filter(function(x){return x.offsetWidth&&!x.disabled;}),last=list.length-1,at=list.indexOf(d.activeElement);
if(e.keyCode!==9){return;}
if(e.shiftKey&&at<=0){e.preventDefault();list[last].focus();}
if(!e.shiftKey&&at===last){e.preventDefault();list[0].focus();}
}
all('a[data-sheet]').forEach(function(a){on(a,'click',function(e){e.preventDefault();openSheet();});});
on(close,'click',function(){closeSheet();});
on(sheetBox,'keydown',function(e){
if(close.hidden){return;}
if(e.keyCode===27){closeSheet();}
hold(sheetBox,e);
});
on(sheetBox,'click',function(e){
var a=e.target;
while(a&&a.tagName!=='A'&&a!==sheetBox){a=a.parentNode;}
if (a && /^#q\d+$/.test(a.getAttribute('href') || '')) { e.preventDefault(); closeSheet(true); go(number(a)); }
});
all('[data-check]').forEach(function(b){on(b,'click',function(e){e.preventDefault();closeSheet(true);openCheck();});});
var box=null,boxBack=null,boxName='';
function dialog(name,title,parts,buttons,escape){
var inner=make('div'),head=make('h2','',title),acts=fill(make('div','acts'),buttons);
if(box){undialog();}
boxBack=d.activeElement;
boxName=name;
box=make('div','dlg');
put(box,'role','dialog');
put(box,'aria-modal','true');
put(box,'aria-labelledby','dlg-h');
head.id='dlg-h';
head.tabIndex=-1;
fill(inner,[head].concat(parts,[acts]));
box.appendChild(inner);
d.body.appendChild(box);
on(box,'keydown',function(e){if(e.keyCode===27){escape();}else{hold(this,e);}});
head.focus();
}
function undialog(){
if(!box){return;}
d.body.removeChild(box);
box=null;
if(boxBack&&boxBack.focus){boxBack.focus();}
}
var handing=false;
function openCheck(){
var open=[],marked=[],i,text,go1=make('button','btn','继续答题'),yes=make('button','btn btn-d','确认交卷'),line=make('p'),extra=make('p','m s mt2','交卷后不能再改。'),state=make('p','err');
var most = /(^| )lg( |$)/.test(root.className) ? 8 : 20;
if(locked){return;}
for(i=1;i<=count;i++){if(!answered(i)){open.push(i);}if(flags[i]){marked.push(i);}}
function links(list){
var out=make('span');
list.slice(0,most).forEach(function(k,at,some){
var a=make('a','',String(k));
a.href='#q'+k;
a.setAttribute('aria-label','第 '+k+' 题');
on(a,'click',function(e){e.preventDefault();closeCheck();go(k);});
fill(out,[fill(make('span','nw'),[a,at<some.length-1?'、':''])]);
});
return out;
}
fill(line,['已答 '+(count-open.length)+'，未答 '+open.length]);
if(open.length){fill(line,['（第 ',links(open),open.length>most?' 题等）':' 题）']);}
fill(line,['，标记 '+marked.length]);
if(marked.length){fill(line,['（第 ',links(marked),marked.length>most?' 题等）':' 题）']);}
if(!open.length){go1.className='btn btn-2';yes.className='btn';}
state.setAttribute('role','status');
text=pending();
if(text){extra.textContent=text+' 题正在上传。交卷后不能再改。';}
dialog('check','交卷前检查',[line,extra,state],[go1,yes],closeCheck);
on(go1,'click',closeCheck);
on(yes,'click',function(){
if(handing){return;}
handing=true;
yes.textContent='正在交卷…';
yes.setAttribute('aria-disabled','true');
(function attemptIt(){
probe(function(ok,why){
if(!handing){return;}
if(ok||why==='late'){submit();return;}
if(stopped){closeCheck();return;}
state.textContent='网络中断，暂时不能交卷。答案已存在本机，恢复后自动交卷；也可以继续答题。';
setTimeout(function(){if(handing){attemptIt();}},4000);
});
}());
});
}
function closeCheck(){handing=false;if(boxName==='check'){undialog();}}
var waitingLogin=false;
function openLogin(){
var a=make('a','btn','在新页面登录'),b=make('button','btn btn-2','我已登录，继续答题');
if(waitingLogin&&box){return;}
waitingLogin=true;
a.href = prefix + '/login?back=' + encodeURIComponent('/exam/' + attempt);
a.target='_blank';
a.rel='noopener';
dialog('login','请重新登录',[make('p','','登录已过期。答案已存在本机，计时仍在继续。登录后回到这里，答案会自动上传。')],[a,b],function(){});
on(b,'click',function(){fails=0;plan(0);});
}
function closeLogin(){if(waitingLogin){waitingLogin=false;if(boxName==='login'){undialog();}}}
all('a[data-zoom]',form).forEach(function(a){
on(a,'click',function(e){
var img=make('img'),scale=1,bigger=make('button','btn btn-2','放大'),smaller=make('button','btn btn-2','缩小'),real=make('button','btn btn-2','1:1'),shut=make('button','btn','关闭'),frame=make('div','tw mt2'),first=a.querySelector('img');
e.preventDefault();
function size(){img.width=Math.max(80,Math.round(img.naturalWidth*scale));}
img.src=a.href;
img.alt=first?first.alt:'';
img.style.maxWidth='none';
img.onload = function () { scale = Math.min(1, (w.innerWidth - 96) / img.naturalWidth); size(); };
frame.tabIndex=0;
frame.appendChild(img);
dialog('zoom','看图',[frame],[bigger,smaller,real,shut],undialog);
box.firstChild.style.maxWidth='90vw';
on(bigger,'click',function(){scale*=1.5;size();});
on(smaller, 'click', function () { scale /= 1.5; size(); });
on(real,'click',function(){scale=1;size();});
on(shut,'click',undialog);
});
});
var tools=make('div','xo np'),sizes=make('fieldset'),timeButton=make('button','btn btn-2','隐藏时间'),keyButton=make('button','btn btn-2 only-pc','快捷键'),endButton=make('button','btn btn-2 end','交卷'),sizeButtons=[];
function zoom(z){
flip(form,'z-1',z===1);
flip(form,'z-2',z===2);
sizeButtons.forEach(function(b,i){b.setAttribute('aria-pressed',String(i===z));});
keep('zoom',z);
}
sizes.appendChild(make('legend','','字号'));
['标准','大','特大'].forEach(function(word,i){
var b=make('button','btn btn-2',word);
sizeButtons.push(b);
sizes.appendChild(b);
on(b,'click',function(){zoom(i);});
});
function hideTime(yes){
hidden=yes;
digits.hidden=yes;
timeButton.textContent=yes?'显示时间':'隐藏时间';
}
on(timeButton,'click',function(){if(until-tick()>300000){hideTime(!hidden);}});
var keysOn=kept('keys')!==0,keyHelp=make('span','m only-pc');
function setKeys(yes){
keysOn=yes;
keep('keys',yes?1:0);
keyButton.setAttribute('aria-pressed',String(yes));
keyHelp.textContent=yes?'A–E 选择，← → 换题，M 标记，S 答题卡；光标在题目内时有效。':'快捷键已关闭。';
}
on(keyButton,'click',function(){setKeys(!keysOn);});
on(endButton,'click',openCheck);
fill(tools,[sizes,timeButton,keyButton,endButton,keyHelp]);
form.appendChild(tools);
on(form,'keydown',function(e){
var k=e.keyCode,at=e.target,q=questions[current-1],n,list,target;
if(!keysOn||e.ctrlKey||e.altKey||e.metaKey||!q.contains(at)||at.tagName==='SUMMARY'||at.tagName==='A'){return;}
if((k===37||k===39)&&at.type!=='radio'){e.preventDefault();go(current+(k===39?1:-1));return;}
if(k===77){flagIt();return;}
if(k===83){e.preventDefault();openSheet();return;}
n=k>=65&&k<=70?k-65:k>=49&&k<=54?k-49:k>=97&&k<=102?k-97:-1;
list=inputs(current);
target=list[n];
if(!target||locked){return;}
e.preventDefault();
target.checked=target.type==='radio'?true:!target.checked;
target.focus();
changed();
});
var unloading=false,outside=false;
on(w,'beforeunload',function(){unloading=true;setTimeout(function(){unloading=false;},1000);});
on(d,'visibilitychange',function(){
var limit=+data('away-limit');
if(d.hidden){
if(!unloading&&!leaving&&!locked&&!waitingLogin){
outside=true;
away++;
keep(AWAY,away);
}
if(rev>acked){plan(0);}
return;
}
if(outside){
outside=false;
notice('away','您刚才离开了考试页面（第 '+away+' 次）。'+(limit?'离开 '+limit+' 次将自动交卷。':''));
setTimeout(function(){notice('away','');},15000);
}
fails=0;
probe(function(){});
});
on(w,'focus',function(){if(waitingLogin){fails=0;plan(0);}});
on(w,'online',function(){fails=0;if(over){bring();}else{retry();}});
on(w,'offline',function(){if(rev>acked){failing();}});
on(w,'pageshow',function(e){if(e.persisted){w.location.reload();}});
on(w,'storage',function(e){
var there=null;
if(e.key!==notes+KEY||!e.newValue||stopped){return;}
try{there=JSON.parse(e.newValue);}catch(no){there=null;}
if(there&&there.acked>acked&&there.rev===there.acked&&String(there.sheet).length===count){
take(there.sheet,there.acked);
if(rev>acked){plan(300);}
}
});
var me=String(Math.random()),channel=null;
function twin(){notice('twin','考试已在另一个标签页打开。请只在一个标签页作答。');}
try{
if(w.BroadcastChannel){
channel=new w.BroadcastChannel(notes+'exam-'+attempt);
channel.onmessage=function(e){
twin();
if(e.data==='open'){channel.postMessage('here');}
};
channel.postMessage('open');
}
}catch(no){channel=null;}
if(!channel){
on(w,'storage',function(e){if(e.key===notes+'tab:'+attempt&&e.newValue!==JSON.stringify(me)){twin();}});
keep('tab:'+attempt,me);
}
flags=kept(FLAGS)||{};
clockBox.textContent='';
put(clockBox,'role','timer');
put(clockBox,'aria-live','off');
fill(clockBox,[make('small','','剩余'),digits]);
setKeys(keysOn);
zoom(+kept('zoom')||0);
show(from()||1,false);
if(rev>acked){
remember();
notice('net',pending()+' 题暂存在本机，正在上传');
plan(0);
}
beat();
setInterval(beat,500);
w.dkExam=true;
}
function begin(){
try{start();}catch(fault){
root.className=root.className.replace(' js','');
if(w.console){w.console.error(fault);}
}
}
if(d.readyState==='loading'){on(d,'DOMContentLoaded',begin);}else{begin();}
}(document,window));
