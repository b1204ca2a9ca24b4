// Ctrl+Enter in a text sends its form; in the worklist j and k move, o or Enter opens, x chooses, a accepts.
(function () {
  'use strict';
  // Back from a case is back to the list as it was filtered.
  var back = document.querySelector('a[data-back]');
  if (location.pathname === '/cases') sessionStorage.setItem('cases', location.search);
  else if (back) back.search = sessionStorage.getItem('cases') || '';

  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || !e.target.form) return;
    e.preventDefault();
    e.target.form.requestSubmit();
  });

  function rows() { return Array.from(document.querySelectorAll('[data-rows] tbody tr')); }
  function box(row) { return row.querySelector('input[name=chosen]'); }
  function caseOf(row) { return box(row).dataset.case; }
  var current = null;

  function mark() {
    rows().forEach(function (row) { row.setAttribute('aria-selected', String(caseOf(row) === current)); });
  }

  function here() { return rows().find(function (row) { return caseOf(row) === current; }); }

  function go(by) {
    var all = rows();
    if (!all.length) return;
    var at = all.indexOf(here());
    var row = all[Math.max(0, Math.min(all.length - 1, at + by))];
    current = caseOf(row);
    mark();
    row.querySelector('a').focus();
    row.scrollIntoView({ block: 'nearest' });
  }

  function accept() {
    var form = document.getElementById('bulk');
    var row = here();
    if (!form) return;
    if (!document.querySelector('input[name=chosen]:checked') && row) box(row).checked = true;
    if (document.querySelector('input[name=chosen]:checked')) form.requestSubmit(form.querySelector('[value=accept]'));
  }

  document.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector('dialog[open]')) return;
    if (e.target.matches('input:not([type=checkbox]), textarea, select') || !document.querySelector('[data-rows]')) return;
    var row = here();
    if (e.key === 'j') go(1);
    else if (e.key === 'k') go(-1);
    else if (e.key === 'o' && row) row.querySelector('a').click();
    else if (e.key === 'x' && row) box(row).checked = !box(row).checked;
    else if (e.key === 'a') accept();
    else return;
    e.preventDefault();
  });

  // What changes elsewhere shows here: the server says that something changed, the list is read anew in its place.
  var live = document.querySelector('[data-live]');
  if (!live || !window.EventSource) return;
  // A browser gives up for good when it is refused, as it is after many pages in a short time: then it is asked again.
  var stream;
  function watch() {
    stream = new EventSource(live.dataset.live);
    ['case', 'gone', 'look-again'].forEach(function (name) {
      stream.addEventListener(name, function () { document.body.dispatchEvent(new CustomEvent('cases-changed')); });
    });
    stream.addEventListener('error', function () {
      if (stream.readyState === EventSource.CLOSED) setTimeout(watch, 10000);
    });
  }
  watch();
  window.addEventListener('pagehide', function () { stream.close(); });

  // Who has chosen rows keeps them, and stays where he was.
  var chosen = [];
  document.addEventListener('htmx:beforeSwap', function (e) {
    if (e.target.id !== 'rows') return;
    chosen = rows().filter(function (row) { return box(row).checked; }).map(caseOf);
  });
  document.addEventListener('htmx:afterSettle', function () {
    rows().forEach(function (row) { if (chosen.includes(caseOf(row))) box(row).checked = true; });
    chosen = [];
    mark();
  });
})();
