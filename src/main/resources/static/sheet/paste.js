/**
 * Puts cells copied from Excel into a table: line by line downwards from the cell that has the focus, column by column
 * to the right; where people add rows themselves, as many are added as were copied. Facts only: what is to be judged
 * person by person takes no paste at all.
 */
import {rawFromText} from './values.js';
import {sentence, translated} from './texts.js';

const MOST_NAMED = 3;

export function paste(event, sheet) {
  const start = sheet.answerOf(event.target) ?? sheet.answerOf(document.activeElement);
  if (!start?.table) {
    return;
  }
  const lines = linesOf(event.clipboardData.getData('text/plain'));
  const questions = start.row.answers.filter((answer) => answer.control).map((answer) => answer.question);
  const first = questions.indexOf(start.question);
  const width = Math.max(...lines.map((line) => line.length));
  const into = questions.slice(first, first + width);
  const judged = into.find((question) => question.judgement);
  if (judged) {
    event.preventDefault();
    sheet.note(sentence(sheet.language, 'pasteJudgement', translated(judged.label, sheet.language)));
  } else if (lines.length > 1 || width > 1 || !isTyped(start)) {
    event.preventDefault();
    fill(start, lines, into, sheet);
  }
}

/** One single value goes into a text's field by itself, at the caret. */
function isTyped({question}) {
  return ['text', 'textarea', 'number'].includes(question.type);
}

/** Excel ends every line with a line break and quotes cells that hold one themselves. */
function linesOf(text) {
  const lines = [];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/g;
  let line = [];
  for (const [, content, end] of text.matchAll(cell)) {
    line.push(/^".*"$/s.test(content) ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end !== '\t') {
      lines.push(line);
      line = [];
      if (end === '') {
        break;
      }
    }
  }
  while (lines.length > 1 && lines.at(-1).every((content) => content === '')) {
    lines.pop();
  }
  return lines;
}

function fill(start, lines, into, sheet) {
  const before = sheet.changes();
  const first = start.table.rows.indexOf(start.row);
  start.table.growTo(first + lines.length);
  const rows = start.table.rows.slice(first);
  const unfit = [];
  let pasted = 0;
  lines.slice(0, rows.length).forEach((line, index) => {
    into.forEach((question, column) => {
      const content = line[column];
      const answer = rows[index].answers.find((other) => other.question === question);
      if (content === undefined) {
        return;
      }
      const raw = rawFromText(question, content, answer.options);
      if (raw === undefined) {
        unfit.push(sentence(sheet.language, 'pasteUnknownCell', start.table.rows.indexOf(rows[index]) + 1, content));
      } else {
        answer.raw = raw;
        answer.touched = true;
        pasted += 1;
      }
    });
  });
  sheet.changed();
  sheet.offerUndo(summary(pasted, unfit, lines.length - rows.length, sheet.language), before);
}

function summary(pasted, unfit, tooMany, language) {
  const parts = [sentence(language, 'pasted', pasted)];
  if (unfit.length) {
    const named = unfit.slice(0, MOST_NAMED).join('、') + (unfit.length > MOST_NAMED ? '…' : '');
    parts.push(sentence(language, 'pasteUnknown', unfit.length, named));
  }
  if (tooMany > 0) {
    parts.push(sentence(language, 'pasteTooLong', tooMany));
  }
  return parts.join(language === 'zh' ? '' : ' ');
}
