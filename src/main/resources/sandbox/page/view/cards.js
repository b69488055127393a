import { html } from '../library/lit-html.js';
import { actionText } from '../cart.js';
import { detail } from '../markdown.js';

const URGENCY = {
  critical: { name: 'Critical', sign: '!' },
  warning: { name: 'Warning', sign: '▲' },
  info: { name: 'Information', sign: 'i' },
};

const MOMENT = {
  'patient-view': 'on opening the chart',
  'order-select': 'on choosing the order',
  'order-sign': 'on signing',
};

/** The cards as an EHR shows them. */
export const cards = (state, actions) => html`
  <section id="cards" class="cards" aria-labelledby="cards-title" aria-busy=${state.busy}>
    <div class="heading">
      <h2 id="cards-title">Cards</h2>
      ${state.chart.data || state.chart.request ? '' : way(state, actions)}
    </div>
    <div role="status" class="said">${said(state)}</div>
    ${state.failure ? html`<p class="failure" role="alert">${state.failure}</p>` : ''}
    ${state.cards.map((shown, i) => card(shown, actions, wide && i === 0))}
  </section>`;

function said(state) {
  if (state.busy) {
    return 'Asking Rachis …';
  }
  const words = state.cards.length === 0 && !state.failure
    ? html`<p class="silence"><strong>No card.</strong> Nothing in this chart speaks for an infection of the spine strongly enough to interrupt anybody. The evidence says what was seen.</p>`
    : '';
  return html`${words}${state.notice ? html`<p class="notice">${state.notice}</p>` : ''}`;
}

const way = (state, actions) => html`
  <fieldset class="segments">
    <legend>How Rachis gets the chart</legend>
    ${segment('Prefetch', !state.fetching, () => actions.switchWay(false), 'The page sends what discovery asks for')}
    ${segment('FHIR fetch', state.fetching, () => actions.switchWay(true), 'Rachis asks the FHIR server itself')}
  </fieldset>`;

const segment = (text, checked, choose, title) => html`
  <label title=${title}><input type="radio" name="way" .checked=${checked} @change=${choose}><span>${text}</span></label>`;

function card(shown, actions, open) {
  const { card: it, service } = shown;
  const urgency = URGENCY[it.indicator] ?? URGENCY.info;
  if (shown.dismissed) {
    return html`<p class="dismissed">Dismissed (${shown.dismissed}): ${it.summary}</p>`;
  }
  return html`
    <article class="card ${it.indicator}">
      <p class="urgency"><span class="sign" aria-hidden="true">${urgency.sign}</span>${urgency.name}<span class="moment">${MOMENT[service.hook] ?? service.hook}</span></p>
      <h3>${it.summary}</h3>
      ${suggestions(shown, actions)}
      ${it.detail ? html`<details ?open=${open}><summary>Why, and what to consider</summary>${detail(it)}</details>` : ''}
      ${links(it)}
      <footer>
        <span class="source">${it.source?.url ? html`<a href=${safe(it.source.url)} target="_blank" rel="noopener noreferrer">${it.source.label}</a>` : it.source?.label}</span>
        <button type="button" class="quiet" aria-expanded=${Boolean(shown.asking)} @click=${() => actions.ask(shown)}>Dismiss …</button>
      </footer>
      ${shown.asking ? reasons(shown, actions) : ''}
    </article>`;
}

/** Where there is room beside the evidence, the card says all it has to say. */
const wide = matchMedia('(min-width: 1101px)').matches;

const safe = url => (/^https?:/i.test(url ?? '') ? url : '#');

function suggestions(shown, actions) {
  const all = shown.card.suggestions ?? [];
  const taken = shown.accepted ?? new Set();
  const closed = shown.card.selectionBehavior === 'at-most-one' && taken.size > 0;
  return all.length === 0 ? '' : html`
    <ul class="suggestions" aria-label="Suggestions">
      ${all.map(suggestion => html`
        <li class=${suggestion.isRecommended ? 'recommended' : ''}>
          <button type="button" ?disabled=${taken.has(suggestion) || closed} @click=${() => actions.accept(shown, suggestion)}
            title=${(suggestion.actions ?? []).map(actionText).join(' ')}>
            <span aria-hidden="true">${taken.has(suggestion) ? '✓' : '+'}</span> ${suggestion.label}${taken.has(suggestion) ? html`<em>accepted</em>` : ''}
          </button>
        </li>`)}
    </ul>`;
}

const links = ({ links: all = [] }) => all.length === 0 ? '' : html`
  <p class="links">${all.map(link => link.type === 'smart'
    ? html`<span>${link.label} (SMART app)</span>`
    : html`<a href=${safe(link.url)} target="_blank" rel="noopener noreferrer">${link.label}</a>`)}</p>`;

function reasons(shown, actions) {
  const all = shown.card.overrideReasons ?? [];
  const submit = event => {
    event.preventDefault();
    const form = new FormData(event.target);
    actions.dismiss(shown, all[Number(form.get('reason'))], form.get('comment').trim());
  };
  return html`
    <form class="reasons" @submit=${submit}>
      <label>Reason
        <select name="reason">${all.map((reason, i) => html`<option value=${i}>${reason.display}</option>`)}</select>
      </label>
      <label>Comment <input name="comment" maxlength="500" autocomplete="off"></label>
      <button type="submit">Dismiss card</button>
    </form>`;
}
