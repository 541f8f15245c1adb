// A conversation: what is new comes to its end, and counts as seen once it can be seen. Loaded after app.js, where one is shown.
(function () {
  'use strict';
  const body = document.body;
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const on = (name, handler) => document.addEventListener(name, handler);
  const room = document.querySelector('[data-chat]');
  const log = room.querySelector('.chat-log');
  const list = room.querySelector('.chat-messages');
  const down = room.querySelector('[data-chat-down]');
  const said = () => all('[data-number]', list);
  const last = () => said().reduce((most, message) => Math.max(most, message.dataset.number), 0);
  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const toEnd = () => { log.scrollTop = log.scrollHeight; down.hidden = true; };
  let busy = false;
  let again = false;
  let seen = 0;
  let theySaw = 0;
  let below = null;
  function days() {
    let day = '';
    all('.chat-day', list).forEach(mark => { if (mark.dataset.day === day) mark.remove(); day = mark.dataset.day; });
  }
  function add(html) {
    const follow = atEnd();
    const known = last();
    const part = document.createElement('ol');
    part.innerHTML = html;
    if (list.querySelector('.chat-new')) all('.chat-new', part).forEach(mark => mark.remove());
    const fresh = all('[data-number]', part).filter(message => Number(message.dataset.number) > known);
    if (!fresh.length) return;
    const none = room.querySelector('.chat-none');
    if (none) none.remove();
    list.append(...part.children);
    days();
    if (follow || fresh.some(message => message.matches('.chat-ours'))) toEnd(); else down.hidden = false;
    if (fresh.length >= 100) again = true;
    mark();
    see();
  }
  // They may have seen a message before it came back to us.
  function mark() {
    all('.chat-ours', list).filter(message => Number(message.dataset.number) <= theySaw)
      .forEach(message => { message.querySelector('.chat-seen').hidden = false; });
  }
  function pull() {
    if (room.dataset.past) return;
    again = busy;
    if (busy) return;
    busy = true;
    fetch(room.dataset.chat + '/messages?after=' + last(), { headers: { 'HX-Request': 'true' } })
      .then(answer => answer.ok ? answer.text() : '').then(add).catch(() => {})
      .finally(() => { busy = false; if (again) pull(); });
  }
  function see() {
    if (document.hidden) return;
    const edge = log.getBoundingClientRect();
    const shown = all('[data-new]', list).filter(message => {
      const box = message.getBoundingClientRect();
      return box.top + Math.min(box.height, edge.height) - 8 <= edge.bottom;
    });
    const number = shown.reduce((most, message) => Math.max(most, message.dataset.number), 0);
    if (number <= seen) return;
    seen = number;
    fetch(room.dataset.chat + '/seen', {
      method: 'POST',
      headers: { ...JSON.parse(body.getAttribute('hx-headers')), 'HX-Request': 'true' },
      body: new URLSearchParams({ number })
    }).then(answer => { if (!answer.ok) throw answer; shown.forEach(message => message.removeAttribute('data-new')); })
      .catch(() => { seen = 0; });
  }
  log.addEventListener('scroll', () => requestAnimationFrame(() => { see(); if (atEnd()) down.hidden = true; }));
  on('visibilitychange', see);
  down.addEventListener('click', toEnd);
  on('htmx:afterRequest', event => { if (event.detail.elt.id === 'composer' && event.detail.successful) pull(); });
  // Older messages come above: what is being read stays where it is.
  on('htmx:beforeSwap', event => { if (event.detail.target.matches('.chat-older')) below = log.scrollHeight - log.scrollTop; });
  on('htmx:afterSettle', () => {
    if (below === null) return;
    days();
    log.scrollTop = log.scrollHeight - below;
    requestAnimationFrame(() => { below = null; });
  });
  const fresh = list.querySelector('.chat-new');
  if (fresh) log.scrollTop += fresh.getBoundingClientRect().top - log.getBoundingClientRect().top - 16; else toEnd();
  down.hidden = atEnd();
  see();
  // What app.js hears of; and whatever was said between the making of this page and now.
  body.addEventListener('pc-heard', event => {
    const [kind, data] = event.detail;
    if (kind === 'resync') pull();
    if (kind !== 'chat' || data.conversation !== room.dataset.conversation) return;
    if (data.message) pull();
    if (data.seen) { theySaw = Math.max(theySaw, data.seen); mark(); }
  });
  pull();

  // An answer at hand goes where the cursor is.
  on('click', event => {
    const answer = event.target.closest('[data-answer]');
    if (!answer) return;
    event.preventDefault();
    const text = document.getElementById('f-text');
    answer.closest('details').open = false;
    text.focus();
    text.setRangeText(answer.dataset.answer, text.selectionStart, text.selectionEnd, 'end');
    text.dispatchEvent(new Event('input', { bubbles: true }));
  });
})();
