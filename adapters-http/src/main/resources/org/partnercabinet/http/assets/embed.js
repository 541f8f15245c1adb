// Put on other sites by one line: makes a frame with the form behind a link, as high as what is in it.
(() => {
  'use strict';
  const script = document.currentScript;
  const base = new URL(script.src).origin;
  const frame = document.createElement('iframe');
  const lang = script.dataset.lang ? '?lang=' + encodeURIComponent(script.dataset.lang) : '';
  frame.src = base + '/f/' + encodeURIComponent(script.dataset.form) + lang;
  frame.title = script.dataset.title || 'Form';
  frame.style.width = '100%';
  frame.style.height = '640px';
  frame.style.border = '0';
  addEventListener('message', (event) => {
    if (event.origin !== base || event.source !== frame.contentWindow || !event.data) return;
    const height = event.data.partnerCabinetHeight;
    if (Number.isFinite(height)) frame.style.height = Math.min(Math.max(height, 120), 20000) + 'px';
  });
  script.after(frame);
})();
