// What pages do beyond links and forms. Each of them works without this file, only less handily.
(function () {
  'use strict';
  const body = document.body;
  const words = body.dataset;
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const on = (name, handler) => document.addEventListener(name, handler);

  // Toasts: from an answer's HX-Trigger, from the page itself, or from here.
  const toasts = document.getElementById('toasts');
  function keep(box) {
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'btn-close';
    close.setAttribute('aria-label', words.close);
    close.addEventListener('click', () => box.remove());
    box.append(close);
    if (box.classList.contains('toast-wrong')) return;
    let timer = setTimeout(() => box.remove(), 8000);
    const stay = () => clearTimeout(timer);
    const leave = () => { stay(); timer = setTimeout(() => box.remove(), 4000); };
    box.addEventListener('mouseenter', stay);
    box.addEventListener('focusin', stay);
    box.addEventListener('mouseleave', leave);
    box.addEventListener('focusout', leave);
  }
  function toast(detail) {
    // What is wrong is said once, however often it happens.
    if (all('.toast-wrong p').some(said => said.textContent === detail.text)) return;
    const box = document.createElement('div');
    box.className = 'toast-box toast-' + (detail.level || 'info');
    if (detail.level === 'wrong') box.setAttribute('role', 'alert');
    const text = document.createElement('p');
    text.textContent = detail.text;
    box.append(text);
    if (detail.undo) {
      const undo = document.createElement('button');
      undo.type = 'button';
      undo.className = 'btn btn-sm';
      undo.textContent = words.undo;
      undo.addEventListener('click', () => { box.remove(); window.htmx.ajax('POST', detail.undo, { swap: 'none' }); });
      box.append(undo);
    }
    if (detail.href) {
      const link = document.createElement('a');
      box.append(Object.assign(link, { className: 'btn btn-sm', href: detail.href, textContent: detail.link }));
    }
    toasts.append(box);
    keep(box);
  }
  all('[data-toast]').forEach(keep);
  on('toast', event => toast(event.detail));
  on('htmx:sendError', () => toast({ level: 'wrong', text: words.offline }));
  on('htmx:responseError', event => {
    const xhr = event.detail.xhr;
    if (!xhr.getResponseHeader('HX-Trigger') && !xhr.getResponseHeader('HX-Redirect')) toast({ level: 'wrong', text: words.wrong });
  });

  // Copying.
  on('click', event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const done = () => toast({ level: 'done', text: words.copied });
    const byHand = () => {
      const field = document.createElement('textarea');
      field.value = button.dataset.copy;
      field.className = 'visually-hidden';
      (button.closest('dialog') || body).append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
      button.focus();
      done();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(button.dataset.copy).then(done, byHand); else byHand();
  });

  // Dialogs open and close by themselves (command, commandfor); older browsers are helped.
  if (!('command' in HTMLButtonElement.prototype)) {
    on('click', event => {
      const button = event.target.closest('[commandfor]');
      const dialog = button && document.getElementById(button.getAttribute('commandfor'));
      if (!dialog) return;
      if (button.getAttribute('command') === 'show-modal') dialog.showModal(); else dialog.close();
    });
  }
  // A click beside a dialog closes it, unless something was typed in it.
  on('click', event => {
    if (event.target.tagName === 'DIALOG' && !changed.has(event.target.querySelector('form'))) event.target.close();
  });

  // Menus made of <details>: one at a time, closed by Esc and by going elsewhere.
  const menus = () => all('[data-menu][open]');
  on('click', event => menus().forEach(menu => { if (!menu.contains(event.target)) menu.open = false; }));
  on('focusin', event => menus().forEach(menu => { if (!menu.contains(event.target)) menu.open = false; }));
  on('keydown', event => {
    if (event.key !== 'Escape') return;
    menus().forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  });

  // The key / goes to the search.
  on('keydown', event => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    const search = document.querySelector('[data-shortcut="/"]');
    if (event.key !== '/' || typing || !search || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    search.focus();
  });

  // Leaving a form that was changed.
  const changed = new Set();
  on('input', event => {
    const form = event.target.closest('form[data-guard]');
    if (form) changed.add(form);
  });
  on('submit', event => {
    changed.delete(event.target);
    const button = event.submitter;
    // Twice pressed is once meant; the button still has to be sent, so it is disabled a moment later.
    if (button && event.target.method === 'post' && !event.defaultPrevented) {
      setTimeout(() => { button.setAttribute('aria-busy', 'true'); button.disabled = true; }, 0);
    }
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted) all('[aria-busy]').forEach(button => { button.disabled = false; button.removeAttribute('aria-busy'); });
  });
  window.addEventListener('beforeunload', event => { if (changed.size) event.preventDefault(); });

  // Filters send themselves; without scripts there is a button.
  on('change', event => {
    const form = event.target.closest('form[data-auto]');
    if (form && event.target.tagName === 'SELECT') form.requestSubmit();
  });

  // A row of boxes to tick: all of them, and what they are worth together (in the currency's smallest unit).
  function sums(form) {
    const boxes = all('input[data-amount]', form);
    const ticked = boxes.filter(box => box.checked);
    const total = ticked.reduce((sum, box) => sum + BigInt(box.dataset.amount), BigInt(form.dataset.base || 0));
    const currency = form.dataset.currency; // none: there are several, and nothing to add up
    const format = currency && new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency });
    if (format) all('[data-total]', form).forEach(out => { out.textContent = format.format(Number(total) / 10 ** form.dataset.digits); });
    all('[data-ticked]', form).forEach(out => { out.textContent = ticked.length; });
    all('[data-all]', form).forEach(box => {
      box.checked = boxes.length > 0 && ticked.length === boxes.length;
      box.indeterminate = ticked.length > 0 && ticked.length < boxes.length;
    });
  }
  on('change', event => {
    const form = event.target.closest('form[data-sums]');
    if (!form) return;
    if (event.target.matches('[data-all]')) all('input[data-amount]', form).forEach(box => { box.checked = event.target.checked; });
    sums(form);
  });

  // What part each weight is of all of them.
  on('input', event => {
    const form = event.target.closest('form[data-weights]');
    if (!form) return;
    const weights = all('[data-weight]', form);
    const total = weights.reduce((sum, field) => sum + (Number(field.value) || 0), 0);
    const format = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent', maximumFractionDigits: 1 });
    weights.forEach(field => {
      const said = field.value.trim() && total ? format.format((Number(field.value) || 0) / total) : '—';
      field.closest('tr').querySelector('[data-share]').textContent = said;
    });
  });

  // A part of the page that looks every few seconds need not while nobody sees it.
  on('htmx:beforeRequest', event => {
    if (document.hidden && (event.detail.elt.getAttribute('hx-trigger') || '').startsWith('every')) event.preventDefault();
  });

  // How long until something, by the second.
  const clock = seconds => Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  const tick = () => all('[data-until]').forEach(part => {
    const left = Math.max(0, Math.round((Date.parse(part.dataset.until) - Date.now()) / 1000));
    part.textContent = clock(left);
  });
  setInterval(() => { tick(); watch(); }, 1000);

  // A session says two minutes before that it ends. Who stays goes on, and so does who signs in again in another tab.
  const stay = document.getElementById('stay');
  let ends = Date.now() + words.left * 1000;
  let said = 0;
  function watch() {
    if (!stay) return;
    const left = Math.max(0, Math.round((ends - Date.now()) / 1000));
    const level = left ? +(left < 121) : 2;
    stay.querySelector('[data-left]').textContent = clock(left);
    all('[data-stay]', stay).forEach(part => { part.hidden = level > 1; });
    all('[data-ended]', stay).forEach(part => { part.hidden = level < 2; });
    if (level === said) return;
    said = level;
    recount();
    if (!level) stay.close(); else if (!stay.open) stay.showModal();
  }
  function lasts(counts) {
    ends = Date.now() + counts.session * 1000;
    all('[name=_csrf]').forEach(field => { field.value = counts.form; });
    body.setAttribute('hx-headers', JSON.stringify({ 'X-CSRF-Token': counts.form }));
    all('[data-soon]').forEach(part => { part.hidden = counts.session > 3600; });
    watch();
  }
  on('htmx:afterRequest', event => { if (event.detail.elt.closest('#stay')) recount(); });
  on('visibilitychange', () => { if (stay && !document.hidden) recount(); });

  // A long list to choose from, made shorter by what is typed.
  on('input', event => {
    const narrow = event.target.dataset.narrow;
    const wanted = event.target.value.toLowerCase();
    if (narrow) all('label', document.querySelector(narrow)).forEach(label => { label.hidden = !label.textContent.toLowerCase().includes(wanted); });
  });
  on('change', event => {
    const picks = event.target.dataset.picks;
    const choice = picks && event.target.checked && event.target.form.querySelector('[type=radio][value="' + picks + '"]');
    if (choice) choice.checked = true;
  });

  // What is being written: Enter sends where there is a keyboard, drafts stay in the tab, files are named.
  on('keydown', event => {
    const enter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (!enter || !event.target.matches('[data-enter]') || matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });
  on('input', event => {
    const draft = event.target.form && event.target.form.dataset.draft;
    if (draft && event.target.matches('textarea')) sessionStorage.setItem('draft ' + draft, event.target.value);
  });
  on('change', event => {
    if (!event.target.matches('[data-file]')) return;
    const form = event.target.form;
    const files = Array.from(event.target.files);
    if (files.reduce((sum, file) => sum + file.size, 0) > Number(event.target.dataset.max)) {
      toast({ level: 'wrong', text: form.dataset.tooLarge });
      event.target.value = '';
      files.length = 0;
    }
    form.querySelector('[data-files]').textContent = files.map(file => file.name).join(', ');
  });
  on('htmx:beforeSwap', event => {
    const draft = event.detail.target.dataset.draft;
    if (draft && event.detail.xhr.status === 200) sessionStorage.removeItem('draft ' + draft);
  });
  function write(form) {
    const text = form.querySelector('textarea');
    if (!text.value) text.value = sessionStorage.getItem('draft ' + form.dataset.draft) || '';
  }

  // What happens elsewhere. One tab of the browser listens and tells the others; when it goes, another one does.
  const title = document.title;
  function count(counts) {
    all('[data-badge]').forEach(badge => {
      const number = counts[badge.dataset.badge] || 0;
      badge.hidden = !number;
      badge.textContent = number > 99 ? '99+' : number;
    });
    all('[data-while]').forEach(menu => { menu.hidden = !counts[menu.dataset.while]; });
    lasts(counts);
    entitle();
  }
  function entitle() {
    const waiting = ['chat', 'notifications'].map(name => document.querySelector('[data-badge="' + name + '"]'))
      .reduce((sum, badge) => sum + (badge && !badge.hidden ? parseInt(badge.textContent, 10) : 0), 0);
    document.title = (waiting ? '(' + waiting + ') ' : '') + title;
  }
  // How long work ended is said wherever people are.
  function worked(data) {
    all('[data-while][open] .menu-panel').forEach(panel => panel.dispatchEvent(new Event('refresh')));
    if (/done|failed/.test(data.ended))
      fetch('/jobs/' + data.id + '/end').then(answer => answer.ok && answer.json())
        .then(said => said && toast(said)).catch(() => {});
  }
  let counting = 0;
  function recount() {
    clearTimeout(counting);
    counting = setTimeout(() => fetch('/badges').then(answer => answer.ok && !answer.redirected ? answer.json() : null)
      .then(counts => counts && count(counts)).catch(() => {}), 100);
  }
  function happen(kind, data) {
    recount();
    const anything = kind === 'resync';
    body.dispatchEvent(new CustomEvent('pc-heard', { detail: [kind, data] }));
    if (anything || kind === 'chat' || data.of === 'chat') body.dispatchEvent(new CustomEvent('pc-chat'));
    if (anything || kind === 'notification' || data.of === 'notifications') body.dispatchEvent(new CustomEvent('pc-notification'));
    if (anything || kind === 'job') body.dispatchEvent(new CustomEvent('pc-job'));
    if (kind === 'job') worked(data);
  }
  const tabs = navigator.locks && window.BroadcastChannel ? new BroadcastChannel('pc-events') : null;
  function tell(kind, data) {
    if (tabs) tabs.postMessage([kind, data]);
    happen(kind, data);
  }
  let pause = 1000;
  let source = null;
  function listen() {
    if ((source && source.readyState < 2) || (!tabs && document.hidden)) return;
    source = new EventSource('/events');
    ['chat', 'notification', 'badge', 'job', 'resync'].forEach(kind =>
      source.addEventListener(kind, event => tell(kind, JSON.parse(event.data))));
    source.addEventListener('open', () => { pause = 1000; tell('resync', {}); });
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(listen, pause * (0.7 + Math.random() * 0.6));
      pause = Math.min(pause * 2, 60000);
    });
  }
  if (body.classList.contains('shell')) {
    entitle();
    if (tabs) {
      tabs.addEventListener('message', event => happen(...event.data));
      navigator.locks.request('pc-events', () => new Promise(listen));
    } else {
      // Only the tab that is seen listens: a browser has six connections for all of them. It looks at all when it comes back.
      listen();
      on('visibilitychange', () => { if (!document.hidden) listen(); else if (source) source.close(); });
    }
    // Should the stream be lost, numbers are right at least by the minute.
    setInterval(() => { if (!document.hidden) recount(); }, 60000);
  }

  // Charts are drawn by scripts that come only where there is one.
  const load = src => new Promise(done => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', done);
    document.head.append(script);
  });
  let drawing = null;
  function charts(root) {
    const canvases = all('canvas[data-chart]', root);
    if (!canvases.length) return;
    const scripts = canvases[0].closest('[data-scripts]').dataset.scripts.split(' ');
    drawing = drawing || load(scripts[0]).then(() => load(scripts[1]));
    drawing.then(() => canvases.forEach(window.drawChart));
  }

  // New parts of the page, at the start and after each swap.
  function begin(root) {
    charts(root);
    all('form[data-sums]', root).forEach(sums);
    // A form in a dialog that came back with mistakes.
    all('dialog[open]', root).forEach(dialog => { dialog.close(); dialog.showModal(); });
    all('form[data-draft]', root.parentNode || root).forEach(write);
    tick();
    const first = root.querySelector('[data-focus]');
    if (first) first.focus();
  }
  on('htmx:load', event => { if (event.detail.elt !== body) begin(event.detail.elt); });
  begin(document);
})();
