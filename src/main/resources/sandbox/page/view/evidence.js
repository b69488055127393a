import { html } from '../library/lit-html.js';
import { dated, moment, onDate } from '../format.js';
import { bestWindow, calm, counted, factText, groupNames, valueText, why, WINDOWS } from '../timeline/series.js';
import { timeline } from '../timeline/timeline.js';

const chosen = new WeakMap();

/** Why the cards are there, or why there is none: what was seen of the chart, what counted of it, and what was judged. */
export function evidence(state) {
  const { explanation } = state;
  if (!explanation?.facts) {
    return html`<section class="evidence" aria-labelledby="evidence-title"><h2 id="evidence-title">Evidence</h2>
      <p class="hint">${state.busy ? 'Reading the chart …' : 'There is no explanation of this call.'}</p></section>`;
  }
  return html`
    <section class="evidence ${calm(explanation) ? 'calm' : ''}" aria-labelledby="evidence-title">
      <div class="heading">
        <h2 id="evidence-title">Evidence</h2>
        <span class="as-of">as of ${onDate(moment(explanation.asOf))}</span>
      </div>
      ${picture(explanation)}
      ${factTable(explanation)}
      ${judged(explanation)}
    </section>`;
}

function picture(explanation) {
  if (explanation.facts.length === 0) {
    return html`<p class="hint">Nothing was read of this chart.</p>`;
  }
  const days = chosen.get(explanation) ?? bestWindow(explanation).days;
  return html`
    <div class="tools">${legend()}${windows(explanation, days)}</div>
    ${timeline(explanation, days, dark())}`;
}

const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;

const legend = () => html`
  <p class="legend">
    <span><i class="key counted"></i>counted</span>
    <span><i class="key ignored"></i>not counted</span>
    <span><i class="key line"></i>threshold</span>
    ${groupNames.map(group => html`<span><i class="key ${group.colour.slice(2)}"></i>${group.name}</span>`)}
  </p>`;

const windows = (explanation, days) => html`
  <fieldset class="segments">
    <legend class="hidden">Time shown</legend>
    ${WINDOWS.map(each => html`
      <label><input type="radio" name="window" .checked=${each.days === days} @change=${() => {
        chosen.set(explanation, each.days);
        dispatchEvent(new CustomEvent('redraw'));
      }}><span>${each.text}</span></label>`)}
  </fieldset>`;

function factTable(explanation) {
  const all = [...explanation.facts, ...explanation.leftOut];
  const date = fact => fact.instant ?? fact.start ?? fact.recorded ?? '';
  const sorted = all.sort((one, other) => counted(other) - counted(one) || date(other).localeCompare(date(one)));
  return html`
    <details class="facts-table">
      <summary>The same as a table: ${all.filter(counted).length} of ${all.length} entries counted</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Evidence as a table">
        <table>
          <thead><tr><th scope="col">Date</th><th scope="col">What</th><th scope="col">Value</th><th scope="col">Counted?</th></tr></thead>
          <tbody>${sorted.map(fact => html`
            <tr class=${counted(fact) ? 'used' : 'unused'}>
              <td>${dated(date(fact))}</td><td>${factText(fact)}</td><td>${valueText(fact)}</td><td>${why(fact)}</td>
            </tr>`)}</tbody>
        </table>
      </div>
    </details>`;
}

const OUTCOMES = {
  shown: () => 'shown',
  merged: () => 'a line on the last card',
  beside: () => 'a line on another card',
  silenced: pattern => `holds, silenced: ${pattern.because}`,
  gaveWay: (pattern, name) => `holds, gave way to: ${name(pattern.to)}`,
  undecided: pattern => `cannot be judged without ${(pattern.missing ?? []).join(', ')}`,
  notMet: () => 'does not hold',
  notLookedAt: () => 'not looked at',
};

function judged(explanation) {
  const name = id => explanation.patterns.find(pattern => pattern.pattern === id)?.title ?? id;
  const risk = explanation.scores.find(score => score.kind === 'risk');
  return html`
    <details class="judged">
      <summary>What was judged: ${explanation.patterns.length} patterns${risk ? `, ${risk.certain} risk ${risk.certain === 1 ? 'point' : 'points'}` : ''}</summary>
      <ul class="patterns">${explanation.patterns.map(pattern => html`
        <li class=${pattern.outcome}><span>${pattern.title}</span><span>${(OUTCOMES[pattern.outcome] ?? (() => pattern.outcome))(pattern, name)}</span></li>`)}</ul>
      ${risk ? html`<p class="hint">Risk: ${risk.parts.filter(part => part.verdict === 'met').map(part => `${part.label ?? part.factor} (${part.points})`).join(', ') || 'none known'}.</p>` : ''}
      <p class="hint">Knowledge version ${explanation.knowledge?.version}. Read ${millis(explanation, 'read')}, fetched ${millis(explanation, 'fetch')}, judged ${millis(explanation, 'judge')}.</p>
    </details>`;
}

const millis = (explanation, stage) => `${(explanation.millis?.[stage] ?? 0).toFixed(1)} ms`;
