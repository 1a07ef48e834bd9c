/* Small comforts for every page. Each has a plain form or link beneath it, so a failure here costs nothing.
   ES5, no dependencies, nothing inline: the page's policy allows scripts of this host only. */
(function (d, w) {
  'use strict';
  var root = d.documentElement, body = d.body;
  /* prefix: the path below which the site stands; two sites on one host keep their notes apart */
  var prefix = root.getAttribute('data-prefix') || '', notes = 'dk' + prefix + '-';
  root.className += ' js';

  function all(selector, from) { return Array.prototype.slice.call((from || d).querySelectorAll(selector)); }
  function on(node, type, fn) { node.addEventListener(type, fn, false); }
  function attr(node, name) { return node.getAttribute('data-' + name); }
  function flip(node, name, yes) {
    var rest = (' ' + node.className + ' ').replace(' ' + name + ' ', ' ').replace(/^ +| +$/g, '');
    node.className = yes ? rest + ' ' + name : rest;
  }
  function make(tag, cls, text) {
    var e = d.createElement(tag);
    if (cls) { e.className = cls; }
    if (text) { e.textContent = text; }
    if (tag === 'button') { e.type = 'button'; }
    return e;
  }
  function clock(ms) { return new Date(ms).toTimeString().slice(0, 5); }
  /* done(status, text); status 0 means that the server was not reached */
  function post(url, data, header, done) {
    var x = new XMLHttpRequest();
    x.open('POST', url);
    x.timeout = 15000;
    x.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    x.setRequestHeader('X-Requested-With', header);
    x.onload = function () { done(x.status, x.responseText); };
    x.onerror = x.ontimeout = function () { done(0, ''); };
    x.send(data);
  }

  /* The row of links of a phone begins with the page that is open. */
  all('.nav [aria-current]').forEach(function (a) { a.parentNode.parentNode.parentNode.scrollLeft = a.parentNode.offsetLeft - 16; });

  /* What answers a form is no page to come back to: the browser would ask whether to send it once more. In the history
     it stands as the page of the form (docs/adr/0014). */
  if (attr(body, 'posted') && w.history.replaceState) {
    try { w.history.replaceState(null, '', attr(body, 'posted') === 'here' ? w.location.href : d.referrer || prefix + '/home'); } catch (no) { /* a referrer of elsewhere */ }
  }

  /* Restored from the back-forward cache, a signed-in page may belong to nobody any more. */
  on(w, 'pageshow', function (e) { if (e.persisted) { w.location.reload(); } });

  /* ---- after the test: answers that a page of it could not send before its end are brought once ---- */
  all('form[data-unsent]').forEach(function (form) {
    var name = notes + 'exam:' + attr(form, 'unsent') + ':' + form.elements.epoch.value, kept = null, own;
    try { kept = JSON.parse(w.localStorage.getItem(name)); } catch (no) { kept = null; }
    own = kept && String(kept.safe).length === String(kept.sheet).length ? kept.sheet !== kept.safe || Object.keys(kept.doubt || {}).length > 0 : kept && kept.rev > +attr(form, 'rev');
    if (!own || kept.brought || String(kept.sheet).length !== attr(form, 'sheet').length || kept.sheet === attr(form, 'sheet')) { return; }
    kept.brought = 1;
    try { w.localStorage.setItem(name, JSON.stringify(kept)); } catch (no) { return; }
    form.elements.rev.value = kept.rev;
    form.elements.age.value = Math.min(1e9, Math.max(0, Date.now() - (+kept.at || 0)));
    form.elements.sheet.value = kept.sheet;
    form.elements.base.value = String(kept.safe || '').replace(/./g, function (c, i) { return kept.doubt && kept.doubt[i] ? '*' : c; });
    form.submit();
  });

  /* ---- before the test: what the device can do; the button works once the rules were read to their end ---- */
  all('[data-device]').forEach(function (part) {
    var x = new XMLHttpRequest(), off = Math.abs(Date.now() - attr(part, 'now')) / 60000, from, store = true;
    function say(name, good, text) {
      var out = part.querySelector('[data-' + name + ']');
      out.textContent = '';
      out.appendChild(make('span', 't t-' + (good ? 'k' : 'w'), good ? '正常' : '需注意'));
      out.appendChild(make('span', 's m', '　' + text));
    }
    try { w.localStorage.setItem('dk-try', '1'); w.localStorage.removeItem('dk-try'); } catch (no) { store = false; }
    say('script', true, '可以自动保存');
    say('store', store, store ? '断网时能暂存答案' : '不能暂存答案，请保持网络畅通');
    say('clock', off < 2, off < 2 ? '与服务器一致' : '相差约 ' + Math.round(off) + ' 分钟；考试以服务器时间为准');
    say('net', true, '正在检查');
    x.onload = function () {
      var ms = Date.now() - from;
      say('net', ms < 2000, '往返 ' + ms + ' 毫秒');
    };
    x.onerror = x.ontimeout = function () { say('net', false, '连接不上服务器'); };
    x.open('GET', prefix + '/img/favicon.svg?' + Date.now());
    x.timeout = 10000;
    from = Date.now();
    x.send();
    part.hidden = false;
  });
  all('[data-after-reading]').forEach(function (part) {
    var tick = part.querySelector('input[type=checkbox]'), button = part.querySelector('button'), why = part.querySelector('[data-why]'), read = false;
    function look() {
      read = read || tick.getBoundingClientRect().bottom < w.innerHeight;
      button.disabled = !(read && tick.checked);
      if (why) {
        why.textContent = read ? attr(why, 'tick') : attr(why, 'read');
        why.hidden = !button.disabled;
      }
    }
    on(w, 'scroll', look);
    on(w, 'resize', look);
    on(tick, 'change', look);
    look();
  });

  /* The save bar of a phone sticks to the window once a finger has moved the page. */
  on(w, 'touchmove', function () { flip(root, 'moved', true); });

  var summary = d.querySelector('.es[role=alert]');
  if (summary) { summary.focus(); }

  all('input[data-show]').forEach(function (field) {
    var b = make('button', 'btn btn-2', '显示');
    b.setAttribute('aria-label', '显示密码');
    b.setAttribute('aria-pressed', 'false');
    field.parentNode.appendChild(b);
    on(b, 'click', function () {
      var hidden = field.type === 'password';
      field.type = hidden ? 'text' : 'password';
      b.textContent = hidden ? '隐藏' : '显示';
      b.setAttribute('aria-pressed', String(hidden));
    });
    /* Browsers offer to store the password only for a password field. */
    if (field.form) { on(field.form, 'submit', function () { field.type = 'password'; }); }
  });

  /* Counts characters as the server does: a rare character outside the first plane is one. */
  all('textarea[data-max]').forEach(function (area) {
    var out = d.getElementById(attr(area, 'count')), max = +attr(area, 'max');
    function count() {
      var left = max - area.value.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, 'x').length;
      out.textContent = left < 0 ? '已超出 ' + -left + ' 字' : '还可输入 ' + left + ' 字';
      out.setAttribute('aria-live', left > 50 ? 'off' : 'polite');
    }
    if (out) { on(area, 'input', count); count(); }
  });

  /* A child list keeps the options of the chosen parent; without scripts they stand in named groups. */
  all('select[data-parent]').forEach(function (child) {
    var parent = d.getElementById(attr(child, 'parent')), options = all('option', child);
    if (!parent) { return; }
    function fill() {
      var kept = child.value;
      while (child.firstChild) { child.removeChild(child.firstChild); }
      options.forEach(function (o) {
        var of = attr(o, 'for');
        if (!of || of === parent.value) { child.appendChild(o); }
      });
      child.value = kept;
      if (child.selectedIndex < 0) { child.selectedIndex = 0; }
    }
    on(parent, 'change', fill);
    fill();
  });

  /* A form does one thing at a time: a save in the background, a picture on its way. Handing it in waits for them, so that
     it carries the version they led to; what did not get through keeps the page, with whatever it says. */
  function inTurn(form) {
    var jobs = [], wanted = null;
    function press() {
      var b = wanted;
      wanted = null;
      if (!b) { return; }
      label(b, '');
      b.click();
    }
    function next() {
      var over = false;
      function end(failed) {
        if (over) { return; }
        over = true;
        jobs.shift();
        if (failed && wanted) { label(wanted, ''); wanted = null; }
        if (jobs.length) { next(); } else { press(); }
      }
      /* a job that breaks must not keep those behind it, nor the button */
      try { jobs[0](end); } catch (fault) { setTimeout(function () { throw fault; }, 0); end(true); }
    }
    form.turn = function (job) { if (jobs.push(job) === 1) { next(); } };
    form.waits = function (b) {
      if (!jobs.length || !b) { return false; }
      if (wanted) { label(wanted, ''); }
      wanted = b;
      label(b, '正在提交…');
      return true;
    };
  }
  function label(b, text) {
    if (text && !b.getAttribute('aria-disabled')) {
      b.was = b.innerHTML;
      b.textContent = text;
      b.setAttribute('aria-disabled', 'true');
    } else if (!text && b.was) {
      b.innerHTML = b.was;
      b.removeAttribute('aria-disabled');
    }
  }
  all('form[data-autosave]').forEach(inTurn);

  /* One press sends once. The button keeps its focus and is not disabled. */
  var pressed, sending = false;
  on(d, 'click', function (e) {
    var b = e.target;
    while (b && b.tagName !== 'BUTTON') { b = b.parentNode; }
    if (b && b.form) { pressed = b; }
  });
  on(d, 'submit', function (e) {
    var form = e.target, b = e.submitter || (pressed && pressed.form === form ? pressed : form.querySelector('button:not([type=button])'));
    if (form.method !== 'post') { return; }
    if (form.sentAt && Date.now() - form.sentAt < 3000) { e.preventDefault(); return; }
    if (e.defaultPrevented) { return; }
    if (form.waits && form.waits(b)) { e.preventDefault(); return; }
    form.sentAt = Date.now();
    sending = true;
    form.dirty = false;
    if (b) {
      /* after this turn, so that the name and value of the button are sent */
      setTimeout(function () { label(b, '正在提交…'); }, 0);
      /* a download leaves the page standing */
      setTimeout(function () { label(b, ''); sending = false; }, 8000);
    }
  });

  /* ---- what is wrong with a field: beside it, and in the summary ---- */
  function summarise() {
    var box = d.querySelector('.es[role=alert]'), n = box ? all('li', box).length : 0;
    if (!box) { return; }
    if (n) { box.querySelector('h2').textContent = '请更正以下 ' + n + ' 处'; return; }
    box.parentNode.removeChild(box);
    title = d.title = d.title.replace(/^错误：/, '');
  }
  function mended(name) {
    var mark = name + '-e', err = d.getElementById(mark);
    all('[aria-describedby~="' + mark + '"]').forEach(function (f) {
      f.setAttribute('aria-describedby', f.getAttribute('aria-describedby').replace(mark, '').replace(/^ +| +$/g, ''));
      f.removeAttribute('aria-invalid');
    });
    if (err) { err.parentNode.removeChild(err); }
    all('.es a[href="#' + name + '"]').forEach(function (a) { a.parentNode.parentNode.removeChild(a.parentNode); });
    summarise();
  }
  function wrong(name, text) {
    var f = d.getElementById(name), at = f, err = make('div', 'err'), words = make('span'), any = d.querySelector('use'), es = d.querySelector('.es ul'), li, a;
    while (at && at.parentNode && !/(^| )f( |$)/.test(at.parentNode.className || '')) { at = at.parentNode; }
    if (!at || !at.parentNode) { return; }
    mended(name);
    err.id = name + '-e';
    if (any) { err.innerHTML = '<svg class="i i-s" aria-hidden="true" focusable="false"><use href="' + any.getAttribute('href').split('#')[0] + '#alert"></use></svg>'; }
    words.appendChild(make('span', 'vh', '错误：'));
    words.appendChild(d.createTextNode(text));
    err.appendChild(words);
    at.parentNode.insertBefore(err, at);
    all('[name="' + name + '"], [name^="' + name + '_"]', at.parentNode).forEach(function (c) {
      if (c.id) { c.setAttribute('aria-describedby', ((c.getAttribute('aria-describedby') || '') + ' ' + err.id).replace(/^ /, '')); c.setAttribute('aria-invalid', 'true'); }
    });
    if (es) {
      li = make('li');
      a = make('a', '', text);
      a.href = '#' + name;
      li.appendChild(a);
      es.appendChild(li);
      summarise();
    }
  }
  /* The server's word on what was saved: { open: what is still to be done, wrong: what was typed and does not fit }.
     Something missing is said when the form is handed in; here it only goes away. What was wrong with a picture goes when
     one has come, not with a save that carried none. */
  function judge(form, reply) {
    var texts = [], shown;
    if (!reply.open) { return texts; }
    shown = all('.err[id]', form).map(function (e) { return e.id.slice(0, -2); });
    all('.es a').forEach(function (a) { shown.push(a.getAttribute('href').slice(1)); });
    shown.forEach(function (name) {
      var f = d.getElementById(name);
      if (reply.open.indexOf(name) < 0 && !(f && f.type === 'file' && reply.slot !== name)) { mended(name); }
    });
    Object.keys(reply.wrong || {}).forEach(function (name) {
      var err = d.getElementById(name + '-e'), f = d.getElementById(name), group = f;
      while (group && group.tagName !== 'FIELDSET') { group = group.parentNode; }
      texts.push(reply.wrong[name]);
      /* a day is half typed as long as the focus is in it */
      if (group && group.contains(d.activeElement)) { return; }
      if (!err || err.lastChild.lastChild.nodeValue !== reply.wrong[name]) { wrong(name, reply.wrong[name]); }
    });
    return texts;
  }

  /* Refused and shown again: what was typed stands on this page alone, unless it is saved by itself or secret. */
  all('form').forEach(function (form) {
    if (!form.querySelector('.err') || form.querySelector('input[type=password]') || attr(form, 'autosave') !== null) { return; }
    form.setAttribute('data-guard', '');
    form.dirty = true;
  });
  all('form[data-guard], form[data-autosave]').forEach(function (form) {
    var timer;
    function touch(e) {
      /* typed text has had its input event; its change event only says that the focus moved on */
      if (e.type === 'change' && /^(text|search|tel|email)/.test(e.target.type)) { return; }
      form.dirty = true;
      form.told = null;
      form.changes = (form.changes || 0) + 1;
      clearTimeout(timer);
      if (form.save) { timer = setTimeout(form.save, 2000); }
    }
    on(form, 'input', touch);
    on(form, 'change', touch);
  });
  on(w, 'beforeunload', function (e) {
    if (!sending && all('form[data-guard]').some(function (form) { return form.dirty; })) {
      e.preventDefault();
      e.returnValue = '';
    }
  });

  all('form[data-autosave]').forEach(function (form) {
    var out = form.querySelector('[data-saved]') || d.querySelector('[data-saved]'), timer, planned = false;
    function say(text) { if (out) { out.textContent = text; } }
    function fields() {
      return all('input, select, textarea', form).filter(function (f) {
        return f.name && !f.disabled && attr(f, 'show') === null && !/^(file|password|submit|button)$/.test(f.type) && (!/^(radio|checkbox)$/.test(f.type) || f.checked);
      }).map(function (f) { return encodeURIComponent(f.name) + '=' + encodeURIComponent(f.value); }).join('&');
    }
    /* An answer of the server to something saved: by itself or along with a picture. */
    form.kept = function (reply) {
      var version = form.querySelector('input[name=version]'), texts = judge(form, reply);
      if (version && reply.version) { version.value = reply.version; }
      say('已保存 ' + (reply.at || clock(Date.now())) + (texts.length ? '，有 ' + texts.length + ' 处需要更正：' + texts.join('') : ''));
      form.told = reply;
      renew();
    };
    on(form, 'focusout', function () { setTimeout(function () { if (form.told) { judge(form, form.told); } }, 0); });
    function save() {
      clearTimeout(timer);
      if (!form.dirty || sending || planned) { return; }
      planned = true;
      form.turn(function (done) {
        var mark = form.changes;
        planned = false;
        post(attr(form, 'autosave'), fields(), 'autosave', function (status, text) {
          var reply = {};
          try { reply = JSON.parse(text) || {}; } catch (no) { reply = {}; }
          if (status >= 200 && status < 300) {
            if (form.changes === mark) { form.dirty = false; }
            form.kept(reply);
          } else if (status === 401) {
            say('登录已过期，按保存后先登录，内容会保留。');
          } else if (status === 409) {
            say('这一页已在别处修改，按保存后选择用哪一份。');
          } else {
            say('暂时无法保存，恢复后自动重试。');
            timer = setTimeout(save, 15000);
          }
          done(status === 0);
        });
      });
    }
    form.save = save;
    on(d, 'visibilitychange', function () { if (d.hidden) { save(); } });
    on(w, 'online', save);
  });

  /* The session ends after some idle minutes; say so five minutes before. All tabs share one end. */
  var idle = +attr(body, 'idle-minutes') * 60000, end = 0, box, line, title = d.title, spoken;
  function renew(quiet) {
    if (!idle) { return; }
    end = Date.now() + idle;
    shut();
    if (!quiet) { try { w.localStorage.setItem(notes + 'idle', String(end)); } catch (no) { /* this tab alone then */ } }
  }
  function shut() {
    if (!box) { return; }
    body.removeChild(box);
    box = null;
    spoken = false;
    d.title = title;
    if (shut.back && shut.back.focus) { shut.back.focus(); }
  }
  function leave() {
    var form = d.querySelector('form[data-guard], form[data-autosave]'), exit = form && form.querySelector('[name=go][value=exit]');
    if (exit) { exit.click(); return; }
    form = make('form');
    form.method = 'post';
    form.action = attr(body, 'out');
    form.innerHTML = '<input type="hidden" name="csrf">';
    form.firstChild.value = attr(body, 'csrf');
    body.appendChild(form);
    form.submit();
  }
  function keep() {
    post(attr(body, 'keep'), 'csrf=' + encodeURIComponent(attr(body, 'csrf')), 'keep', function (status) {
      if (status >= 200 && status < 300) { renew(); } else { line.textContent = '没有连上服务器，请再按一次。'; }
    });
  }
  function warn() {
    var stay, out;
    shut.back = d.activeElement;
    box = make('div', 'dlg');
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('aria-labelledby', 'idle-h');
    box.setAttribute('aria-describedby', 'idle-p');
    box.innerHTML = '<div><h2 id="idle-h">即将自动退出</h2><p class="n" id="idle-p" aria-live="assertive">为保护您的信息，' + clock(end) + ' 将自动退出。</p><div class="acts"><button class="btn" type="button">继续使用</button><button class="btn btn-2" type="button">保存并退出</button></div></div>';
    body.appendChild(box);
    line = d.getElementById('idle-p');
    stay = box.querySelector('button');
    out = stay.nextSibling;
    on(stay, 'click', keep);
    on(out, 'click', leave);
    on(box, 'keydown', function (e) {
      if (e.keyCode === 27) { keep(); }
      if (e.keyCode === 9) { e.preventDefault(); (d.activeElement === stay ? out : stay).focus(); }
    });
    stay.focus();
    d.title = '（即将退出）' + title;
  }
  if (idle) {
    renew();
    on(w, 'storage', function (e) {
      if (e.key === notes + 'idle' && +e.newValue > end) { end = +e.newValue; shut(); }
    });
    setInterval(function () {
      var left = end - Date.now();
      if (left > 300000) { return; }
      if (!box && left > 0) { warn(); }
      if (box && left < 60000 && left > 0 && !spoken) {
        spoken = true;
        line.textContent = '还有 1 分钟，' + clock(end) + ' 将自动退出。';
      }
      if (box && left <= 0) {
        shut();
        d.title = '（已退出）' + title;
        idle = end = Infinity;
      }
    }, 5000);
  }

  /* Another sum in place of the one shown, beside what was typed; where that fails, the button sends the form. */
  all('button[data-another]').forEach(function (button) {
    var form = button.form, part = form.querySelector('[data-sum]');
    button.type = 'button';
    part.parentNode.insertBefore(button, part.nextSibling);
    on(button, 'click', function () {
      var x = new XMLHttpRequest();
      function plainly() { button.type = 'submit'; button.click(); }
      x.open('POST', button.formAction);
      x.responseType = 'document';
      x.timeout = 15000;
      x.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
      x.onload = function () {
        var fresh = x.response && x.response.querySelector('[data-sum]'), field = form.querySelector('[name=captcha]');
        if (!fresh) { plainly(); return; }
        fresh = d.importNode(fresh, true);
        part.parentNode.replaceChild(fresh, part);
        part = fresh;
        field.value = '';
        field.focus();
      };
      x.onerror = x.ontimeout = plainly;
      x.send('csrf=' + encodeURIComponent(form.querySelector('[name=csrf]').value));
    });
  });

  /* The other type size without a new page: what is typed and not yet sent stays. */
  all('a[data-size]').forEach(function (link) {
    on(link, 'click', function (e) {
      var x = new XMLHttpRequest(), large = attr(link, 'size') === 'lg';
      e.preventDefault();
      x.open('GET', prefix + '/login/view?size=' + (large ? 'lg' : 'std') + '&back=/img/favicon.svg');
      x.timeout = 8000;
      x.onload = function () {
        flip(root, 'lg', large);
        link.textContent = large ? '标准版' : '大字版';
        link.href = link.href.replace(large ? 'size=lg' : 'size=std', large ? 'size=std' : 'size=lg');
        link.setAttribute('data-size', large ? 'std' : 'lg');
        link.removeAttribute('title');
      };
      x.onerror = x.ontimeout = function () { w.location = link.href; };
      x.send();
    });
  });

  /* Printing is the browser's; the button only stands there where it works. */
  all('[data-print]').forEach(function (button) {
    button.hidden = false;
    on(button, 'click', function () { w.print(); });
  });
}(document, window));
