// What pages need of script: every one of them works without, too.
(() => {
  'use strict';

  const notice = () => document.getElementById('notice');
  const say = (text) => { const place = notice(); if (place && place.textContent !== text) { place.textContent = text; place.classList.toggle('lv-notice', text !== ''); } };

  // What saves itself says, too, that it was not saved.
  const failed = (event, why) => say([event.detail.elt?.dataset.unsaved, why].filter(Boolean).join(' '));

  // Nobody should lose what is written by following a link.
  const touched = new Set();
  const written = new WeakMap();
  document.addEventListener('input', (event) => {
    const form = event.target.form;
    if (form && form.method === 'post') { touched.add(form); written.set(form, (written.get(form) ?? 0) + 1); }
  });
  // What has saved itself is not lost, unless more was written meanwhile.
  const sent = new WeakMap();
  const saves = new WeakMap();
  const saving = (event) => event.detail.requestConfig.verb === 'post' ? event.detail.elt.closest('form') : null;
  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = saving(event);
    if (!form) return;
    if (leaving.has(form)) { event.preventDefault(); return; }
    sent.set(event.detail.xhr, written.get(form));
    saves.set(form, event.detail.xhr);
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = saving(event);
    if (!form) return;
    if (event.detail.successful && sent.get(event.detail.xhr) === written.get(form)) touched.delete(form);
    if (saves.get(form) === event.detail.xhr) { saves.delete(form); goOn(form); }
  });

  // Whoever sends a form while it saves itself sends it when that is done: two at once would be taken for two windows.
  // What is sent saves itself no more, and whoever waits too long for an answer goes without it.
  const WAITS = 10000;
  const held = new Map();
  const leaving = new Set();
  const goOn = (form) => {
    const kept = held.get(form);
    if (!kept) return;
    clearTimeout(kept.longest);
    held.delete(form);
    if (form.isConnected) form.requestSubmit(kept.button);
  };
  const giveUp = (form) => { saves.delete(form); goOn(form); };
  const hold = (form, button) => {
    if (!held.has(form)) held.set(form, { button, longest: setTimeout(giveUp, WAITS, form) });
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!event.defaultPrevented && saves.has(form)) { event.preventDefault(); hold(form, event.submitter); return; }
    touched.delete(form);
    if (!event.defaultPrevented) leaving.add(form);
  });
  window.addEventListener('pageshow', () => leaving.clear());
  window.addEventListener('beforeunload', (event) => {
    if ([...touched].some((form) => form.isConnected)) event.preventDefault();
  });

  // A part that renews itself takes nobody's place on the page: no focus, no notice taken away, what is unfolded stays.
  const live = (event) => event.target instanceof Element && event.target.closest('[data-live]') !== null;
  let unfolded = [];
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (live(event)) unfolded = [...event.target.querySelectorAll('details[open][id]')].map((part) => part.id);
  });

  document.addEventListener('htmx:beforeRequest', (event) => { if (!live(event)) say(''); });
  document.addEventListener('htmx:responseError', (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) window.location.reload(); // the gateway leads through the log-in and back
    else failed(event, document.body.dataset.wrong);
  });
  document.addEventListener('htmx:sendError', (event) => failed(event, document.body.dataset.offline));
  document.addEventListener('htmx:timeout', (event) => failed(event, document.body.dataset.offline));

  // Whoever cannot see the change has to be taken to it: errors first, then the new part's heading.
  document.addEventListener('htmx:afterSettle', (event) => {
    const part = event.detail.elt;
    if (live(event)) {
      unfolded.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
      unfolded = [];
      return;
    }
    const goal = part.querySelector('#errors') || part.querySelector('[data-focus]') || part.querySelector('h1, h2, caption') || part;
    if (!goal.hasAttribute('tabindex')) goal.setAttribute('tabindex', '-1');
    goal.focus();
  });

  // A page that comes with errors begins there, also in browsers that do not focus by themselves.
  const errors = document.getElementById('errors');
  if (errors) errors.focus();

  // Who goes back to a form and sends it again sends the same one: the browser brings back what was filled in, and this its key.
  const keys = document.querySelectorAll('input[name=_key]');
  const wentBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  if (keys.length > 0 && wentBack && history.state?.key) keys.forEach((key) => { key.value = history.state.key; });
  else if (keys.length > 0) history.replaceState({ ...history.state, key: keys[0].value }, '');
})();
