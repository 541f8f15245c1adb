// In a frame on somebody's site: tells that site how high we are.
(() => {
  'use strict';
  if (parent === window) return;
  const tell = () => {
    const bottoms = [...document.querySelectorAll('main > *')].map((part) => part.getBoundingClientRect().bottom);
    parent.postMessage({ partnerCabinetHeight: Math.ceil(Math.max(0, ...bottoms) + scrollY + 32) }, '*');
  };
  new ResizeObserver(tell).observe(document.querySelector('main'));
  addEventListener('load', tell);
})();
