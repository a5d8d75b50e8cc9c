/**
 * A Camunda Form (`.form`) as the description of a sheet, so that a phone draws it with the few kilobytes that it has
 * already loaded. What the product's forms use is understood; anything else is an `UnknownForm`, and the page then leads
 * to Tasklist, which draws every form. See src/docs/decisions/0030-tasks-on-our-own-page.md.
 */
export class UnknownForm extends Error {}

const ROOT = 'form';

/** @param form what the form is filled with: the options of a choice may come from there */
export function descriptionOf(schema, form) {
  return {fields: schema.components.flatMap((component) => fieldsOf(component, form))};
}

function fieldsOf(component, form) {
  const {type} = component;
  if (type === 'group') {
    if (component.path !== ROOT || component.conditional) {
      throw new UnknownForm(`group ${component.id}`);
    }
    return component.components.flatMap((inner) => fieldsOf(inner, form));
  }
  return [{...questionOf(component, form), ...conditionOf(component)}];
}

function questionOf(component, form) {
  const {type, key, label, disabled, validate = {}, description} = component;
  const question = {key, label: label ?? '', help: description, required: validate.required === true};
  if (disabled) {
    return {key, label: question.label, help: description, type: 'show'};
  }
  switch (type) {
    case 'textfield':
    case 'textarea':
      return {
        ...question,
        type: type === 'textfield' ? 'text' : 'textarea',
        minLength: validate.minLength,
        maxLength: validate.maxLength,
      };
    case 'number':
      return {
        ...question,
        type: 'number',
        min: validate.min,
        max: validate.max,
        step: 10 ** -(component.decimalDigits ?? 0),
      };
    case 'datetime':
      if (component.subtype !== 'date') {
        throw new UnknownForm(`${component.subtype} of ${component.id}`);
      }
      return {...question, type: 'date', label: component.dateLabel ?? question.label};
    case 'checkbox':
      return {...question, type: 'checkbox'};
    case 'radio':
    case 'select':
      return {...question, type: 'choice', options: optionsOf(component, form)};
    case 'html':
    case 'text':
      return noteOf(component, form);
    default:
      throw new UnknownForm(`${type} ${component.id}`);
  }
}

function optionsOf({id, values, valuesExpression}, form) {
  if (values) {
    return values.map(({value, label}) => [value, label]);
  }
  const ready = /^=form\.(\w+)$/.exec(valuesExpression ?? '');
  if (ready) {
    return (form[ready[1]] ?? []).map(({value, label}) => [value, label]);
  }
  const asked = /^=for (\w+) in form\.(\w+) return \{label: \1\.(\w+), value: \1\.(\w+)\}$/.exec(valuesExpression ?? '');
  if (!asked) {
    throw new UnknownForm(`options of ${id}`);
  }
  const [, , list, label, value] = asked;
  return (form[list] ?? []).map((entry) => [entry[value], entry[label]]);
}

/**
 * Words between the questions: their text, and where they lead to, in whose address `{{form.key}}` stands for what
 * the form holds. Markup of a form is never put on the page.
 */
function noteOf({id, content, text}, form) {
  const page = new DOMParser().parseFromString(content ?? (text ?? '').replaceAll('**', ''), 'text/html');
  const anchor = page.querySelector('a[href^="/"]');
  const link = anchor && {
    href: anchor.getAttribute('href').replace(/{{form\.(\w+)}}/g, (_, key) => encodeURIComponent(form[key] ?? '')),
    text: anchor.textContent,
  };
  const words = page.body.textContent.trim();
  return {key: id, label: '', type: 'show', text: () => (words === link?.text ? '' : words), link};
}

function conditionOf({id, conditional}) {
  if (!conditional?.hide) {
    return {};
  }
  const hides = condition(conditional.hide.replace(/^=/, '').trim(), id);
  return {when: (row, form) => !hides(form)};
}

/**
 * `form.key = literal`, `!=`, `count(form.list) = n`, `not(…)` around them and `or` between them: the FEEL that our forms
 * hide their questions with.
 */
function condition(feel, id) {
  const negated = /^not\((.*)\)$/.exec(feel);
  if (negated) {
    const inner = condition(negated[1].trim(), id);
    return (form) => !inner(form);
  }
  const either = feel.split(' or ');
  if (either.length > 1) {
    const hiding = either.map((one) => condition(one.trim(), id));
    return (form) => hiding.some((hides) => hides(form));
  }
  const counted = /^count\(form\.(\w+)\)\s*=\s*(\d+)$/.exec(feel);
  if (counted) {
    return (form) => (form[counted[1]] ?? []).length === Number(counted[2]);
  }
  const comparison = /^form\.(\w+)\s*(=|!=)\s*("[^"]*"|true|false|null|-?\d+(?:\.\d+)?)$/.exec(feel);
  if (!comparison) {
    throw new UnknownForm(`condition of ${id}: ${feel}`);
  }
  const [, key, operator, literal] = comparison;
  const wanted = JSON.parse(literal);
  return (form) => ((form[key] ?? null) === wanted) === (operator === '=');
}

/** What a form holds before anybody answers, where the task itself says nothing. */
export function withDefaults(schema, form) {
  const filled = {...form};
  const visit = ({components, key, defaultValue}) => {
    if (key && defaultValue !== undefined && (filled[key] ?? null) === null) {
      filled[key] = defaultValue;
    }
    components?.forEach(visit);
  };
  schema.components.forEach(visit);
  return filled;
}
