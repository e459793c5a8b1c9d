// Moving on the timeline. Dragging, or Shift with an arrow key, only proposes a place: the dialog shows old and new, and
// nothing is sent before its button is pressed. Without script the links lead to the same form as a page.
(() => {
  'use strict';

  const DAY = 86400000;
  const FURTHER = 6; // pixels that tell a drag from a click
  const dialog = document.getElementById('mover');
  const timeline = document.getElementById('timeline');
  if (!dialog || !timeline || !window.htmx) return;

  const shifted = (day, by) => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
  const cellOf = (handle) => handle.closest('td[data-monday]');
  const handleOf = (event) => event.target.closest('[data-move]');

  const open = (address) => window.htmx
    .ajax('GET', address, { target: '#move', swap: 'outerHTML' })
    .then(() => { if (!dialog.open && dialog.querySelector('form')) dialog.showModal(); });

  const asIs = (handle) => open(handle.getAttribute('href'));

  const propose = (handle, cell) => {
    const here = cellOf(handle);
    const days = Math.round((Date.parse(cell.dataset.monday) - Date.parse(here.dataset.monday)) / DAY);
    const place = new URLSearchParams({
      expertId: cell.dataset.expert,
      from: shifted(handle.dataset.from, days),
      to: shifted(handle.dataset.last, days),
      sharePercent: handle.dataset.share,
      back: 'timeline',
    });
    open(handle.dataset.move + '?' + place);
  };

  // drag
  let drag = null;
  let dragged = false;
  const mark = (cell) => {
    if (drag.cell) drag.cell.classList.remove('lv-target');
    drag.cell = cell;
    if (cell) cell.classList.add('lv-target');
  };
  const under = (event) => {
    const element = document.elementFromPoint(event.clientX, event.clientY);
    return element && timeline.contains(element) ? element.closest('td[data-monday]') : null;
  };
  const stop = () => {
    if (!drag) return;
    mark(null);
    drag.handle.closest('li').classList.remove('lv-dragged');
    drag = null;
  };

  timeline.addEventListener('dragstart', (event) => { if (handleOf(event)) event.preventDefault(); });
  timeline.addEventListener('pointerdown', (event) => {
    const handle = handleOf(event);
    if (!handle || event.button !== 0 || handle.dataset.begun === 'true') return;
    drag = { handle, x: event.clientX, y: event.clientY, far: false, cell: null };
  });
  document.addEventListener('pointermove', (event) => {
    if (!drag) return;
    drag.far = drag.far || Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > FURTHER;
    if (!drag.far) return;
    drag.handle.closest('li').classList.add('lv-dragged');
    mark(under(event));
  });
  document.addEventListener('pointerup', (event) => {
    if (!drag) return;
    const { handle, far } = drag;
    const cell = far ? under(event) : null;
    stop();
    dragged = far; // the click that belongs to the drag comes right after, if at all
    setTimeout(() => { dragged = false; }, 0);
    if (cell && cell !== cellOf(handle)) propose(handle, cell);
  });
  document.addEventListener('pointercancel', stop);

  // click and keyboard
  timeline.addEventListener('click', (event) => {
    const handle = handleOf(event);
    if (!handle || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!dragged) asIs(handle);
  });
  const neighbour = (cell, key) => {
    const row = cell.parentElement;
    const beside = (other) => (other ? other.cells[cell.cellIndex] : null);
    switch (key) {
      case 'ArrowLeft': return cell.previousElementSibling;
      case 'ArrowRight': return cell.nextElementSibling;
      case 'ArrowUp': return beside(row.previousElementSibling);
      case 'ArrowDown': return beside(row.nextElementSibling);
      default: return null;
    }
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') stop();
    const handle = event.target instanceof Element ? handleOf(event) : null;
    if (!handle || !event.shiftKey || handle.dataset.begun === 'true') return;
    const cell = neighbour(cellOf(handle), event.key);
    if (!cell || !cell.dataset.monday) return;
    event.preventDefault();
    propose(handle, cell);
  });

  dialog.addEventListener('click', (event) => {
    if (!event.target.closest('[data-close]')) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('close', () => document.getElementById('move').replaceChildren());
})();
