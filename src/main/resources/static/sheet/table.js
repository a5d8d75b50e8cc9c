/** A table of a sheet: a row for each member, branch or measure. */
import {Answer} from './answer.js';
import {element} from './controls.js';
import {optionLabel} from './values.js';
import {sentence, translated} from './texts.js';

/** Columns keep their width when their questions come and go. */
const LEAST_WIDTH = {text: '10em', textarea: '14em', choice: 8, date: '12em'};
const MOST_CHOICE_WIDTH = 13;

let lastAdded = 0;

export class Table {
  constructor(description, sheet) {
    this.description = description;
    this.sheet = sheet;
    this.isShown = true;
    this.mayRemove = Boolean(description.removable);
    this.draw();
    this.reset();
  }

  get key() {
    return this.description.key;
  }

  get label() {
    return translated(this.description.label, this.sheet.language);
  }

  get answers() {
    return this.rows.flatMap((row) => row.answers.filter((answer) => answer.control));
  }

  draw() {
    const {description, sheet} = this;
    this.element = element('section', description.addable ? 'zc-table zc-growing' : 'zc-table');
    this.element.classList.toggle('zc-cards', Boolean(description.cards));
    if (this.label) {
      this.element.append(element('h3', '', this.label));
    }
    if (description.help) {
      this.element.append(element('p', 'zc-help', translated(description.help, sheet.language)));
    }
    const table = element('table');
    const heads = element('tr');
    const title = translated(description.titleLabel, sheet.language) || sentence(sheet.language, 'title');
    heads.append(
      this.head(description.title ? title : '', 'zc-name'),
      ...description.columns.map((column) => this.head(translated(column.label, sheet.language), '', column)),
    );
    if (this.mayRemove || description.addable) {
      heads.append(this.head('', 'zc-removal'));
    }
    const head = element('thead');
    head.append(heads);
    this.body = element('tbody');
    table.append(head, this.body);
    const scroll = element('div', 'zc-scroll');
    scroll.append(table);
    this.problemLine = element('div', 'zc-problem');
    this.element.append(scroll, this.problemLine);
    if (description.addable) {
      const add = element('button', 'zc-button zc-add', `＋ ${sentence(sheet.language, 'add')}`);
      add.type = 'button';
      add.addEventListener('click', () => this.add().answers.find((answer) => answer.isAsked)?.focus());
      this.element.append(add);
      this.addButton = add;
    }
    this.body.addEventListener('keydown', (event) => this.onKey(event));
  }

  head(text, className, column) {
    const head = element('th', className, text);
    head.scope = 'col';
    if (column?.required === true) {
      head.append(element('span', 'zc-required', '*'));
    }
    if (column?.help) {
      head.append(element('div', 'zc-help', translated(column.help, this.sheet.language)));
    }
    if (column && column.type !== 'show') {
      head.style.minWidth = column.width ?? this.leastWidth(column);
    }
    return head;
  }

  leastWidth(column) {
    if (column.type !== 'choice') {
      return LEAST_WIDTH[column.type];
    }
    const {language} = this.sheet;
    const longest = Math.max(0, ...this.sheet.optionsFor(column).map((option) => optionLabel(option, language).length));
    return `${Math.min(MOST_CHOICE_WIDTH, Math.max(LEAST_WIDTH.choice, longest + 3))}em`;
  }

  /** Back to the rows as they were given. */
  reset() {
    this.rows = (this.sheet.given[this.key] ?? []).map((data, index) => this.row(data, this.idOf(data, index)));
    this.removed = [];
    this.body.replaceChildren(...this.rows.map((row) => row.element));
  }

  idOf(data, index) {
    const {id} = this.description;
    return String((id ? id(data) : (data.id ?? data.memberId ?? data.branchId)) ?? `#${index}`);
  }

  row(data, id) {
    const {description, sheet} = this;
    const row = {data, id, added: false, element: element('tr'), subject: {...data}};
    row.name = element('th', 'zc-name');
    row.name.scope = 'row';
    row.element.append(row.name);
    const title = description.title ? translated(description.title(data), sheet.language) : '';
    row.answers = description.columns.map((column) => {
      const cell = element('td', column.judgement ? 'zc-judgement' : '');
      cell.dataset.label = translated(column.label, sheet.language);
      row.element.append(cell);
      const name = `${title} ${translated(column.label, sheet.language)}`.trim();
      const answer = new Answer(column, sheet, cell, data[column.key], name);
      answer.row = row;
      answer.table = this;
      sheet.answerAt.set(cell, answer);
      return answer;
    });
    if (this.mayRemove || description.addable) {
      row.removal = element('td', 'zc-removal');
      row.element.append(row.removal);
    }
    return row;
  }

  add() {
    const row = this.append();
    this.sheet.changed();
    return row;
  }

  append() {
    lastAdded += 1;
    const data = this.description.newRow ? this.description.newRow(this.sheet.form) : {};
    const row = this.row(data, `+${lastAdded}`);
    row.added = true;
    this.rows.push(row);
    this.body.append(row.element);
    return row;
  }

  /** Rows that people may add are added up to this many, and not beyond the most that the sheet takes. */
  growTo(count) {
    const {addable, maxRows = Infinity} = this.description;
    while (addable && this.rows.length < Math.min(count, maxRows)) {
      this.append();
    }
  }

