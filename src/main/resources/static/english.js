/**
 * English for what models, forms and shared lists say: they are written in Chinese, and Camunda's programs show them as
 * they stand. `english.json` holds every such text; one that an administrator's changed model brings anew stays Chinese. Only a text
 * that is the whole of its place is taken, so that no sentence comes out half in English.
 */
const NEVER = 'script, style, textarea, [contenteditable]';

const compact = (text) => text.replace(/\s+/g, '');

function speak(words, root) {
  if ((root.parentElement ?? root).closest?.(NEVER)) {
    return;
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.currentNode; node; node = texts.nextNode()) {
    const english = node.nodeType === Node.TEXT_NODE && words.get(compact(node.data));
    if (english && !node.parentElement?.closest(NEVER)) {
      node.data = node.data.replace(node.data.trim(), english);
    }
  }
}

async function begin() {
  const answer = await fetch(new URL('english.json', import.meta.url));
  const words = new Map(Object.entries(await answer.json()).map(([chinese, english]) => [compact(chinese), english]));
  new MutationObserver((changes) =>
    changes.forEach(({type, target, addedNodes}) =>
      (type === 'childList' ? [...addedNodes] : [target]).forEach((node) => speak(words, node)),
    ),
  ).observe(document.body, {subtree: true, childList: true, characterData: true});
  speak(words, document.body);
}

begin();
