/**
 * A duty's date and person stand in Tasklist to be read. The server would refuse to have them changed here (an assignee
 * may only work on his task), so the fields do not open in the first place.
 */
const FIXED = '.task-card .meta .due-date, .task-card .meta .assignee .set-value';

function keepClosed(event) {
  const opens = event.type !== 'keydown' || event.key !== 'Tab';
  if (opens && event.target instanceof Element && event.target.closest(FIXED)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

['click', 'keydown', 'paste'].forEach((type) => document.addEventListener(type, keepClosed, true));