  remove(row) {
    const before = this.sheet.changes();
    const at = this.rows.indexOf(row);
    this.rows.splice(at, 1);
    row.element.remove();
    if (!row.added) {
      this.removed.push(row.id);
    }
    this.sheet.changed();
    this.sheet.offerUndo(sentence(this.sheet.language, 'removed'), before);
    const near = this.rows[Math.min(at, this.rows.length - 1)];
    (near?.answers.find((answer) => answer.isAsked) ?? this.addButton)?.focus();
  }

  read() {
    this.rows.forEach((row) => {
      row.subject = {...row.data};
      row.answers.forEach((answer) => {
        row.subject[answer.question.key] = answer.read();
      });
    });
    return this.rows.map((row) => row.subject);
  }

  judge(form) {
    const {description, sheet} = this;
    this.isShown = !description.when || Boolean(description.when(form));
    this.rows.forEach((row) => {
      row.answers.forEach((answer) => {
        answer.judge(row.subject, form);
        if (answer.control) {
          row.subject[answer.question.key] = answer.value ?? null;
        }
      });
      row.isDone =
        row.answers.every((answer) => !answer.problem) &&
        row.answers.some((answer) => answer.isRequired || (answer.isAsked && answer.value));
    });
    const {minRows, maxRows} = description;
    const count = this.rows.length;
    this.problem = undefined;
    if (this.isShown && count < minRows) {
      this.problem = sentence(sheet.language, 'minRows', minRows);
    } else if (this.isShown && count > maxRows) {
      this.problem = sentence(sheet.language, 'maxRows', maxRows);
    }
  }

  show() {
    this.element.hidden = !this.isShown;
    this.problemLine.textContent = this.problem ?? '';
    this.rows.forEach((row, index) => {
      row.answers.forEach((answer) => answer.show());
      const title = this.title(row, index);
      if (row.name.textContent !== title) {
        row.name.textContent = title;
      }
      row.element.classList.toggle('zc-done', row.isDone);
      if (row.removal && !row.removal.firstChild && (row.added || this.mayRemove)) {
        this.drawRemoval(row);
      }
    });
  }

  title(row, index) {
    const {title} = this.description;
    const given = title && translated(title(row.subject, index), this.sheet.language);
    return given || sentence(this.sheet.language, 'row', index + 1);
  }

  drawRemoval(row) {
    const button = element('button', 'zc-button zc-remove', sentence(this.sheet.language, 'remove'));
    button.type = 'button';
    button.addEventListener('click', () => this.remove(row));
    row.removal.append(button);
  }

  get doneCount() {
    return this.rows.filter((row) => row.isDone).length;
  }

  /** What differs from the rows as given, by the rows' ids: it can be put back on rows that changed meanwhile. */
  changes() {
    const typed = (row) =>
      Object.fromEntries(
        row.answers
          .filter((answer) => answer.isChanged)
          .map((answer) => [answer.question.key, answer.raw]),
      );
    const given = this.rows.filter((row) => !row.added).map((row) => [row.id, typed(row)]);
    return {
      rows: Object.fromEntries(given.filter(([, raw]) => Object.keys(raw).length)),
      added: this.rows.filter((row) => row.added).map(typed),
      removed: [...this.removed],
    };
  }

  apply({rows = {}, added = [], removed = []}) {
    const put = (row, raw) =>
      row.answers
        .filter((answer) => answer.control && answer.question.key in raw)
        .forEach((answer) => {
          answer.raw = raw[answer.question.key];
        });
    this.reset();
    this.rows.filter((row) => removed.includes(row.id)).forEach((row) => row.element.remove());
    this.rows = this.rows.filter((row) => !removed.includes(row.id));
    this.removed = [...removed];
    this.rows.forEach((row) => put(row, rows[row.id] ?? {}));
    added.forEach((raw) => put(this.append(), raw));
  }

  /** Enter and the arrows go down and up a column; at its end Enter goes on at the top of the next one. */
  onKey(event) {
    const answer = this.sheet.answerOf(event.target);
    if (!answer || event.isComposing || event.keyCode === 229) {
      return;
    }
    const native = answer.control.isLong && !event.ctrlKey;
    if (event.key === 'Enter' && !event.ctrlKey) {
      if (event.altKey && answer.question.type === 'textarea') {
        answer.control.input.setRangeText('\n', ...caret(answer.control.input), 'end');
        answer.control.grow();
        this.sheet.changed();
      } else {
        this.move(answer, event.shiftKey ? -1 : 1, true);
      }
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !native && !event.altKey) {
      this.move(answer, event.key === 'ArrowDown' ? 1 : -1, false);
    } else {
      return;
    }
    event.preventDefault();
  }

  move(answer, step, onwards) {
    const column = answer.row.answers.indexOf(answer);
    const inColumn = (index) => this.rows.map((row) => row.answers[index]).filter((other) => other.isAsked);
    const cells = inColumn(column);
    const next = cells[cells.indexOf(answer) + step];
    if (next) {
      next.focus();
    } else if (onwards) {
      const columns = [...this.description.columns.keys()];
      const others = step > 0 ? columns.slice(column + 1) : columns.slice(0, column).reverse();
      const found = others.map(inColumn).find((list) => list.length);
      found?.at(step > 0 ? 0 : -1).focus();
    }
  }
}

function caret(input) {
  return [input.selectionStart, input.selectionEnd];
}
