// Ctrl+Enter in a text sends its form; in the worklist j and k move, o or Enter opens.
(function () {
  'use strict';
  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || !e.target.form) return;
    e.preventDefault();
    e.target.form.requestSubmit();
  });

  var rows = Array.from(document.querySelectorAll('[data-rows] tbody tr'));
  if (!rows.length) return;
  var at = -1;

  function go(to) {
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows.forEach(function (row, i) { row.setAttribute('aria-selected', String(i === at)); });
    rows[at].querySelector('a').focus();
    rows[at].scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
    if (e.key === 'j') go(at + 1);
    else if (e.key === 'k') go(at - 1);
    else if (e.key === 'o' && at >= 0) rows[at].querySelector('a').click();
    else return;
    e.preventDefault();
  });
})();
