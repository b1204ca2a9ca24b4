// The call desk: timer, draft, suggestions and earlier items. Registering works without any of it.
(function () {
  'use strict';
  // Only this tab remembers, and only until it is closed: drafts name people. Whoever signs in here next has their own.
  var user = (document.getElementById('desk') || document.getElementById('desk-done') || document.body).dataset.user || '';
  var DRAFT = 'intake.draft.' + user;
  var CALLER = 'intake.caller.' + user;
  var memory = {
    read: function (name) { try { return JSON.parse(sessionStorage.getItem(name)); } catch (blocked) { return null; } },
    write: function (name, value) { try { sessionStorage.setItem(name, JSON.stringify(value)); } catch (blocked) { /* without */ } },
    drop: function (name) { try { sessionStorage.removeItem(name); } catch (blocked) { /* without */ } }
  };

  if (document.getElementById('desk-done')) {
    memory.drop(DRAFT);
    document.getElementById('next').focus();
    return;
  }
  var form = document.getElementById('desk');
  if (!form) return;

  function fields() {
    return Array.from(form.elements).filter(function (e) {
      return e.name && e.name !== 'key' && e.name !== 'attachmentIds' && e.type !== 'file';
    });
  }
  function values(wanted) {
    var all = {};
    fields().filter(wanted).forEach(function (e) { all[e.name] = e.type === 'checkbox' ? e.checked : e.value; });
    return all;
  }
  function fill(all) {
    fields().forEach(function (e) {
      if (!(e.name in all)) return;
      if (e.type === 'checkbox') e.checked = all[e.name]; else e.value = all[e.name];
    });
  }
  function isCaller(e) { return e.name.indexOf('sender') === 0; }

  // Draft
  var refused = form.querySelector('[aria-invalid="true"]');
  var draft = memory.read(DRAFT);
  var again = new URLSearchParams(location.search).has('again');
  if (!refused && draft) {
    fill(draft);
    document.getElementById('draft-note').hidden = false;
  } else if (!refused && again && memory.read(CALLER)) {
    fill(memory.read(CALLER));
  }
  if (!again) memory.drop(CALLER);
  document.getElementById('discard').addEventListener('click', function () {
    memory.drop(DRAFT);
    location.assign(location.pathname);
  });

  // Timer: a call begins with the first key
  var started = document.getElementById('started');
  var timer = document.getElementById('timer');
  function tick() {
    if (!started.value) return;
    var seconds = Math.floor((Date.now() - Date.parse(started.value)) / 1000);
    timer.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  }
  tick();
  setInterval(tick, 1000);

  // What an item was written on goes by another name in every channel; a call has nothing of the kind.
  var source = document.getElementById('source');
  var sourceWords = JSON.parse(source.dataset.words || '{}');
  function nameSource() {
    var channel = form.elements.channel.value;
    source.hidden = !(channel + '.name' in sourceWords);
    if (source.hidden) return;
    ['name', 'number', 'date'].forEach(function (field) {
      form.querySelector('label[for="source-' + field + '"]').textContent = sourceWords[channel + '.' + field];
    });
  }
  nameSource();

  form.addEventListener('input', function (e) {
    if (e.target.name === 'channel') nameSource();
    if (!started.value) started.value = new Date().toISOString();
    memory.write(DRAFT, values(function () { return true; }));
    if (/^(content|subject|channel|confidential|anonymous)$/.test(e.target.name)) suggestLater();
    if (/^sender\.(phone|email|taxCode|name|organisation)$/.test(e.target.name)) earlierLater();
  });
  form.addEventListener('submit', function () {
    if (form.elements.confidential.checked) memory.drop(CALLER); else memory.write(CALLER, values(isCaller));
  });
  form.addEventListener('keydown', function (e) {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      form.requestSubmit(document.getElementById('save'));
    }
  });

  function later(wait, act) {
    var waiting;
    return function () { clearTimeout(waiting); waiting = setTimeout(act, wait); };
  }

  // Suggestions
  var box = document.getElementById('suggestion');
  var words = JSON.parse(box.dataset.words || '{}');
  var units = {};
  var asking = null;
  fetch('/api/units', { headers: { Accept: 'application/json' } })
    .then(function (answer) { return answer.ok ? answer.json() : []; })
    .then(function (found) {
      (found.items || found).forEach(function (unit) { units[unit.code] = unit.name; });
    })
    .catch(function () { /* codes will do */ });

  function unitName(code) {
    var name = units[code];
    if (!name) return code;
    return typeof name === 'string' ? name : name[box.dataset.language] || name.vi || code;
  }
  function word(kind, code) { return words[kind + '.' + code] || code; }
  function element(tag, text, className) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }
  function say(text) { box.replaceChildren(element('p', text, 'muted')); }

  // Open items about the same matter
  var duplicates = document.getElementById('duplicates');
  function showDuplicates(found) {
    duplicates.querySelector('ul').replaceChildren.apply(duplicates.querySelector('ul'), found.slice(0, 5).map(function (one) {
      var line = element('li');
      var link = element('a', one.reference, 'code');
      link.href = '/register?q=' + encodeURIComponent(one.reference);
      link.target = '_blank';
      link.rel = 'noopener';
      var known = [one.unit && unitName(one.unit), one.registeredAt && new Date(one.registeredAt).toLocaleDateString('vi-VN'),
        Math.round(one.similarity * 100) + ' %'];
      line.append(link, ' ', element('span', known.filter(Boolean).join(' · '), 'muted'));
      return line;
    }));
    duplicates.querySelector('p').hidden = found.length > 0;
  }

  function show(preview) {
    showDuplicates(preview.duplicates || []);
    var parts = [];
    (preview.units || []).filter(function (unit) { return unit.confidence >= 0.01; }).slice(0, 3).forEach(function (unit) {
      var line = element('p', null, 'suggested');
      line.append(element('strong', unitName(unit.code)), element('span', Math.round(unit.confidence * 100) + ' %', 'number'));
      parts.push(line);
    });
    if (!parts.length) return say(box.dataset.none);
    var badges = element('p');
    [preview.kind && word('kind', preview.kind), preview.component && word('component', preview.component), preview.planItem,
      preview.automatic ? box.dataset.automatic : box.dataset.triage]
      .filter(Boolean)
      .forEach(function (text) { badges.append(element('span', text, 'badge'), ' '); });
    parts.push(badges);
    var why = (preview.evidence || []).map(function (e) { return [].concat(e.words || []).join(', '); }).filter(Boolean);
    if (why.length) parts.push(element('p', box.dataset.why + ': ' + why.slice(0, 4).join(' · '), 'muted'));
    box.replaceChildren.apply(box, parts);
  }

  function suggest() {
    if (asking) asking.abort();
    var content = form.elements.content.value.trim();
    if (content.length < 8) return;
    asking = new AbortController();
    fetch('/api/routing/preview', {
      method: 'POST',
      signal: asking.signal,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        subject: form.elements.subject.value, content: content,
        channel: form.elements.channel.value, senderType: form.elements.senderType.value,
        confidential: form.elements.confidential.checked, anonymous: form.elements.anonymous.checked
      })
    })
      .then(function (answer) { return answer.ok ? answer.json().then(show) : say(box.dataset.off); })
      .catch(function (stopped) { if (stopped.name !== 'AbortError') say(box.dataset.off); });
  }
  var suggestLater = later(350, suggest);

  // Earlier items of the caller
  var earlier = document.getElementById('earlier');
  var looking = null;
  function lookUp() {
    if (looking) looking.abort();
    var asked = new URLSearchParams();
    asked.set('phone', form.elements['sender.phone'].value || form.elements['sender.email'].value);
    asked.set('taxCode', form.elements['sender.taxCode'].value);
    asked.set('name', form.elements['sender.organisation'].value || form.elements['sender.name'].value);
    var enough = (asked.get('phone') + asked.get('taxCode')).replace(/\D/g, '').length >= 8 ||
      /@.+\../.test(asked.get('phone')) || asked.get('name').trim().length >= 5;
    if (!enough) return;
    looking = new AbortController();
    fetch(earlier.dataset.action, { method: 'POST', body: asked, signal: looking.signal, headers: { Accept: 'text/html' } })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (html) {
        // our own page fragment, escaped where it was rendered
        var body = new DOMParser().parseFromString(html, 'text/html').body;
        earlier.replaceChildren.apply(earlier, Array.from(body.childNodes));
      })
      .catch(function () { /* the next key tries again */ });
  }
  var earlierLater = later(350, lookUp);

  if (!refused) form.elements[again ? 'content' : 'sender.phone'].focus();
  if (form.elements.content.value) suggest();
  if (form.elements['sender.phone'].value || form.elements['sender.taxCode'].value) lookUp();
})();
