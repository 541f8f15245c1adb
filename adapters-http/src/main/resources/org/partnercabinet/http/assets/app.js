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
    const digits = Number(form.dataset.digits);
    const format = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: form.dataset.currency });
    all('[data-total]', form).forEach(out => { out.textContent = format.format(Number(total) / 10 ** digits); });
    all('[data-ticked]', form).forEach(out => { out.textContent = ticked.length; });
    all('[data-all]', form).forEach(box => {
      box.checked = boxes.length > 0 && ticked.length === boxes.length;
      box.indeterminate = ticked.length > 0 && ticked.length < boxes.length;
    });
  }
  on('change', event => {
    const form = event.target.closest('form[data-currency]');
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

  // Charts, from the numbers that stand beside them; the library comes only where there is one.
  const tones = { good: '--tblr-green', info: '--tblr-primary', wait: '--tblr-yellow', bad: '--tblr-red', quiet: '--tblr-secondary' };
  const drawn = new Map();
  function draw(canvas) {
    const data = JSON.parse(canvas.dataset.chart);
    const style = getComputedStyle(document.documentElement);
    const ink = style.getPropertyValue('--tblr-secondary').trim();
    const line = style.getPropertyValue('--tblr-border-color').trim();
    const axis = { ticks: { color: ink, precision: 0, maxRotation: 0, autoSkipPadding: 16 }, border: { display: false } };
    if (drawn.has(canvas)) drawn.get(canvas).destroy();
    drawn.set(canvas, new window.Chart(canvas, {
      type: data.kind,
      data: {
        labels: data.labels,
        datasets: data.series.map(series => {
          const colour = style.getPropertyValue(tones[series.tone]).trim();
          return { label: series.name, data: series.values, borderColor: colour, backgroundColor: colour, borderWidth: 2,
            borderRadius: 3, pointRadius: 0, pointHitRadius: 12, tension: 0.3 };
        })
      },
      options: {
        animation: false, maintainAspectRatio: false, interaction: { mode: 'index', intersect: false },
        plugins: { legend: { display: data.series.length > 1, position: 'bottom', labels: { color: ink, usePointStyle: true, boxHeight: 6 } } },
        scales: { x: { ...axis, grid: { display: false } }, y: { ...axis, beginAtZero: true, grid: { color: line } } }
      }
    }));
  }
  function charts(root) {
    const canvases = all('canvas[data-chart]', root);
    if (!canvases.length) return;
    if (window.Chart) { canvases.forEach(draw); return; }
    const script = document.createElement('script');
    script.src = canvases[0].closest('[data-chart-script]').dataset.chartScript;
    script.addEventListener('load', () => canvases.forEach(draw));
    document.head.append(script);
  }
  new MutationObserver(() => { if (window.Chart) drawn.forEach((chart, canvas) => draw(canvas)); })
    .observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });

  // New parts of the page, at the start and after each swap.
  function begin(root) {
    charts(root);
    all('form[data-currency]', root).forEach(sums);
    // A form in a dialog that came back with mistakes.
    all('dialog[open]', root).forEach(dialog => { dialog.close(); dialog.showModal(); });
    const first = root.querySelector('[data-focus]');
    if (first) first.focus();
  }
  on('htmx:load', event => { if (event.detail.elt !== body) begin(event.detail.elt); });
  begin(document);
})();
