import { html } from '../library/lit-html.js';
import { age, personName } from '../format.js';

/** Who the open chart is of. */
export function banner({ chart, explanation }) {
  const { person, entry } = chart;
  const asOf = explanation?.asOf ? Date.parse(explanation.asOf) : Date.now();
  const facts = [
    person?.birthDate && `${age(person.birthDate, asOf)} y`,
    person?.gender,
    person?.identifier?.[0]?.value && `MRN ${person.identifier[0].value}`,
    !person && `patient ${chart.context.patientId ?? ''}`,
  ].filter(Boolean);
  return html`
    <section class="banner" aria-label="Patient">
      <h1>${personName(person) || chart.title || 'Patient'}</h1>
      <p class="facts">${facts.map(fact => html`<span>${fact}</span>`)}</p>
      ${entry ? html`<p class="story">${entry.story}</p>` : ''}
    </section>`;
}
