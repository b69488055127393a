/** Shows a card's Markdown. It may hold words of a chart, so it is rendered and then cleaned of all that could act. */

import { marked } from './library/marked.esm.js';
import DOMPurify from './library/purify.es.mjs';

const CLEAN = {
  ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'code', 'blockquote', 'hr', 'h3', 'h4'],
  ALLOWED_ATTR: ['href'],
  ALLOWED_URI_REGEXP: /^https?:/i,
  RETURN_DOM_FRAGMENT: true,
};

const shown = new WeakMap();

/** An element with the card's detail; the same one for the same card. */
export function detail(card) {
  if (!shown.has(card)) {
    const element = document.createElement('div');
    element.className = 'markdown';
    element.tabIndex = 0;
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', 'Detail of the card');
    element.append(DOMPurify.sanitize(marked.parse(card.detail ?? '', { async: false, gfm: true }), CLEAN));
    for (const link of element.querySelectorAll('a')) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
    shown.set(card, element);
  }
  return shown.get(card);
}
