/**
 * What a question's answer may be: how a stored value becomes what stands in the field, how that is read back, and what
 * is wrong with it. Nothing here touches the page.
 *
 * A question is a field or a column of a sheet's description. Its raw content is a string (a boolean for a checkbox).
 */
import {sentence, translated} from './texts.js';

const CHECKED = /^(1|y|yes|true|是|√|✓|☑)$/i;
const UNCHECKED = /^(0|n|no|false|否|×|☐)?$/i;

/** Limits may be given as functions of the row (for fields: of the form) and the form. */
export function resolve(limit, subject, form) {
  return typeof limit === 'function' ? limit(subject, form) : limit;
}

/** The options of a choice as [{value, labels}]; people of the same name are told apart by their id. */
export function optionsOf(question, form) {
  if (question.optionsFrom) {
    const {optionsFrom} = question;
    const people = (typeof optionsFrom === 'function' ? optionsFrom(form) : form[optionsFrom]) ?? [];
    const seen = new Map();
    people.forEach(({name}) => seen.set(name, (seen.get(name) ?? 0) + 1));
    return people.map(({id, name}) => ({value: id, label: seen.get(name) > 1 ? `${name}（${id}）` : name}));
  }
  return (question.options ?? []).map(([value, label]) => ({value, label}));
}

export function optionLabel(option, language) {
  return translated(option.label, language);
}

/** What stands in the field for a stored value. */
export function rawOf(question, value) {
  if (question.type === 'checkbox') {
    return value === true;
  }
  return value === null || value === undefined ? '' : String(value);
}

/** The value that raw content stands for; null where it is blank, undefined where it cannot be read. */
export function valueOf(question, raw, options) {
  switch (question.type) {
    case 'checkbox':
      return raw === true;
    case 'number':
      return numberOf(raw);
    case 'date':
      return dateOf(raw);
    case 'choice':
      return raw === '' ? null : options.find((option) => String(option.value) === raw)?.value;
    case 'text':
      return raw.replace(/\s*[\r\n]+\s*/g, ' ').trim() || null;
    default:
      return raw.replace(/\r\n?/g, '\n').trim() || null;
  }
}

/** What a text from Excel puts into the field, or undefined where it does not fit: choices come by their label. */
export function rawFromText(question, text, options) {
  const plain = text.normalize('NFKC').trim();
  switch (question.type) {
    case 'checkbox':
      if (CHECKED.test(plain)) {
        return true;
      }
      return UNCHECKED.test(plain) ? false : undefined;
    case 'number':
      return numberOf(text) === undefined ? undefined : plain;
    case 'date': {
      const date = dateOf(text);
      return date === undefined ? undefined : (date ?? '');
    }
    case 'choice':
      return plain === '' ? '' : rawOfChoice(plain, options);
    default:
      return text.trim();
  }
}

/** The option that is meant by a label in either language, or by its code. */
export function rawOfChoice(text, options) {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  const same = (label) => String(label).normalize('NFKC').trim().toLowerCase() === wanted;
  const found = options.find(
    ({value, label}) => same(value) || (typeof label === 'object' ? Object.values(label).some(same) : same(label)),
  );
  return found && String(found.value);
}

function numberOf(raw) {
  const plain = raw.normalize('NFKC').replace(/[,\s]/g, '').replace(/。/g, '.');
  if (plain === '') {
    return null;
  }
  return /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** ISO, and as people write dates: 2026/7/5, 2026.7.5, 2026年7月5日, 20260705; undefined for what is no date. */
export function dateOf(raw) {
  const plain = raw.normalize('NFKC').trim();
  if (plain === '') {
    return null;
  }
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) {
    return undefined;
  }
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** What is wrong with an answer, as a sentence; undefined where nothing is. */
export function problemOf(question, value, subject, form, language) {
  const say = (key, ...places) => sentence(language, key, ...places);
  if (value === undefined) {
    return say(['number', 'date', 'choice'].includes(question.type) ? question.type : 'required');
  }
  if (value === null || (question.type === 'checkbox' && !value)) {
    if (resolve(question.required, subject, form)) {
      return say(question.type === 'choice' ? 'requiredChoice' : 'required');
    }
  } else {
    const problem = limitProblem(question, value, subject, form, say);
    if (problem) {
      return problem;
    }
  }
  return (question.check && translated(question.check(value, subject, form), language)) || undefined;
}

function limitProblem(question, value, subject, form, say) {
  const limit = (name) => resolve(question[name], subject, form) ?? undefined;
  if (question.type === 'number' || question.type === 'date') {
    const [low, high] = question.type === 'number' ? ['min', 'max'] : ['earliest', 'latest'];
    if (limit('min') !== undefined && value < limit('min')) {
      return say(low, limit('min'));
    }
    if (limit('max') !== undefined && value > limit('max')) {
      return say(high, limit('max'));
    }
    return question.type === 'number' ? stepProblem(value, limit('step'), say) : undefined;
  }
  if (typeof value === 'string' && question.type !== 'choice') {
    if (limit('minLength') > value.length) {
      return say('minLength', limit('minLength'), value.length);
    }
    if (limit('maxLength') < value.length) {
      return say('maxLength', limit('maxLength'), value.length);
    }
  }
  return undefined;
}

function stepProblem(value, step, say) {
  if (step === undefined || Math.abs(value / step - Math.round(value / step)) < 1e-9) {
    return undefined;
  }
  if (step === 1) {
    return say('integer');
  }
  const decimals = -Math.log10(step);
  return Number.isInteger(decimals) && decimals > 0 ? say('decimals', decimals) : say('step', step);
}
