/**
 * Draws a sheet and reads it: the fields and tables that a description asks for, filled from a form object. It knows
 * nothing of Camunda; how Tasklist uses it stands in app/tasklist/scripts/zc-sheet.js.
 *
 *   const sheet = drawSheet(element, description, form, {onChange: (sheet) => …});
 *   sheet.isValid; sheet.answers();      // the form object again, with the answers filled in
 *
 * Whatever was typed is put on the page as text and never as markup.
 */
import {Answer} from './answer.js';
import {element} from './controls.js';
import {paste} from './paste.js';
import {Table} from './table.js';
import {optionsOf} from './values.js';
import {browserLanguage, sentence, translated} from './texts.js';

export function drawSheet(root, description, form, settings = {}) {
  return new Sheet(root, description, form, settings);
}

class Sheet {
  constructor(root, description, form, {language = browserLanguage(), readOnly = false, onChange} = {}) {
    this.description = typeof description === 'function' ? description(form) : description;
    this.given = form;
    this.form = form;
    this.language = language;
    this.readOnly = readOnly;
    this.onChange = onChange ?? (() => undefined);
    this.answerAt = new WeakMap();
    this.optionsAt = new Map();
    this.element = element('div', 'zc-sheet');
    this.element.lang = language === 'en' ? 'en' : 'zh-CN';
    this.draw();
    this.listen();
    this.refresh();
    root.replaceChildren(this.element);
  }

  draw() {
    this.noteLine = element('div', 'zc-note');
    this.noteLine.setAttribute('role', 'status');
    this.noteLine.hidden = true;
    this.refusal = element('div', 'zc-refusal');
    this.refusal.setAttribute('role', 'alert');
    this.refusal.hidden = true;
    this.element.append(this.refusal);
    if (this.description.intro) {
      this.element.append(element('p', 'zc-intro', translated(this.description.intro, this.language)));
    }
    const fields = element('div', 'zc-fields');
    this.fields = (this.description.fields ?? []).map((question) => this.drawField(question, fields));
    this.tables = [this.description.rows ?? []].flat().map((description) => new Table(description, this));
    this.element.append(fields, ...this.tables.map((table) => table.element), this.drawFoot());
    this.element.inert = this.readOnly;
  }

  drawField(question, fields) {
    const place = element('div', `zc-field zc-type-${question.type}`);
    const name = translated(question.label, this.language);
    const label = element('label', '', name);
    if (question.required) {
      label.append(element('span', 'zc-required', '*'));
    }
    place.append(label);
    const answer = new Answer(question, this, place, this.given[question.key], name);
    if (answer.control) {
      label.htmlFor = answer.control.target.id;
    }
    if (question.help) {
      place.append(element('div', 'zc-help', translated(question.help, this.language)));
    }
    if (question.type === 'textarea' && question.maxLength) {
      answer.counter = element('div', 'zc-counter');
      place.append(answer.counter);
    }
    if (question.link) {
      const link = element('a', 'zc-link', question.link.text);
      link.href = question.link.href;
      place.append(link);
    }
    this.answerAt.set(place, answer);
    fields.append(place);
    return answer;
  }

  /** Always in sight: how far one has come, and what there is to say. */
  drawFoot() {
    const bar = element('div', 'zc-bar');
    this.progress = element('progress');
    this.progressText = element('strong', 'zc-progress');
    this.missingText = element('span', 'zc-left');
    this.nextButton = element('button', 'zc-button', sentence(this.language, 'next'));
    this.nextButton.type = 'button';
    this.nextButton.addEventListener('click', () => this.goToNextProblem());
    const keys = element('span', 'zc-keys', this.tables.length ? sentence(this.language, 'keys') : '');
    bar.append(this.progress, this.progressText, this.missingText, this.nextButton, keys);
    const foot = element('div', 'zc-foot');
    foot.append(this.noteLine, bar);
    return foot;
  }

  listen() {
    this.element.addEventListener('input', (event) => {
      if (this.answerOf(event.target)) {
        this.answerOf(event.target).control.grow?.();
        this.changed();
      }
    });
    this.element.addEventListener('focusout', (event) => {
      const answer = this.answerOf(event.target);
      if (answer?.control && !answer.touched) {
        answer.touched = true;
        answer.show();
      }
    });
    this.element.addEventListener('focusin', (event) => {
      if (this.answerOf(event.target)) {
        this.lastFocused = this.answerOf(event.target);
      }
    });
    this.element.addEventListener('paste', (event) => paste(event, this));
  }

  answerOf(target) {
    const place = target instanceof Element && target.closest('td, .zc-field');
    const answer = place ? this.answerAt.get(place) : undefined;
    return answer?.control ? answer : undefined;
  }

  /** Options are made once for a question, not once for each of sixty rows; unless they follow the form. */
  optionsFor(question) {
    if (typeof question.optionsFrom === 'function') {
      return optionsOf(question, this.form);
    }
    if (!this.optionsAt.has(question)) {
      this.optionsAt.set(question, optionsOf(question, this.given));
    }
    return this.optionsAt.get(question);
  }

