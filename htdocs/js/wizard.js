(function(d,w){
'use strict';
var prefix=d.documentElement.getAttribute('data-prefix')||'';
function all(selector,from){return Array.prototype.slice.call((from||d).querySelectorAll(selector));}
function make(tag,cls,text){
var e=d.createElement(tag);
if(cls){e.className=cls;}
if(text){e.textContent=text;}
return e;
}
function look(){
all('[data-when]').forEach(function(part){
var want=part.getAttribute('data-when').split('='),chosen=all('input[name="'+want[0]+'"]').some(function(i){
return want[1].split('|').indexOf(i.value)>=0&&i.checked;
});
part.hidden=!chosen&&!part.querySelector('.err');
});
}
d.addEventListener('change',look,false);
look();
function size(bytes) { return bytes < 1048576 ? Math.ceil(bytes / 1024) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB'; }
function draw(pic,side,square){
var c = make('canvas'), k = Math.min(1, side / Math.max(pic.width, pic.height)), m = Math.min(pic.width, pic.height);
c.width=square?side:Math.round(pic.width*k);
c.height=square?side:Math.round(pic.height*k);
if(square){
c.getContext('2d').drawImage(pic, (pic.width - m) / 2, (pic.height - m) / 2, m, m, 0, 0, side, side);
}else{
c.getContext('2d').drawImage(pic,0,0,c.width,c.height);
}
return c;
}
var sends=d.createElement('progress').max&&w.FormData;
all('input[type=file][data-shrink]').forEach(function(input){
var form=input.form,slot=input.name,list=d.querySelector('[data-files="'+slot+'"]'),button=input.parentNode.querySelector('button[name=upload]'),row=null,asked=false;
if(!form.turn){return;}
input.parentNode.className+=' pick-own';
function drop(li){if(li&&li.parentNode){li.parentNode.removeChild(li);}}
function fill(li,file,parts){
var text=make('div');
while(li.childNodes.length>1){li.removeChild(li.lastChild);}
text.appendChild(make('span','nm',file.name));
parts.forEach(function(part){text.appendChild(part);});
li.appendChild(text);
}
function waiting(li,file,was){
fill(li,file,[make('span','s m n','已选择，尚未上传　'+size(file.size)+(was?'（原 '+size(was)+'，已压缩）':''))]);
}
function choose(file){
var li=make('li');
li.appendChild(make('span','th'));
waiting(li,file);
list.appendChild(li);
return li;
}
function prepare(file,li,done){
var over=false;
function end(){if(!over){over=true;done();}}
if (!/^image\/(jpeg|png)$/.test(file.type) || !w.createImageBitmap) { end(); return; }
setTimeout(end,10000);
w.createImageBitmap(file).then(function(pic){
if(li!==row){end();return;}
li.firstChild.textContent='';
li.firstChild.appendChild(draw(pic,48,true));
if(file.size<=2097152||!w.DataTransfer||!w.File||!w.HTMLCanvasElement.prototype.toBlob){end();return;}
draw(pic,2000).toBlob(function(blob){
var box,small;
if(!over&&blob&&blob.size<file.size&&input.files[0]===file){
try{
small = new w.File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
box=new w.DataTransfer();
box.items.add(small);
input.files=box.files;
waiting(li,small,file.size);
}catch(no){}
}
end();
}, 'image/jpeg', .85);
}).then(null,end);
}
input.addEventListener('change',function(){
var file=input.files&&input.files[0],li;
drop(row);
row=li=file&&list?choose(file):null;
if(li){form.turn(function(done){if(li===row){prepare(file,li,done);}else{done();}});}
},false);
function failed(li,file,text,refused){
var out=make('span','err'),again=make('button','btn btn-t','重试');
out.setAttribute('role','alert');
out.appendChild(make('span','',text));
fill(li,file,[out]);
if(refused){if(li===row){input.value='';}return;}
again.type='button';
again.addEventListener('click',ask,false);
li.appendChild(again);
}
function uploaded(li,reply){
var state=make('span','s'),out=make('button','btn btn-t','删除'),name=make('a','',reply.name),pic=make('img');
var photo=slot==='photo'&&list.querySelector('button[name=remove]');
if(photo){drop(photo.parentNode);}
pic.src = prefix + '/file/' + reply.id + '/small';
pic.alt='';
li.firstChild.textContent='';
li.firstChild.appendChild(pic);
name.href = prefix + '/file/' + reply.id;
state.appendChild(make('span','t t-k','已上传'));
state.appendChild(make('span','m n','　'+reply.size));
fill(li,{name:''},[state]);
li.lastChild.firstChild.appendChild(name);
out.name='remove';
out.value=reply.id;
out.appendChild(make('span','vh','：'+reply.name));
li.appendChild(out);
if(reply.full){input.parentNode.hidden=true;}
}
function send(done){
var file=input.files[0],x=new XMLHttpRequest(),data,bar=make('progress'),text=make('span','s m n'),mark=form.changes,li;
asked=false;
if(!file){done();return;}
if(!row){row=choose(file);}
li=row;
data=new FormData(form);
bar.max=100;
bar.value=0;
bar.setAttribute('aria-label','上传进度');
text.setAttribute('role','status');
text.textContent='正在上传';
fill(li,file,[text,bar]);
data.append('upload',slot);
if(data['delete']){all('input[type=file]',form).forEach(function(other){if(other!==input){data['delete'](other.name);}});}
x.open('POST',form.action);
x.timeout=120000;
x.setRequestHeader('X-Requested-With','autosave');
x.upload.onprogress=function(e){
if (e.lengthComputable) { bar.value = e.loaded / e.total * 100; text.textContent = '已传 ' + Math.floor(bar.value) + '%'; }
};
x.onload=x.onerror=x.ontimeout=function(){
var reply={},refused,good;
try{
try{reply=JSON.parse(x.responseText)||{};}catch(no){reply={};}
refused=x.status===200&&reply.why;
good=x.status===200&&reply.id;
if(!li.parentNode&&good){list.insertBefore(li,row);}
if(good){
uploaded(li,reply);
if(li===row){row=null;input.value='';}
}else{
failed(li,file,refused?reply.why:x.status===401?'登录已过期，请先登录。':x.status===409?
'这一页已在别处修改，请保存后再传。':x.status===413?'文件太大，请缩小后再传。':'上传未完成，请检查网络后重试。',refused);
}
if(x.status===200){
if(form.changes===mark){form.dirty=false;}
if(good){reply.slot=slot;}
form.kept(reply);
}
}finally{done(!good);}
};
x.send(data);
}
function ask(){
if(asked){return;}
asked=true;
form.turn(send);
}
if(sends){
form.addEventListener('submit',function(e){
if(button&&e.submitter===button&&input.files&&input.files[0]){
e.preventDefault();
ask();
}
},false);
}
});
}(document,window));
