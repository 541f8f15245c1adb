// Before anything is drawn: what only scripts can know of how bright the page should be.
(function () {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  root.classList.add('js');
  function apply() {
    const wanted = root.dataset.theme;
    root.dataset.bsTheme = wanted === 'auto' ? (dark.matches ? 'dark' : 'light') : wanted;
  }
  apply();
  dark.addEventListener('change', apply);
})();
