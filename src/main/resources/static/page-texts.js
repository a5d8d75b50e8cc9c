/** Other words for texts that somebody else's program, or a model, has put on a page. */

/**
 * Gives the texts under a node their other words, but only in these places.
 *
 * @param places a selector; outside of it nothing is touched, for there stands what people wrote
 * @param translated answers the other words of a text, or undefined where it has none
 */
export function translateTexts(root, places, translated) {
  const inPlace = root.closest(places) ? [root] : root.querySelectorAll(places);
  inPlace.forEach((place) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = translated(walker.currentNode.data);
      if (text !== undefined) {
        walker.currentNode.data = text;
      }
    }
  });
}

/** Has whatever is on the page, comes to it, or changes on it looked at: the element, or that of the text. */
export function watchPage(look, attributes = []) {
  const lookAt = (node) => {
    const element = node instanceof Element ? node : node.parentElement;
    if (element) {
      look(element);
    }
  };
  new MutationObserver((changes) =>
    changes.forEach(({type, target, addedNodes}) => (type === 'childList' ? addedNodes : [target]).forEach(lookAt)),
  ).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    ...(attributes.length ? {attributeFilter: attributes} : {}),
  });
  look(document.body);
}
