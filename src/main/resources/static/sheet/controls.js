/**
 * The controls in which answers are given. Each has an element, its raw content (see values.js), and can be focused;
 * each tells of a change by an `input` event. All are used from the keyboard alone.
 */
import {dateOf, optionLabel, rawOfChoice} from './values.js';
import {sentence} from './texts.js';

/** So many options stand side by side in a cell; more of them, or longer ones, come as a list to search in. */
const MOST_BUTTONS = 6;
const MOST_LETTERS = 28;

/** From this length on, a text in a cell is written over several lines. */
const LONG_TEXT = 120;

let lastId = 0;

export function createControl(question, options, language, inCell) {
  switch (question.type) {
    case 'checkbox':
      return new CheckboxControl();
    case 'date':
      return new DateControl(language);
    case 'choice': {
      const labels = options.map((option) => optionLabel(option, language));
      const short = options.length <= MOST_BUTTONS && labels.join('').length <= MOST_LETTERS;
      return short && !question.optionsFrom
        ? new ButtonsControl(options, labels)
        : new SearchControl(options, labels, language);
    }
    default:
      return new TextControl(question, inCell);
  }
}

export function element(name, className, text) {
  const created = document.createElement(name);
  if (className) {
    created.className = className;
  }
  if (text !== undefined) {
    created.textContent = text;
  }
  return created;
}

function tellChange(target) {
  target.dispatchEvent(new Event('input', {bubbles: true}));
}

class TextControl {
  constructor(question, inCell) {
    this.isLong = question.type === 'textarea' || (inCell && question.maxLength > LONG_TEXT);
    this.input = element(this.isLong ? 'textarea' : 'input', 'zc-input');
    this.input.id = `zc-${++lastId}`;
    this.input.autocomplete = 'off';
    if (this.isLong) {
      this.input.rows = 1;
    } else {
      this.input.type = 'text';
      this.input.inputMode = question.type === 'number' ? 'decimal' : 'text';
      this.input.classList.toggle('zc-number', question.type === 'number');
    }
    this.element = this.input;
    this.target = this.input;
  }

  get raw() {
    return this.input.value;
  }

  set raw(raw) {
    this.input.value = raw;
    this.grow();
  }

  /** A long text's field is as high as the text. */
  grow() {
    if (this.isLong && !CSS.supports('field-sizing', 'content')) {
      this.input.rows = Math.min(12, this.input.value.split('\n').length);
    }
  }

  focus() {
    this.input.focus();
    if (!this.isLong) {
      this.input.select();
    }
  }
}

/**
 * A date, typed as people write it and shown the Chinese way round; the browser's own field would follow the language
 * that the browser was installed in, and 07/05 be May or July. Its calendar opens from the button.
 */
class DateControl {
  constructor(language) {
    this.input = element('input', 'zc-input zc-dateText');
    this.input.id = `zc-${++lastId}`;
    this.input.type = 'text';
    this.input.autocomplete = 'off';
    this.input.placeholder = sentence(language, 'datePlaceholder');
    this.input.addEventListener('blur', () => this.tidy());
    this.picker = element('input', 'zc-picker');
    this.picker.type = 'date';
    this.picker.tabIndex = -1;
    this.picker.setAttribute('aria-hidden', 'true');
    this.picker.addEventListener('input', (event) => this.pick(event));
    const button = element('button', 'zc-button zc-calendar');
    button.type = 'button';
    button.tabIndex = -1;
    button.title = sentence(language, 'calendar');
    button.addEventListener('click', () => this.openPicker());
    this.element = element('span', 'zc-date');
    this.element.append(this.input, this.picker, button);
    this.target = this.input;
  }

  get raw() {
    return dateOf(this.input.value) ?? this.input.value.trim();
  }

  set raw(raw) {
    this.input.value = raw;
  }

  tidy() {
    this.input.value = this.raw;
  }

  openPicker() {
    this.picker.value = dateOf(this.input.value) ?? '';
    this.picker.showPicker();
  }

  pick(event) {
    event.stopPropagation();
    this.input.value = this.picker.value;
    tellChange(this.input);
  }

  focus() {
    this.input.focus();
    this.input.select();
  }
}

class CheckboxControl {
  constructor() {
    this.input = element('input', 'zc-checkbox');
    this.input.type = 'checkbox';
    this.input.id = `zc-${++lastId}`;
    this.element = this.input;
    this.target = this.input;
  }

  get raw() {
    return this.input.checked;
  }

  set raw(raw) {
    this.input.checked = raw === true;
  }

  focus() {
    this.input.focus();
  }
}

