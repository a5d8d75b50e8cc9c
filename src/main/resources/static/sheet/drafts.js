/**
 * Keeps what was typed but not yet submitted in this browser, so that a lost connection or session loses nothing. A
 * draft belongs to one task and one user: the next person at the same computer does not get it into his form.
 */
const PREFIX = 'zc-draft:';
const DAYS_KEPT = 90;

export class Drafts {
  constructor(key) {
    this.key = PREFIX + key;
  }

  /** @returns {{at: number, answers: object} | null} */
  read() {
    return parsed(localStorage.getItem(this.key));
  }

  write(answers) {
    try {
      localStorage.setItem(this.key, JSON.stringify({at: Date.now(), answers}));
    } catch (full) {
      console.warn('The draft could not be kept in this browser.', full);
    }
  }

  remove() {
    localStorage.removeItem(this.key);
  }
}

/** Drafts of tasks that were never finished here do not stay for ever. */
export function removeOldDrafts() {
  const oldest = Date.now() - DAYS_KEPT * 24 * 60 * 60 * 1000;
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .filter((key) => !(parsed(localStorage.getItem(key))?.at > oldest))
    .forEach((key) => localStorage.removeItem(key));
}

function parsed(stored) {
  try {
    return JSON.parse(stored);
  } catch (broken) {
    console.warn('A draft could not be read and is left out.', broken);
    return null;
  }
}