  /** Everything that is asked on the page now, in its order. */
  get asked() {
    const shown = this.tables.filter((table) => table.isShown);
    return [...this.fields, ...shown.flatMap((table) => table.answers)].filter((answer) => answer.isAsked);
  }

  get isValid() {
    return this.problemCount === 0;
  }

  refresh() {
    const form = {...this.given};
    this.form = form;
    this.fields.forEach((answer) => {
      form[answer.question.key] = answer.read();
    });
    this.tables.forEach((table) => {
      form[table.key] = table.read();
    });
    this.fields.forEach((answer) => {
      answer.judge(form, form);
      if (answer.control) {
        form[answer.question.key] = answer.value ?? null;
      }
    });
    this.tables.forEach((table) => table.judge(form));
    this.fields.forEach((answer) => answer.show());
    this.tables.forEach((table) => table.show());
    const wrongCounts = this.tables.filter((table) => table.problem).length;
    this.problemCount = this.asked.filter((answer) => answer.problem).length + wrongCounts;
    this.showProgress();
  }

  showProgress() {
    const shown = this.tables.filter((table) => table.isShown);
    const counted = shown.filter((table) => !table.description.addable && table.answers.some((answer) => answer.isAsked));
    const all = counted.reduce((sum, table) => sum + table.rows.length, 0);
    const done = counted.reduce((sum, table) => sum + table.doneCount, 0);
    this.progress.hidden = all === 0;
    this.progress.max = Math.max(all, 1);
    this.progress.value = done;
    this.progressText.textContent = all === 0 ? '' : sentence(this.language, 'progress', done, all);
    this.missingText.textContent = this.isValid
      ? sentence(this.language, 'complete')
      : sentence(this.language, 'missing', this.problemCount);
    this.missingText.classList.toggle('zc-allDone', this.isValid);
    this.nextButton.hidden = this.isValid;
  }

  changed() {
    this.refusal.hidden = true;
    this.refresh();
    this.onChange(this);
  }

  goToNextProblem() {
    const asked = this.asked;
    const from = asked.indexOf(this.lastFocused) + 1;
    const next = [...asked.slice(from), ...asked.slice(0, from)].find((answer) => answer.problem);
    if (next) {
      next.touched = true;
      next.show();
      next.focus();
    } else {
      this.tables.find((table) => table.problem)?.addButton?.focus();
    }
  }

  showAllProblems() {
    this.asked.forEach((answer) => {
      answer.touched = true;
      answer.show();
    });
  }

  /** The form object as it was given, with the answers in their places; what is not asked is null. */
  answers() {
    this.refresh();
    const form = structuredClone(this.given);
    this.fields.filter((answer) => answer.control).forEach((answer) => {
      form[answer.question.key] = answer.value ?? null;
    });
    this.tables.forEach((table) => {
      form[table.key] = table.isShown ? table.rows.map((row) => ({...row.subject})) : (this.given[table.key] ?? []);
    });
    return form;
  }

  /** What was typed, as it stands in the controls, right or wrong: enough to bring it back later. */
  changes() {
    const typed = this.fields.filter((answer) => answer.isChanged);
    return {
      fields: Object.fromEntries(typed.map((answer) => [answer.question.key, answer.raw])),
      tables: Object.fromEntries(this.tables.map((table) => [table.key, table.changes()])),
    };
  }

  get isChanged() {
    const {fields, tables} = this.changes();
    const anyIn = (object) => Object.keys(object).length > 0;
    return (
      anyIn(fields) ||
      Object.values(tables).some(({rows, added, removed}) => anyIn(rows) || added.length > 0 || removed.length > 0)
    );
  }

  apply({fields = {}, tables = {}}) {
    this.fields
      .filter((answer) => answer.control)
      .forEach((answer) => {
        answer.raw = fields[answer.question.key] ?? answer.givenRaw;
        answer.touched = false;
      });
    this.tables.forEach((table) => table.apply(tables[table.key] ?? {}));
    this.changed();
  }

  /** Says something, with a button where something can be done about it. */
  note(text, label = sentence(this.language, 'close'), action = () => undefined) {
    const button = element('button', 'zc-button', label);
    button.type = 'button';
    button.addEventListener('click', () => {
      this.noteLine.hidden = true;
      action();
    });
    this.noteLine.replaceChildren(element('span', '', text), button);
    this.noteLine.hidden = false;
  }

  offerUndo(text, before) {
    this.note(text, sentence(this.language, 'undo'), () => this.apply(before));
  }

  /** Confidential sheets (`draft: false`) leave nothing in a browser that others may use. */
  get keepsDrafts() {
    return this.description.draft !== false;
  }

  /** The server's reason for not taking the sheet; all that was typed stays. `remedy` is a button, where one helps. */
  refuse(reason, remedy) {
    this.refusal.textContent = sentence(this.language, 'refused', reason);
    if (remedy) {
      const button = element('button', 'zc-button', remedy.label);
      button.type = 'button';
      button.addEventListener('click', remedy.action);
      this.refusal.append(' ', button);
    }
    this.refusal.hidden = false;
    this.refusal.scrollIntoView({block: 'nearest'});
  }
}
