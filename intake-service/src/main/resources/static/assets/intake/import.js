// Shows how a chosen file would be read, and an import while it runs. Without it the form answers with pages and a file.
(function () {
  'use strict';
  var form = document.getElementById('import');
  if (!form || !window.TextDecoderStream) return;
  var SHOWN = 500;

  function cell(text) {
    var plain = String(text == null ? '' : text);
    return '"' + (/^[=+\-@\t\r]/.test(plain) ? "'" : '') + plain.replace(/"/g, '""') + '"';
  }
  function count(id) {
    var counter = document.getElementById(id);
    counter.textContent = Number(counter.textContent) + 1;
  }
  function faultsOf(row) {
    return row.errors.map(function (error) { return error.field + ': ' + error.message; }).join(' ');
  }
  function stop(text) {
    var stopped = document.getElementById('stopped');
    stopped.textContent = text;
    stopped.hidden = false;
  }

  function show(row, file) {
    if (!('row' in row)) {
      if (row.stopped) stop(row.stopped.message);
      return;
    }
    count(row.status.toLowerCase());
    file.push([row.row, row.status, row.reference, row.trackingCode, row.ownTrackingCode, faultsOf(row)].map(cell).join(',') + '\r\n');
    if (row.status !== 'FAULTY') return;
    var body = document.querySelector('#faults tbody');
    document.getElementById('faults').hidden = false;
    if (body.rows.length >= SHOWN) return;
    var line = body.insertRow();
    line.insertCell().textContent = row.row;
    line.cells[0].className = 'number';
    line.insertCell().textContent = faultsOf(row);
  }

  async function run(answer) {
    var headings = document.getElementById('result').dataset.headings.split(';');
    var file = ['\uFEFF' + headings.map(cell).join(',') + '\r\n'];
    var rest = '';
    var reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (var part = await reader.read(); !part.done; part = await reader.read()) {
      var lines = (rest + part.value).split('\n');
      rest = lines.pop();
      lines.filter(Boolean).forEach(function (line) { show(JSON.parse(line), file); });
    }
    var download = document.getElementById('download');
    download.href = URL.createObjectURL(new Blob(file, { type: 'text/csv;charset=utf-8' }));
    download.hidden = false;
  }

  // one part for all columns: servers count the parts of a request
  function sent(columns) {
    var data = new FormData(form);
    data.delete('columns');
    data.delete('as');
    if (columns.length) data.set('columns', columns.join(','));
    return data;
  }
  function choices() {
    return Array.from(form.querySelectorAll('select[name="columns"]'));
  }
  function chosen() {
    return choices().map(function (choice) { return choice.value; });
  }

  var latest = 0;
  async function preview(columns) {
    if (!form.elements.file.files.length) return;
    var mine = ++latest;
    var at = choices().indexOf(document.activeElement);
    var shown = document.getElementById('preview');
    shown.setAttribute('aria-busy', 'true');
    try {
      var answer = await fetch(form.action, { method: 'POST', body: sent(columns), headers: { Accept: 'text/html' } });
      var read = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('preview');
      if (mine !== latest) return;
      if (!read) throw new Error(answer.status);
      shown.replaceChildren.apply(shown, Array.from(read.childNodes).map(function (node) { return document.importNode(node, true); }));
      var next = at >= 0 ? choices()[at] : shown.querySelector('h2');
      if (next) next.focus();
    } catch (lost) {
      shown.textContent = String(lost.message || lost);
    } finally {
      shown.removeAttribute('aria-busy');
    }
  }

  async function start(action) {
    ['registered', 'repeated', 'faulty'].forEach(function (id) { document.getElementById(id).textContent = 0; });
    document.querySelector('#faults tbody').replaceChildren();
    document.getElementById('faults').hidden = true;
    document.getElementById('stopped').hidden = true;
    document.getElementById('download').hidden = true;
    var result = document.getElementById('result');
    result.hidden = false;
    result.scrollIntoView({ block: 'start' });
    try {
      var answer = await fetch(action, { method: 'POST', body: sent(chosen()), headers: { Accept: 'application/x-ndjson, application/problem+json' } });
      if (answer.ok) {
        await run(answer);
      } else {
        var problem = await answer.json();
        stop((problem.errors || []).map(function (error) { return error.message; }).join(' ') || problem.detail || problem.title);
      }
    } catch (lost) {
      stop(String(lost.message || lost));
    }
  }

  form.addEventListener('change', function (e) {
    preview(e.target === form.elements.file ? [] : chosen());
  });
  form.addEventListener('submit', function (e) {
    e.preventDefault();
    if (e.submitter && e.submitter.hasAttribute('formaction')) start(e.submitter.formAction);
    else preview(chosen());
  });
})();
