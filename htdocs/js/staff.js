(function(d){
'use strict';
function all(selector,from){return Array.prototype.slice.call((from||d).querySelectorAll(selector));}
function on(node,type,fn){node.addEventListener(type,fn,false);}
function flip(node,name,yes){
var rest = (' ' + node.className + ' ').replace(' ' + name + ' ', ' ').replace(/^ +| +$/g, '');
node.className=yes?rest+' '+name:rest;
}
all('form[data-batch]').forEach(function(form){
var head=form.querySelector('[data-all]'),out=form.querySelector('[data-picked]');
function boxes(){return all('tbody input[type=checkbox][name=id]',form);}
function count(){
var list=boxes(),n=0;
list.forEach(function(box){
var row=box;
while(row&&row.tagName!=='TR'){row=row.parentNode;}
if(row){flip(row,'sel',box.checked);}
n+=box.checked?1:0;
});
if(out){out.textContent=n;}
if(head){head.checked=n>0&&n===list.length;head.indeterminate=n>0&&n<list.length;}
}
on(form,'change',function(e){
if(e.target===head){boxes().forEach(function(box){box.checked=head.checked;});}
count();
});
count();
});
all('.seg').forEach(function(seg){
function paint(){
all('label',seg).forEach(function(label){
var i=label.querySelector('input');
flip(label,'y',i.checked&&i.value==='1');
flip(label,'x',i.checked&&i.value==='0');
});
}
on(seg,'change',paint);
paint();
});
all('details[data-unfit]').forEach(function(box){
var form=box;
while(form.tagName!=='FORM'){form=form.parentNode;}
on(form,'change',function(e){
if(e.target.type==='radio'&&e.target.value==='0'){box.setAttribute('open','');}
});
});
all('table[data-jk]').forEach(function(table){
on(table,'keydown',function(e){
var names=all('tbody th a',table),i=names.indexOf(d.activeElement),step=e.keyCode===74?1:e.keyCode===75?-1:0;
if(i<0||!step||e.ctrlKey||e.altKey||e.metaKey){return;}
e.preventDefault();
if(names[i+step]){names[i+step].focus();}
});
});
all('[data-poll]').forEach(function(box){
function again(){
var x=new XMLHttpRequest();
x.open('GET',location.href);
x.responseType='document';
x.timeout=15000;
x.onload=function(){
var now=x.response&&x.response.querySelector('[data-poll]');
if(!now){location.reload();return;}
if(box.textContent!==now.textContent){box.innerHTML=now.innerHTML;}
setTimeout(again,2000);
};
x.onerror=x.ontimeout=function(){setTimeout(again,5000);};
x.send();
}
setTimeout(again,1500);
});
}(document));
