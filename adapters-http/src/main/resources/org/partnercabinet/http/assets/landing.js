// Landing pages: everything works without this; with it a countdown runs, slides have buttons and dots, a film plays in place.
(() => {
  'use strict';
  const tick = (box) => {
    const left = Date.parse(box.dataset.until) - Date.now();
    if (left <= 0) {
      const over = document.createElement('p');
      over.className = 'lead';
      over.textContent = box.dataset.over;
      box.replaceWith(over);
      return;
    }
    const minutes = Math.floor(left / 60000);
    box.querySelector('[data-days]').textContent = Math.floor(minutes / 1440);
    box.querySelector('[data-hours]').textContent = Math.floor(minutes / 60) % 24;
    box.querySelector('[data-minutes]').textContent = minutes % 60;
    setTimeout(() => tick(box), 1000);
  };
  document.querySelectorAll('[data-until]').forEach(tick);

  document.querySelectorAll('.slider').forEach((slider) => {
    const slides = slider.querySelector('.slides');
    const button = (label, sign, step) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = sign;
      made.setAttribute('aria-label', label);
      made.addEventListener('click', () => slides.scrollBy({ left: step * slides.clientWidth }));
      return made;
    };
    slider.append(button(slider.dataset.back, '‹', -1), button(slider.dataset.on, '›', 1));
    const dots = document.createElement('p');
    dots.className = 'dots';
    [...slides.children].forEach((slide, i, every) => {
      const dot = document.createElement('button');
      dot.type = 'button';
      dot.setAttribute('aria-label', i + 1 + ' / ' + every.length);
      dot.addEventListener('click', () => slides.scrollTo({ left: slide.offsetLeft - slides.offsetLeft }));
      dots.append(dot);
    });
    const mark = () => [...dots.children].forEach((dot, i) => {
      if (i === Math.round(slides.scrollLeft / slides.clientWidth)) dot.setAttribute('aria-current', 'true');
      else dot.removeAttribute('aria-current');
    });
    slides.addEventListener('scroll', mark, { passive: true });
    mark();
    slider.append(dots);
  });

  document.querySelectorAll('.video a').forEach((link) => {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const box = link.parentElement;
      const frame = document.createElement('iframe');
      frame.src = box.dataset.frame + (box.dataset.frame.includes('?') ? '&' : '?') + 'autoplay=1';
      frame.title = box.dataset.title;
      frame.allow = 'autoplay; fullscreen; encrypted-media';
      link.replaceWith(frame);
    });
  });

  document.querySelectorAll('form').forEach((form) => {
    form.addEventListener('submit', () => setTimeout(() => { form.querySelector('[type=submit]').disabled = true; }));
  });
  addEventListener('pageshow', () => document.querySelectorAll('[type=submit]').forEach((b) => { b.disabled = false; }));
})();
