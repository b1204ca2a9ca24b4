// What every page shares. Pages work without it; this only makes them quicker to use.
(function () {
  'use strict';
  var root = document.documentElement;

  if (window.htmx) {
    htmx.config.includeIndicatorStyles = false; // an inline <style> would break the content security policy
    htmx.config.allowEval = false;
    htmx.config.historyCacheSize = 0; // pages may show personal data: nothing of them is kept in localStorage
  }

  function on(event, selector, handle) {
    document.addEventListener(event, function (e) {
      var target = e.target.closest && e.target.closest(selector);
      if (target) handle(e, target);
    });
  }

  // The menu button of small screens.
  on('click', '[data-menu-toggle]', function (e, button) {
    var open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    document.getElementById(button.getAttribute('aria-controls')).classList.toggle('open', open);
  });
  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Escape') return;
    var button = document.querySelector('[data-menu-toggle][aria-expanded="true"]');
    if (button) { button.click(); button.focus(); }
  });

  // Light or dark: the system decides until somebody presses the button.
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }
  on('click', '[data-theme-toggle]', function () {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try { localStorage.setItem('theme', root.dataset.theme); } catch (blocked) { /* lasts for this page */ }
  });

  // <form data-confirm="Really?"> or <button data-confirm="…">
  document.addEventListener('submit', function (e) {
    var asker = e.submitter && e.submitter.dataset.confirm ? e.submitter : e.target;
    if (asker.dataset.confirm && !window.confirm(asker.dataset.confirm)) {
      e.preventDefault();
      e.stopImmediatePropagation();
    }
  }, true);

  // A second press of the same button while the first is on its way would send the form twice.
  document.addEventListener('submit', function (e) {
    var form = e.target;
    if (e.defaultPrevented || form.method === 'get' || form.hasAttribute('hx-post')) return;
    setTimeout(function () {
      form.querySelectorAll('button:not([type=button])').forEach(function (button) { button.disabled = true; });
    });
  });
  window.addEventListener('pageshow', function (e) {
    if (e.persisted) document.querySelectorAll('form button:disabled').forEach(function (button) { button.disabled = false; });
  });

  // <button data-print>, <button data-copy="#id"> and <button data-open-dialog="id">
  on('click', '[data-print]', function () { window.print(); });
  on('click', '[data-copy]', function (e, button) {
    var source = document.querySelector(button.dataset.copy);
    navigator.clipboard.writeText((source.value || source.textContent).trim()).then(function () {
      if (!button.dataset.copied) return;
      button.textContent = button.dataset.copied;
      announce(button.dataset.copied);
    });
  });
  on('click', '[data-open-dialog]', function (e, button) {
    document.getElementById(button.dataset.openDialog).showModal();
  });
  on('click', 'dialog [data-close-dialog]', function (e, button) { button.closest('dialog').close(); });

  function announce(text) {
    var live = document.getElementById('live');
    if (live) live.textContent = text;
  }

  // data-key="n" on a link, button or field: that key, when nobody is typing; "?" shows the keys of the page.
  function typing(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }
  document.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e.target)) return;
    if (e.key === '?') { root.classList.toggle('show-keys'); return; }
    var target = document.querySelector('[data-key="' + CSS.escape(e.key) + '"]');
    if (!target) return;
    e.preventDefault();
    target.focus();
    if (!typing(target)) target.click();
  });

  // What scrolls sideways must be reachable without a mouse.
  function reachable() {
    document.querySelectorAll('.table-wrap:not([tabindex])').forEach(function (wrap) {
      if (wrap.scrollWidth <= wrap.clientWidth) return;
      var section = wrap.closest('section, main');
      var name = wrap.querySelector('caption') || (section && section.querySelector('h1, h2, h3'));
      wrap.tabIndex = 0;
      wrap.setAttribute('role', 'region');
      wrap.setAttribute('aria-label', name ? name.textContent.trim() : document.title);
    });
  }
  reachable();
  window.addEventListener('resize', reachable);
  document.addEventListener('htmx:afterSettle', reachable);

  // After a refused form, start at the first faulty field.
  var faulty = document.querySelector('[aria-invalid="true"]');
  if (faulty) faulty.focus();
})();
