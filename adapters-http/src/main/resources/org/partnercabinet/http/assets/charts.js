// Draws the charts of a page, from the numbers that stand beside them; comes after Chart.js, and only where there is one.
(function () {
  'use strict';
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
  window.drawChart = draw;
  new MutationObserver(() => drawn.forEach((chart, canvas) => draw(canvas)))
    .observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
})();
