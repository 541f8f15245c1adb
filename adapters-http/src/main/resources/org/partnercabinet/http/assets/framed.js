// A draft in the frame of its editor: says which block was clicked and how far it is scrolled, and is told the same.
(() => {
  'use strict';
  if (parent === window) return;
  const blocks = [...document.querySelectorAll('main > .b')];
  const tell = (what) => parent.postMessage(what, '*');
  document.addEventListener('click', (event) => {
    if (event.target.closest('a, [type=submit]')) event.preventDefault();
    tell({ partnerCabinetBlock: blocks.indexOf(event.target.closest('main > .b')) });
  });
  addEventListener('scroll', () => tell({ partnerCabinetScroll: scrollY }), { passive: true });
  addEventListener('message', (event) => {
    if (event.source !== parent || !event.data) return;
    if (Number.isFinite(event.data.scroll)) scrollTo({ top: event.data.scroll, behavior: 'instant' });
    blocks.forEach((block, i) => { block.style.boxShadow = i === event.data.open ? 'inset 0 0 0 3px #0b76d8' : ''; });
    const open = blocks[event.data.open];
    if (!open || !event.data.show) return;
    const at = open.getBoundingClientRect();
    if (at.bottom < 60 || at.top > innerHeight - 60) open.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
})();
