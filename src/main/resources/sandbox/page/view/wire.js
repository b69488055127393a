import { html } from '../library/lit-html.js';
import { wire } from '../hooks.js';

/** What went over the wire, newest first. */
export const wireLog = () => html`
  <section class="wire" aria-labelledby="wire-title">
    <h2 id="wire-title">Requests and responses</h2>
    ${wire.map(exchange => html`
      <details>
        <summary><span class="method">${exchange.method}</span> <span class="path">${exchange.path}</span>
          <span class="status ${exchange.status >= 200 && exchange.status < 300 ? 'fine' : 'bad'}">${exchange.status ?? '…'}</span>
          <span class="millis">${exchange.millis === undefined ? '' : `${exchange.millis} ms`}</span></summary>
        ${exchange.request ? json('Request', exchange.request) : ''}
        ${json('Response', exchange.response)}
      </details>`)}
  </section>`;

const json = (title, value) => html`
  <h3>${title}</h3>
  <pre tabindex="0" aria-label=${title}>${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>`;