/** A few options side by side: chosen by their digit, by the first letter of their code, by ← → or by a click. */
class ButtonsControl {
  constructor(options, labels) {
    this.options = options;
    this.chosen = '';
    this.element = element('div', 'zc-choice');
    this.element.id = `zc-${++lastId}`;
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'listbox');
    this.buttons = options.map((option, index) => {
      const button = element('span', 'zc-option', labels[index]);
      button.id = `${this.element.id}-${index}`;
      button.dataset.digit = index + 1;
      button.setAttribute('role', 'option');
      button.addEventListener('click', () => this.choose(index));
      return button;
    });
    this.element.append(...this.buttons);
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.target = this.element;
    this.raw = '';
  }

  get raw() {
    return this.chosen;
  }

  set raw(raw) {
    this.chosen = raw;
    this.element.removeAttribute('aria-activedescendant');
    this.buttons.forEach((button, index) => {
      const chosen = raw === String(this.options[index].value);
      button.setAttribute('aria-selected', chosen);
      if (chosen) {
        this.element.setAttribute('aria-activedescendant', button.id);
      }
    });
  }

  get index() {
    return this.options.findIndex(({value}) => String(value) === this.chosen);
  }

  choose(index) {
    this.raw = index === undefined ? '' : String(this.options[index].value);
    tellChange(this.element);
  }

  onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const count = this.options.length;
    if (/^[1-9]$/.test(event.key) && event.key <= count) {
      this.choose(event.key - 1);
    } else if (event.key === 'ArrowRight' || event.key === ' ') {
      this.choose((this.index + 1) % count);
    } else if (event.key === 'ArrowLeft') {
      this.choose((Math.max(this.index, 0) + count - 1) % count);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.choose();
    } else if (/^[a-z]$/i.test(event.key)) {
      this.chooseByLetter(event.key.toLowerCase());
    } else {
      return;
    }
    event.preventDefault();
  }

  chooseByLetter(letter) {
    const after = [...this.options.keys()].map((step) => (this.index + 1 + step) % this.options.length);
    const found = after.find((index) => String(this.options[index].value).toLowerCase().startsWith(letter));
    if (found !== undefined) {
      this.choose(found);
    }
  }

  focus() {
    this.element.focus();
  }
}

/** Many options, such as people: typing searches in them, ↓ walks through what was found, Enter takes one. */
class SearchControl {
  constructor(options, labels, language) {
    this.options = options;
    this.labels = labels;
    this.language = language;
    this.input = element('input', 'zc-input zc-search');
    this.input.id = `zc-${++lastId}`;
    this.input.autocomplete = 'off';
    this.input.placeholder = sentence(language, 'searchPlaceholder');
    this.input.setAttribute('role', 'combobox');
    this.input.setAttribute('aria-expanded', 'false');
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.addEventListener('input', () => this.open(this.input.value));
    this.input.addEventListener('click', () => this.open(''));
    this.input.addEventListener('blur', () => this.close());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.element = this.input;
    this.target = this.input;
  }

  get raw() {
    return rawOfChoice(this.input.value, this.choosable()) ?? this.input.value.trim();
  }

  set raw(raw) {
    const index = this.options.findIndex(({value}) => String(value) === raw);
    this.input.value = index < 0 ? raw : this.labels[index];
    this.input.title = this.input.value;
  }

  /** The options have changed; what was chosen stays chosen, by its new name. */
  offer(options) {
    if (JSON.stringify(options) !== JSON.stringify(this.options)) {
      const {raw} = this;
      this.options = options;
      this.labels = options.map((option) => optionLabel(option, this.language));
      this.raw = raw;
    }
  }

  /** What is typed may be the label that stands in the list, or the code. */
  choosable() {
    return this.options.map(({value}, index) => ({value, label: this.labels[index]}));
  }

  focus() {
    this.input.focus();
    this.input.select();
  }

  onKey(event) {
    if (event.isComposing) {
      return;
    }
    if (!this.popup) {
      if (event.altKey && event.key === 'ArrowDown') {
        this.open('');
        event.preventDefault();
        event.stopPropagation();
      }
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.mark(this.marked + (event.key === 'ArrowDown' ? 1 : -1));
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.take(this.marked);
    } else if (event.key === 'Escape') {
      this.close();
      event.preventDefault();
      event.stopPropagation();
    }
  }

  open(typed) {
    this.close();
    const wanted = typed.normalize('NFKC').trim().toLowerCase();
    this.found = [...this.options.keys()].filter(
      (index) => !wanted || `${this.labels[index]} ${this.options[index].value}`.toLowerCase().includes(wanted),
    );
    this.popup = element('ul', 'zc-popup');
    this.popup.setAttribute('role', 'listbox');
    this.popup.append(
      ...this.found.map((index, place) => {
        const entry = element('li', '', this.labels[index]);
        entry.setAttribute('role', 'option');
        entry.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          this.take(place);
        });
        return entry;
      }),
    );
    if (!this.found.length) {
      this.popup.append(element('li', 'zc-none', sentence(this.language, 'nothingFound')));
    }
    document.body.append(this.popup);
    this.place();
    this.input.setAttribute('aria-expanded', 'true');
    this.marked = -1;
    if (wanted) {
      this.mark(0);
    }
  }

  place() {
    const box = this.input.getBoundingClientRect();
    const below = window.innerHeight - box.bottom > Math.min(260, this.popup.offsetHeight);
    this.popup.style.left = `${box.left}px`;
    this.popup.style.minWidth = `${box.width}px`;
    this.popup.style.top = below ? `${box.bottom}px` : `${box.top - this.popup.offsetHeight}px`;
  }

  mark(place) {
    const entries = [...this.popup.children];
    this.marked = this.found.length ? (place + this.found.length) % this.found.length : -1;
    entries.forEach((entry, index) => entry.setAttribute('aria-selected', index === this.marked));
    entries[this.marked]?.scrollIntoView({block: 'nearest'});
  }

  take(place) {
    const index = this.found[place];
    this.close();
    if (index !== undefined) {
      this.input.value = this.labels[index];
      this.input.title = this.labels[index];
      this.quietly(() => tellChange(this.input));
    }
  }

  /** Telling of a choice must not open the list again. */
  quietly(tell) {
    const open = this.open;
    this.open = () => undefined;
    tell();
    this.open = open;
  }

  close() {
    this.popup?.remove();
    this.popup = undefined;
    this.input.setAttribute('aria-expanded', 'false');
  }
}
