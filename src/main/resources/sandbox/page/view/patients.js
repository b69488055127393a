import { html } from '../library/lit-html.js';
import { personName } from '../format.js';

/** On a small screen the open chart comes first. */
const wide = matchMedia('(min-width: 761px)').matches;

const groups = list => [...new Set(list.map(entry => entry.group))];

/** The list of patients, by what they are there to show. */
export const patients = (state, actions) => html`
  <nav class="patients" aria-label="Patients">
    <details ?open=${wide}>
      <summary>Patients</summary>
      ${groups(state.list).map(group => html`
        <section>
          <h2>${group}</h2>
          <ul>${state.list.filter(entry => entry.group === group).map(entry => item(entry, state, actions))}</ul>
        </section>`)}
    </details>
  </nav>`;

const item = (entry, state, actions) => html`
  <li>
    <a href="/?patient=${entry.id}" aria-current=${state.chart?.entry === entry && !state.own ? 'page' : 'false'}
       @click=${event => { event.preventDefault(); actions.openPatient(entry); }}>
      <span class="dot ${entry.expect[0]?.indicator ?? 'silent'}" aria-hidden="true"></span>
      <span class="who">${personName(state.people.get(entry.id))}</span>
      <span class="what">${entry.title}</span>
    </a>
  </li>`;
