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
 * Whoever owes the same of twelve branches or of thirty members sees on each card which it is, of which stage, and how
 * long there is: from the ledger of duties, where the official date stands.
 */
const root = `${document.querySelector('base').getAttribute('app-root')}/..`;
const FRESH = 20_000;
let duties = new Map();
let asked = 0;

async function refresh() {
  asked = Date.now();
  const answer = await fetch(`${root}/api/my/duties`, {headers: {Accept: 'application/json'}});
  if (answer.ok) {
    duties = new Map((await answer.json()).map((duty) => [duty.id, duty]));
    document.querySelectorAll('.zc-about').forEach((line) => line.remove());
    label();
  }
}

const idIn = (address) => /[?&]task=([^&]+)/.exec(address ?? '')?.[1];

function line(duty) {
  const about = document.createElement('div');
  about.className = `zc-about zc-${duty.urgency.toLowerCase()}`;
  const what = document.createElement('strong');
  what.textContent = duty.about;
  about.append(what, ` ${duty.due} ${duty.left}`);
  return about;
}

/** Cards come and go with Tasklist's list; each gets its line once. */
function label() {
  const cards = [...document.querySelectorAll('.tasks-list li.task')].filter((card) => !card.querySelector('.zc-about'));
  let unknown = false;
  cards.forEach((card) => {
    const id = idIn(card.querySelector('h4.task a')?.getAttribute('href'));
    const duty = duties.get(id);
    if (duty) {
      card.querySelector('.names').after(line(duty));
    } else {
      unknown = unknown || id !== undefined;
    }
  });
  if (unknown && Date.now() - asked > FRESH) {
    refresh();
  }
}

new MutationObserver(label).observe(document.body, {subtree: true, childList: true});
