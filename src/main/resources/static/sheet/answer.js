/** One question with its control and its answer: a field of a sheet, or a cell in a row. */
import {createControl, element} from './controls.js';
import {optionLabel, problemOf, rawOf, resolve, valueOf} from './values.js';
import {sentence, translated} from './texts.js';

export class Answer {
  /** @param place the element that holds the control and, below it, what is wrong */
  constructor(question, sheet, place, stored, name) {
    this.question = question;
    this.sheet = sheet;
    this.place = place;
    this.given = stored;
    this.isShown = true;
    this.touched = false;
    this.options = sheet.optionsFor(question);
    if (question.type === 'show') {
      this.text = element('span', 'zc-show');
      place.append(this.text);
      return;
    }
    this.control = createControl(question, this.options, sheet.language, place.localName === 'td');
    this.control.target.setAttribute('aria-label', name);
    this.control.raw = this.givenRaw;
    place.append(this.control.element);
    if (question.unit) {
      place.append(element('span', 'zc-unit', translated(question.unit, sheet.language)));
    }
  }

  get givenRaw() {
    return rawOf(this.question, this.given);
  }

  get raw() {
    return this.control.raw;
  }

  set raw(raw) {
    this.control.raw = raw;
  }

  get isAsked() {
    return this.control !== undefined && this.isShown;
  }

  get isChanged() {
    return this.control !== undefined && this.raw !== this.givenRaw;
  }

  /** Reads the value as it stands in the control; a text that is only shown keeps what was given. */
  read() {
    if (this.control && typeof this.question.optionsFrom === 'function') {
      this.options = this.sheet.optionsFor(this.question);
      this.control.offer(this.options);
    }
    this.value = this.control ? valueOf(this.question, this.raw, this.options) : this.given;
    return this.value ?? null;
  }

  /** Decides whether the question is asked at all, and what is wrong with its answer. */
  judge(subject, form) {
    const {when} = this.question;
    this.isShown = !when || Boolean(when(subject, form));
    if (this.control && !this.isShown) {
      this.value = null;
    }
    this.problem =
      this.isAsked && !this.sheet.readOnly
        ? problemOf(this.question, this.value, subject, form, this.sheet.language)
        : undefined;
    this.isRequired = this.isAsked && Boolean(resolve(this.question.required, subject, form));
    if (this.text) {
      this.shownText = this.textToShow(subject, form);
    }
  }

  textToShow(subject, form) {
    const {text} = this.question;
    if (text) {
      return translated(text(subject, form), this.sheet.language);
    }
    const option = this.options.find(({value}) => value === this.given);
    return option ? optionLabel(option, this.sheet.language) : shown(this.given, this.sheet.language);
  }

  /** Brings the page in line; only what changed is touched, so that sixty rows stay quick. */
  show() {
    if (this.place.hidden === this.isShown && !this.place.matches('td')) {
      this.place.hidden = !this.isShown;
    }
    this.place.classList.toggle('zc-notAsked', !this.isShown);
    if (this.text) {
      if (this.text.textContent !== this.shownText) {
        this.text.textContent = this.shownText;
      }
      return;
    }
    this.place.classList.toggle('zc-missing', this.problem !== undefined);
    const isTyping = document.activeElement === this.control.target;
    const told = this.touched || (this.value === undefined && !isTyping) ? this.problem : undefined;
    if (told !== this.told) {
      this.tell(told);
    }
    if (this.counter) {
      this.counter.textContent = sentence(
        this.sheet.language,
        'length',
        this.raw.length,
        this.question.maxLength,
      );
    }
  }

  tell(problem) {
    this.told = problem;
    const {target} = this.control;
    if (!this.message) {
      this.message = element('div', 'zc-problem');
      this.message.id = `${target.id}-problem`;
      this.place.append(this.message);
    }
    this.message.textContent = problem ?? '';
    target.setAttribute('aria-invalid', problem !== undefined);
    if (problem) {
      target.setAttribute('aria-describedby', this.message.id);
    } else {
      target.removeAttribute('aria-describedby');
    }
  }

  focus() {
    this.control.focus();
    this.place.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }
}

/** Lists stand line by line, people and other things by their names. */
function shown(value, language) {
  if (Array.isArray(value)) {
    return value.map((each) => shown(each, language)).join('\n');
  }
  if (typeof value === 'boolean') {
    return sentence(language, value ? 'yes' : 'no');
  }
  return value?.name === undefined ? translated(value, language) : String(value.name);
}
