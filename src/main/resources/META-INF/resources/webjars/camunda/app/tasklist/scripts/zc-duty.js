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

/**
 * Whoever owes the same of twelve branches or of thirty members sees on each card which it is, of which stage, how long
 * there is, and how the date came about where it is not the first one; in an open task that stands below its date. All from
 * the ledger of duties, where the official date stands. A committee sees it of its branch's duties as well.
 */
const root = `${document.querySelector('base').getAttribute('app-root')}/..`;
const FRESH = 20_000;
const duties = new Map();
const unknown = new Map();
let asked = 0;

const load = (path) => fetch(`${root}/api/my/duties${path}`, {headers: {Accept: 'application/json'}});

async function refresh() {
  asked = Date.now();
  const answer = await load('');
  if (answer.ok) {
    duties.clear();
    unknown.clear();
    (await answer.json()).forEach((duty) => duties.set(duty.id, duty));
    document.querySelectorAll('.zc-about, .zc-dates').forEach((line) => line.remove());
    label();
  }
}

/** Somebody else's duty is asked for once, until the own ones are asked for again. */
async function ask(id) {
  if (!unknown.has(id)) {
    unknown.set(id, true);
    const answer = await load(`/${encodeURIComponent(id)}`);
    if (answer.status === 200) {
      duties.set(id, await answer.json());
      label();
    }
  }
}

const idIn = (address) => /[?&]task=([^&]+)/.exec(address ?? '')?.[1];

function line(duty) {
  const about = document.createElement('div');
  about.className = `zc-about zc-${duty.light.toLowerCase()}`;
  const what = document.createElement('strong');
  what.textContent = duty.about;
  const state = duty.light === 'GREEN' ? '' : duty.state;
  about.append(what, ` ${[duty.due, duty.left, state, duty.progress].filter(Boolean).join(' ')}`);
  if (duty.dates.length > 0) {
    about.append(dates(duty));
  }
  return about;
}

function dates(duty) {
  const story = document.createElement('div');
  story.className = 'zc-dates';
  story.dataset.duty = duty.id;
  story.textContent = duty.dates.join(' · ');
  return story;
}

/** Cards come and go with Tasklist's list; each gets its line once. */
function label() {
  const cards = [...document.querySelectorAll('.tasks-list li.task')].filter((card) => !card.querySelector('.zc-about'));
  const missing = cards
    .map((card) => [card, idIn(card.querySelector('h4.task a')?.getAttribute('href'))])
    .filter(([card, id]) => {
      const duty = duties.get(id);
      if (duty) {
        card.querySelector('.names').after(line(duty));
      }
      return id !== undefined && !duty;
    });
  labelOpenTask();
  if (missing.length > 0 && Date.now() - asked > FRESH) {
    refresh();
  } else if (asked > 0) {
    missing.forEach(([, id]) => ask(id));
  }
}

/** The task that is open shows the story of its date once, beside the date. */
function labelOpenTask() {
  const meta = document.querySelector('.task-card [cam-tasklist-task-meta]');
  const duty = duties.get(idIn(window.location.hash));
  const shown = document.querySelector('.task-card .zc-dates');
  if (shown && shown.dataset.duty !== duty?.id) {
    shown.remove();
  } else if (meta && !shown && duty?.dates.length > 0) {
    meta.append(dates(duty));
  }
}

new MutationObserver(label).observe(document.body, {subtree: true, childList: true});
