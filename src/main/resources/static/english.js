/**
 * English for what models, forms and shared lists say, which is written in Chinese. `english.json` holds every such text; one that an
 * administrator's changed model brings anew stays Chinese.
 */
const TEXTS = ['label', 'dateLabel', 'description', 'text'];

const compact = (text) => text.replace(/\s+/g, '');

/** A function that answers the English of a text, or undefined. */
export async function englishWords() {
  const answer = await fetch(new URL('english.json', import.meta.url));
  const words = new Map(Object.entries(await answer.json()).map(([chinese, english]) => [compact(chinese), english]));
  return (text) => words.get(compact(text));
}

/** The schema of a Camunda Form with all it says in English. */
export function inEnglish(schema, english) {
  const said = {...schema};
  TEXTS.filter((key) => said[key]).forEach((key) => (said[key] = english(said[key]) ?? said[key]));
  if (said.content) {
    const parts = said.content.split(/(<[^>]+>)/);
    said.content = parts.map((part) => (part.startsWith('<') ? part : (english(part) ?? part))).join('');
  }
  ['components', 'values'].filter((key) => said[key]).forEach((key) => {
    said[key] = said[key].map((part) => inEnglish(part, english));
  });
  return said;
}
