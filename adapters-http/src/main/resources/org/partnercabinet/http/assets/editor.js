// The editor of landing pages. Everything in it is a form that works alone; this posts the same forms while people type,
// takes what changed from the page that comes back, and remembers what was there before.
(() => {
  'use strict';
  const root = document.getElementById('editor');
  if (!root) return;
  const QUIET = 2000;
  const AGAIN = 5000;
  const STEPS = 50;
  const say = root.dataset;
  const path = say.path;
  const one = (selector, from) => (from || document).querySelector(selector);
  const all = (selector, from) => [...(from || document).querySelectorAll(selector)];
  const on = (name, handler) => document.addEventListener(name, handler);
  const target = (form) => form.getAttribute('action'); // form.action may be a button of that name
  const toast = (text) => document.dispatchEvent(new CustomEvent('toast', { detail: { level: 'wrong', text } }));

  let version = say.version;
  let token = one('[name=_csrf]', root).value;
  let dirty = false;   // something is to be sent
  let held = false;    // it was refused, and waits to be mended
  let theirs = null;   // what somebody else made of it meanwhile
  let timer = 0;

  // What was there, step by step; a tab remembers it.
  const KEY = 'landing ' + path;
  let steps = [say.draft];
  let at = 0;
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    if (kept && kept.steps[kept.at] === say.draft) ({ steps, at } = kept);
  } catch { /* nothing kept */ }
  function remember(text) {
    if (text !== steps[at]) {
      steps = steps.slice(0, at + 1).concat(text).slice(-STEPS - 1);
      at = steps.length - 1;
    }
    try { sessionStorage.setItem(KEY, JSON.stringify({ steps, at })); } catch { /* no room: this page still knows */ }
    all('[data-step]').forEach((button) => { button.disabled = steps[at + Number(button.dataset.step)] === undefined; });
  }

  function status(text, wrong) {
    const box = document.getElementById('saved');
    box.textContent = text;
    box.className = wrong ? 'text-danger' : 'text-secondary';
  }

  // One thing after the other.
  let chain = Promise.resolve();
  const queue = (work) => (chain = chain.then(work).catch((error) => { status(say.sayWrong, true); console.error(error); }));

  /** The page that answers, or null when there is none; then it is said why. */
  async function ask(to, data) {
    try {
      if (data) { data.set('_csrf', token); data.set('version', version); }
      const answer = await fetch(to, data ? { method: 'POST', body: data } : {});
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const wrong = one('.toast-wrong p', page);
      if (wrong) toast(wrong.textContent);
      if (one('#editor', page)) return { page, url: answer.url, status: answer.status, refused: Boolean(wrong) };
      const out = new URL(answer.url).pathname.startsWith('/login') || answer.status === 403;
      status(out ? say.saySignedOut : (one('main h1, h1', page) || {}).textContent || say.sayWrong, true);
    } catch {
      status(say.sayOffline, true);
    }
    return null;
  }

  // Where the focus was, in what is about to be replaced.
  function focused() {
    const here = document.activeElement;
    if (!here || !here.closest('#blocks, #checks, #pictures')) return null;
    if (here.name === 'action') return 'li.open button[value=' + here.value + ']:enabled';
    if (here.dataset.step) return '[data-step="' + here.dataset.step + '"]:enabled';
    return here.href ? 'a[href="' + here.getAttribute('href') + '"]' : null;
  }

  /** Shows what an answer says. @param whole also the settings, in which somebody may be typing */
  function take(page, whole) {
    const fresh = one('#editor', page);
    const focus = focused();
    version = fresh.dataset.version;
    token = one('[name=_csrf]', fresh).value;
    const busy = one('#head dialog[open]');
    ['head', 'blocks', 'checks', 'pictures', 'contrast', 'settings'].forEach((id) => {
      const old = document.getElementById(id);
      const now = page.getElementById(id);
      const keep = (id === 'head' && busy) || (id === 'settings' ? !whole : whole && (id === 'pictures' || id === 'contrast'));
      if (old && now && !keep) old.replaceWith(now);
    });
    all('input[name=version]').forEach((field) => { field.value = version; });
    const changed = fresh.dataset.draft !== steps[at];
    remember(fresh.dataset.draft);
    wire();
    if (focus) (one('#blocks ' + focus) || one('#blocks li.open a') || root).focus();
    if (changed || whole) draw();
  }

  function clearMistakes() {
    all('.is-invalid').forEach((field) => { field.classList.remove('is-invalid'); field.removeAttribute('aria-invalid'); });
    all('#settings .invalid-feedback, #settings .alert').forEach((said) => said.remove());
  }
  function showMistakes(page) {
    all('#settings .invalid-feedback', page).forEach((said) => {
      const twin = one('.form-control, .form-select', said.parentElement);
      const field = twin && document.getElementById(twin.id);
      if (!field) return;
      field.classList.add('is-invalid');
      field.setAttribute('aria-invalid', 'true');
      field.after(said);
    });
    const first = one('#settings .alert a, #settings .alert p', page);
    status(say.sayWrong + (first ? ' ' + first.textContent : ''), true);
  }

  const later = (time) => { clearTimeout(timer); timer = setTimeout(() => queue(save), time); };

  /** Sends what was typed. True when there is nothing left to send. */
  async function save() {
    clearTimeout(timer);
    if (theirs) return false;
    if (!dirty) return !held;
    dirty = false;
    held = false;
    status(say.saySaving);
    const form = one('[data-autosave]');
    const answer = await ask(target(form), new FormData(form));
    if (!answer) { dirty = true; renew(); later(AGAIN); return false; }
    clearMistakes();
    if (answer.status === 409) { conflict(answer.page); return false; }
    if (answer.status >= 400) { held = true; showMistakes(answer.page); return false; }
    take(answer.page, false);
    if (dirty) status(say.sayChanged);
    return !dirty;
  }

  /** Before something else is done: says why when it cannot be. What was typed while it was sent is sent as well. */
  async function ready() {
    const done = (await save()) || (await save());
    if (!done) toast(document.getElementById('saved').textContent);
    return done;
  }

  // Whoever signed in again has another token.
  function renew() {
    fetch(path).then((answer) => answer.text()).then((text) => {
      const fresh = one('#editor', new DOMParser().parseFromString(text, 'text/html'));
      if (fresh) token = one('[name=_csrf]', fresh).value;
    }).catch(() => {});
  }

  // Somebody else was faster: nothing is thrown away until one is chosen.
  function conflict(page) {
    dirty = true;
    theirs = one('#editor', page).dataset;
    status(say.sayWrong, true);
    const box = document.getElementById('conflict');
    box.hidden = false;
    box.focus();
  }
  async function settle(mine) {
    const typedInto = one('[data-autosave]');
    const form = new FormData(typedInto);
    const to = target(typedInto);
    const before = steps[at];
    version = theirs.version;
    remember(theirs.draft);
    theirs = null;
    dirty = false;
    document.getElementById('conflict').hidden = true;
    if (!mine) { await show(location.href); return; }
    const whole = new FormData();
    whole.set('draft', before);
    const back = await ask(path + '/draft', whole);
    if (!back) { dirty = true; return; }
    version = one('#editor', back.page).dataset.version;
    const answer = await ask(to, form);
    if (answer && answer.status < 400) take(answer.page, false); else dirty = true;
  }

  /** Another block's settings, or the page's. */
  async function show(href, pushed) {
    if (!(await ready())) return;
    const answer = await ask(href);
    if (!answer) return;
    take(answer.page, true);
    if (!pushed) history.pushState(null, '', href);
    if (matchMedia('(max-width: 61.9em)').matches) document.getElementById('settings').scrollIntoView();
  }

  /** Something that is done at once. */
  async function act(to, data) {
    if (!(await ready())) return null;
    const answer = await ask(to, data);
    if (!answer) return null;
    take(answer.page, true);
    if (answer.status < 400) history.replaceState(null, '', answer.url); else toast(one('#conflict p').textContent);
    return answer;
  }

  async function step(by) {
    if (!(await ready()) || steps[at + by] === undefined) return;
    const data = new FormData();
    data.set('draft', steps[at + by]);
    const answer = await ask(path + '/draft', data);
    if (!answer) return;
    if (answer.status < 400 && !answer.refused) at += by;
    take(answer.page, true);
    if (location.search) await show(location.href, true);
  }

  function typed() {
    dirty = true;
    if (!theirs) { status(say.sayChanged); later(QUIET); }
  }
  on('input', (event) => { if (event.target.closest('[data-autosave]') && !event.target.matches('[data-upload]')) typed(); });
  on('change', (event) => {
    if (event.target.matches('[data-upload]')) queue(() => upload(event.target));
    else if (event.target.closest('[data-picture]')) thumbs();
    else if (event.target.name === 'width') fit();
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.matches('[data-autosave]')) {
      event.preventDefault();
      dirty = true;
      queue(save);
    } else if (form.matches('[data-move]')) {
      event.preventDefault();
      const data = new FormData(form, event.submitter);
      queue(() => act(target(form), data));
    } else if (form.matches('[data-publish]') && (dirty || held)) {
      event.preventDefault();
      queue(save).then((done) => { if (done) one('[data-publish]').requestSubmit(); });
    }
  }, true);
  on('click', (event) => {
    const link = event.target.closest('a[data-open]');
    const button = event.target.closest('button');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      queue(() => show(link.href));
    } else if (button && button.dataset.step) queue(() => step(Number(button.dataset.step)));
    else if (button && button.dataset.do) arrange(button);
    else if (button && button.dataset.mark) mark(button);
    else if (button && button.dataset.settle) queue(() => settle(button.dataset.settle === 'mine'));
  });
  on('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.target.closest('input, textarea, select') || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    queue(() => step(key === 'y' || event.shiftKey ? 1 : -1));
  });
  addEventListener('popstate', () => queue(() => show(location.href, true)));
  addEventListener('beforeunload', (event) => { if (dirty || held) event.preventDefault(); });
  on('visibilitychange', () => { if (document.hidden && dirty) queue(save); });

  // Items of a list.
  function arrange(button) {
    const list = button.closest('[data-list]');
    const items = one('[data-items]', list);
    const item = button.closest('[data-item]');
    let focus = button;
    if (button.dataset.do === 'add') {
      const made = one('template', list).content.firstElementChild.cloneNode(true);
      items.append(made);
      focus = one('input, textarea, select', made);
    } else if (button.dataset.do === 'remove') {
      item.remove();
      focus = one('[data-do=add]', list);
    } else if (button.dataset.do === 'up' && item.previousElementSibling) item.previousElementSibling.before(item);
    else if (button.dataset.do === 'down' && item.nextElementSibling) item.nextElementSibling.after(item);
    number(list);
    focus.focus();
    typed();
  }
  function number(list) {
    const items = all('[data-item]', one('[data-items]', list));
    const right = (text, i) => text.replace(/^((?:f-)?p\.\w+\.)(?:\d+|N)\./, '$1' + i + '.');
    items.forEach((item, i) => {
      all('[name]', item).forEach((field) => { field.name = right(field.name, i); });
      all('[id]', item).forEach((field) => { field.id = right(field.id, i); });
      all('[for]', item).forEach((label) => { label.htmlFor = right(label.htmlFor, i); });
    });
    one('[data-do=add]', list).disabled = items.length >= Number(list.dataset.most);
  }

  // Marks in a text.
  function mark(button) {
    const field = document.getElementById(button.parentElement.dataset.marks);
    const { selectionStart: from, selectionEnd: to, value } = field;
    const chosen = value.slice(from, to);
    const start = from && value[from - 1] !== '\n' ? '\n' : '';
    const made = {
      heading: () => start + '## ' + chosen,
      bold: () => '**' + chosen + '**',
      list: () => start + (chosen || ' ').split('\n').map((line) => '- ' + line.trim()).join('\n'),
      link: () => '[' + chosen + '](https://)',
    }[button.dataset.mark]();
    field.focus();
    field.setRangeText(made, from, to, 'end');
    if (!chosen && button.dataset.mark === 'bold') field.setSelectionRange(from + 2, from + 2);
    typed();
  }

  // Pictures.
  function thumbs() {
    all('[data-picture]').forEach((box) => {
      const chosen = one('select', box).selectedOptions[0];
      const image = one('img', box);
      image.hidden = !chosen || !chosen.dataset.src;
      if (!image.hidden) image.src = chosen.dataset.src;
    });
  }
  async function upload(field) {
    const data = new FormData();
    data.set('file', field.files[0]);
    const name = one('select', field.closest('[data-picture]')).name;
    const answer = await ask(path + '/images', data);
    field.value = '';
    if (!answer) return;
    const id = new URL(answer.url).searchParams.get('picture');
    if (!id) return;
    take(answer.page, false);
    const options = one('[data-options]').innerHTML;
    all('[data-picture] select').forEach((select) => {
      const before = select.name === name ? id : select.value;
      select.innerHTML = options;
      select.value = before;
    });
    all('#settings template').forEach((template) => {
      all('[data-picture] select', template.content).forEach((select) => { select.innerHTML = options; });
    });
    thumbs();
    typed();
  }

  // The preview: as wide as chosen, made small enough to be seen, and replaced when the next one is ready.
  const screen = document.getElementById('screen');
  let frame = one('iframe', screen);
  let scrolled = 0;
  const openBlock = () => Number(document.getElementById('settings').dataset.at || -1);
  function fit() {
    const width = Number(one('[name=width]:checked').value);
    const scale = Math.min(1, screen.clientWidth / width);
    all('iframe', screen).forEach((each) => {
      each.style.width = width + 'px';
      each.style.height = screen.clientHeight / scale + 'px';
      each.style.left = Math.max(0, (screen.clientWidth - width * scale) / 2) + 'px';
      each.style.transform = 'scale(' + scale + ')';
    });
  }
  const point = (what) => frame.contentWindow.postMessage({ ...what, open: openBlock() }, '*');
  let drawn = '';
  function draw() {
    if (drawn === steps[at]) { point({ show: true }); return; }
    drawn = steps[at];
    all('iframe', screen).forEach((old) => { if (old !== frame) old.remove(); });
    const next = frame.cloneNode();
    next.classList.add('waiting');
    next.addEventListener('load', () => {
      frame.remove();
      frame = next;
      next.classList.remove('waiting');
      point({ scroll: scrolled, show: true });
    }, { once: true });
    screen.append(next);
    fit();
  }
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || !event.data) return;
    if (Number.isFinite(event.data.partnerCabinetScroll)) scrolled = event.data.partnerCabinetScroll;
    const block = event.data.partnerCabinetBlock;
    if (Number.isInteger(block) && block !== openBlock()) queue(() => show(path + (block < 0 ? '' : '?block=' + block)));
  });
  new ResizeObserver(fit).observe(screen);

  // What comes with each new part of the page.
  function wire() {
    all('#settings .no-js').forEach((item) => item.remove());
    all('[data-list]').forEach(number);
    thumbs();
    const list = one('[data-blocks]');
    if (!list.dataset.sorted && window.Sortable) {
      list.dataset.sorted = 'yes';
      window.Sortable.create(list, {
        handle: '[data-grip]',
        animation: 150,
        forceFallback: true,
        onEnd: (event) => {
          if (event.oldIndex === event.newIndex) return;
          const data = new FormData();
          data.set('action', 'move');
          data.set('at', event.oldIndex);
          data.set('to', event.newIndex);
          queue(() => act(path + '/blocks', data));
        },
      });
    }
  }
  drawn = steps[at];
  wire();
  remember(steps[at]);
  fit();
  frame.addEventListener('load', () => point({ show: true }), { once: true });
})();
