// Sends chosen files at once and shows how far they are. Without it the form itself sends them.
(function () {
  'use strict';
  var chooser = document.getElementById('files');
  if (!chooser || !window.FormData) return;
  var form = chooser.form;
  var list = document.getElementById('files-list');
  var waiting = 0;

  function element(tag, text, className) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function busy(change) {
    waiting += change;
    form.querySelectorAll('button:not([type=button])').forEach(function (button) { button.disabled = waiting > 0; });
  }

  function fault(request) {
    try {
      return JSON.parse(request.responseText).errors[0].message;
    } catch (unreadable) {
      return list.dataset.failed;
    }
  }

  function send(file) {
    var line = element('li', null, 'upload');
    var bar = element('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    var remove = element('button', list.dataset.remove, 'button quiet');
    remove.type = 'button';
    line.append(element('span', file.name), bar, remove);
    list.append(line);

    var request = new XMLHttpRequest();
    var body = new FormData();
    body.append('file', file);
    if (chooser.form.elements.channel) body.append('channel', chooser.form.elements.channel.value);
    remove.addEventListener('click', function () { request.abort(); line.remove(); });
    request.upload.addEventListener('progress', function (e) {
      if (e.lengthComputable) bar.value = Math.round(e.loaded / e.total * 100);
    });
    request.addEventListener('loadend', function () { busy(-1); });
    request.addEventListener('load', function () {
      if (request.status !== 201) return refused();
      var kept = element('input');
      kept.type = 'hidden';
      kept.name = 'attachmentIds';
      kept.value = JSON.parse(request.responseText).attachmentId;
      bar.replaceWith(element('span', list.dataset.done, 'muted'));
      line.append(kept);
    });
    request.addEventListener('error', refused);
    function refused() { bar.replaceWith(element('span', fault(request), 'error')); }
    busy(1);
    request.open('POST', '/api/attachments');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.send(body);
  }

  chooser.addEventListener('change', function () {
    Array.from(chooser.files).forEach(send);
    chooser.value = ''; // sent already
  });
})();
