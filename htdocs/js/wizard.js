(function(d){
'use strict';
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
return i.value===want[1]&&i.checked;
});
part.hidden=!chosen&&!part.querySelector('.err');
});
}
d.addEventListener('change',look,false);
look();
if(!d.createElement('progress').max||!window.FormData){return;}
all('button[name=upload]').forEach(function(button){
var form=button.form,slot=button.value,input=d.getElementById(slot),busy=false,waits;
var list=d.querySelector('[data-files="'+slot+'"]');
function row(file){
var li=list.lastChild;
while(li&&(li.nodeType!==1||li.querySelector('button[name=remove]'))){li=li.previousSibling;}
if(!li){li=make('li');li.appendChild(make('span','th'));list.appendChild(li);}
if(li.lastChild.nodeName==='DIV'){li.removeChild(li.lastChild);}
li.appendChild(make('div'));
li.lastChild.appendChild(make('span','nm',file.name));
return li;
}
function failed(li,text,refused){
var out=make('span','err'),again=make('button','btn btn-t','重试');
out.appendChild(make('span','',text));
li.lastChild.appendChild(out);
if(refused){input.value='';return;}
again.type='button';
again.addEventListener('click',send,false);
li.appendChild(again);
}
function done(li,reply){
var state=make('span','s'),out=make('button','btn btn-t','删除'),name=make('a','',reply.name),pic=make('img');
var photo=slot==='photo'&&list.querySelector('button[name=remove]');
if(photo){list.removeChild(photo.parentNode);}
pic.src = '/file/' + reply.id + '/small';
pic.alt='';
li.firstChild.textContent='';
li.firstChild.appendChild(pic);
name.href = '/file/' + reply.id;
li.lastChild.textContent='';
li.lastChild.appendChild(make('span','nm'));
li.lastChild.firstChild.appendChild(name);
state.appendChild(make('span','t t-k','已上传'));
state.appendChild(make('span','m n','　'+reply.size));
li.lastChild.appendChild(state);
out.name='remove';
out.value=reply.id;
out.appendChild(make('span','vh','：'+reply.name));
li.appendChild(out);
list.replaceChild(li.cloneNode(true),li);
input.value='';
if(reply.full){input.parentNode.hidden=true;}
}
function send(){
var file=input.files[0],x=new XMLHttpRequest(),data=new FormData(form),bar=make('progress'),text=make('span','s m n'),li;
if(!file||busy){return;}
li=row(file);
all('button',li).forEach(function(b){li.removeChild(b);});
busy=true;
bar.max=100;
bar.value=0;
bar.setAttribute('aria-label','上传进度');
text.setAttribute('role','status');
text.textContent='正在上传';
li.lastChild.appendChild(text);
li.lastChild.appendChild(bar);
data.append('upload',slot);
if(data['delete']){all('input[type=file]',form).forEach(function(other){if(other!==input){data['delete'](other.name);}});}
x.open('POST',form.action);
x.timeout=120000;
x.setRequestHeader('X-Requested-With','autosave');
x.upload.onprogress=function(e){
if (e.lengthComputable) { bar.value = e.loaded / e.total * 100; text.textContent = '已传 ' + Math.floor(bar.value) + '%'; }
};
x.onload=x.onerror=x.ontimeout=function(){
var reply={},version=form.querySelector('input[name=version]');
busy=false;
li.lastChild.removeChild(bar);
li.lastChild.removeChild(text);
try{reply=JSON.parse(x.responseText)||{};}catch(no){reply={};}
if(reply.version&&version){version.value=reply.version;}
if(x.status===200&&reply.id){
done(li,reply);
}else{
failed(li,reply.why&&x.status===200?reply.why:x.status===401?'登录已过期，请先登录。':x.status===409?
'这一页已在别处修改，请保存后再传。':x.status===413?'文件太大，请缩小后再传。':'上传未完成，请检查网络后重试。',reply.why&&x.status===200);
}
if(waits){waits.click();waits=null;}
};
x.send(data);
}
form.addEventListener('submit',function(e){
if(busy){
e.preventDefault();
waits=e.submitter;
}else if(e.submitter===button&&input.files&&input.files[0]){
e.preventDefault();
send();
}
},false);
});
}(document));
