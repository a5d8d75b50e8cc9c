/**
 * Draws the form of one task on our own page and hands it in. It is the same form as in Tasklist, goes to the same
 * handler and keeps its drafts in the same place: what was begun there is gone on with here.
 */
import {drawSheet} from './sheet/sheet.js';
import {Drafts, removeOldDrafts} from './sheet/drafts.js';
import {UnknownForm, descriptionOf, withDefaults} from './sheet/camunda-form.js';
import {englishWords, inEnglish} from './english.js';
import {sentence} from './sheet/texts.js';

const place = document.getElementById('task-form');
const button = document.getElementById('task-done');
const {task, person, source, next} = place.dataset;
const drafts = new Drafts(`${task}:${person}`);
const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
let sheet;

removeOldDrafts();
open();

async function open() {
  const {kind, form, schema, sheet: describe} = await import(source);
  if (kind === 'form') {
    try {
      const said = language === 'en' ? inEnglish(schema, await englishWords()) : schema;
      draw(descriptionOf(said, form), withDefaults(said, form));
    } catch (fault) {
      if (!(fault instanceof UnknownForm)) {
        throw fault;
      }
      console.info(fault.message);
      document.getElementById('task-unknown').hidden = false;
      place.hidden = true;
    }
  } else {
    describe((camForm, description) => draw(description, form), {});
  }
}

function draw(description, form) {
  sheet = drawSheet(place, description, form, {language, onChange: changed});
  const draft = sheet.keepsDrafts ? drafts.read() : null;
  if (draft) {
    sheet.apply(draft.answers);
    if (sheet.isChanged) {
      const time = new Date(draft.at).toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', {
        dateStyle: 'medium',
        timeStyle: 'short',
      });
      sheet.note(sentence(language, 'restored', time), sentence(language, 'discard'), discard);
    }
  }
  if (!sheet.keepsDrafts) {
    drafts.remove();
  }
  button.hidden = false;
  button.addEventListener('click', handIn);
  place.addEventListener('keydown', handInByKey);
}

/** Ctrl+Enter, as in Tasklist. */
function handInByKey(event) {
  if (event.key === 'Enter' && event.ctrlKey && !button.disabled) {
    event.preventDefault();
    handIn();
  }
}

function discard() {
  const typed = sheet.changes();
  sheet.apply({});
  sheet.offerUndo(sentence(language, 'discarded'), typed);
}

function changed() {
  if (sheet.keepsDrafts && sheet.isChanged) {
    drafts.write(sheet.changes());
  } else {
    drafts.remove();
  }
}

async function handIn() {
  const form = sheet.answers();
  if (!sheet.isValid) {
    sheet.showAllProblems();
    sheet.goToNextProblem();
    return;
  }
  button.disabled = true;
  try {
    const answer = await fetch(`/tasks/${task}`, {method: 'POST', headers: headers(), body: JSON.stringify(form)});
    if (answer.ok) {
      drafts.remove();
      window.location.assign(next);
    } else if (answer.status === 401 || answer.status === 403) {
      sheet.refuse(place.dataset.signedOut, {label: place.dataset.signIn, action: () => window.location.reload()});
    } else {
      sheet.refuse((await answer.json()).message);
    }
  } catch (lost) {
    console.warn(lost);
    sheet.refuse(place.dataset.lost);
  } finally {
    button.disabled = false;
  }
}

function headers() {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
  return {'Content-Type': 'application/json', Accept: 'application/json', [meta('_csrf_header')]: meta('_csrf')};
}
