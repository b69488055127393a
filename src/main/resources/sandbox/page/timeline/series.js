/** From an explanation to what can be drawn: panels of measured values, and rows of bars and marks. */

import { dated, moment } from '../format.js';

const DAY = 86_400_000;

const PANELS = [
  { analyte: 'temperature', title: 'Temperature', unit: '°C', loinc: ['8310-5'] },
  { analyte: 'crp', title: 'CRP', unit: 'mg/L', loinc: ['1988-5'] },
  { analyte: 'esr', title: 'ESR', unit: 'mm/h', loinc: ['4537-7', '30341-2'] },
  { analyte: 'wbc', title: 'White cells', unit: '10⁹/L', loinc: ['6690-2', '26464-8'] },
];

const GROUPS = [
  { kinds: ['condition', 'reason'], name: 'Conditions', colour: '--condition' },
  { kinds: ['medication'], name: 'Drugs', colour: '--drug' },
  { kinds: ['procedure', 'device'], name: 'Procedures', colour: '--procedure' },
  { kinds: ['observation'], name: 'Cultures, findings', colour: '--culture' },
  { kinds: ['report'], name: 'Imaging', colour: '--imaging' },
];

export const groupNames = GROUPS.map(({ name, colour }) => ({ name, colour }));

/** What counts for one finding often counts for many that are made of it. */
const MOST_LABELS = 2;

const OPERATORS = { above: '>', 'at least': '≥', below: '<', 'at most': '≤' };

/** Whether something counted, and for what, or why it did not. */
export function why(fact) {
  const labels = [...new Set((fact.used ?? []).map(use => use.label ?? use.pattern).filter(Boolean))];
  if (labels.length > 0) {
    return `Counts: ${labels.slice(0, MOST_LABELS).join(', ')}${labels.length > MOST_LABELS ? ` +${labels.length - MOST_LABELS}` : ''}`;
  }
  return (fact.used ?? []).length > 0 ? 'Counts' : `Not counted: ${fact.reason ?? 'not looked for'}`;
}

export const counted = fact => (fact.used ?? []).length > 0;

const when = fact => fact.instant ?? fact.start ?? fact.recorded;

export const factText = fact => fact.text ?? fact.codes?.[0]?.display ?? fact.codes?.[0]?.code ?? fact.reference ?? fact.kind ?? '';

export function valueText(fact) {
  if (fact.value) {
    const sign = { below: '< ', above: '> ' }[fact.value.comparator] ?? '';
    return `${sign}${fact.value.number ?? ''} ${units(fact.value.unit)}`.trim();
  }
  return fact.answer ?? fact.answerCodes?.[0]?.display ?? fact.conclusions?.[0]?.display ?? fact.dose ?? '';
}

const units = (unit = '') => unit.replace('Cel', '°C').replace('10*9/L', '× 10⁹/L').replace('10*3/uL', '× 10⁹/L');

const everything = explanation => [...explanation.facts, ...explanation.leftOut];

export function panels(explanation) {
  return PANELS.map(panel => ({
    ...panel,
    points: everything(explanation)
      .filter(fact => fact.value?.number !== undefined && measures(fact, panel) && !Number.isNaN(moment(when(fact))))
      .map(fact => ({ x: moment(when(fact)), y: fact.value.number, used: counted(fact), text: valueText(fact), why: why(fact), date: dated(when(fact)), leftOut: !fact.used }))
      .sort((one, other) => one.x - other.x),
    thresholds: thresholds(explanation, panel.analyte),
  })).filter(panel => panel.points.length > 0);
}

const measures = (fact, panel) =>
  fact.analyte === panel.analyte || (!fact.analyte && (fact.codes ?? []).some(coding => panel.loinc.includes(coding.code)));

function thresholds(explanation, analyte) {
  const all = explanation.thresholds.find(each => each.analyte === analyte)?.comparisons ?? [];
  const lines = new Map();
  for (const { operator, value } of all) {
    if (!lines.has(value) || operator === 'above' || operator === 'at least') {
      lines.set(value, { value, text: `${OPERATORS[operator] ?? operator} ${value}` });
    }
  }
  return [...lines.values()].sort((one, other) => one.value - other.value);
}

/** A row for each thing by its name, those that counted first; what did not count and lies before the window is left to the table. */
export function rows(explanation, from) {
  const end = moment(explanation.asOf);
  const found = new Map();
  for (const fact of everything(explanation)) {
    const group = GROUPS.find(({ kinds }) => kinds.includes(fact.kind));
    if (!group || inPanel(fact) || (fact.kind === 'observation' && fact.value && !counted(fact))) {
      continue;
    }
    const label = factText(fact);
    const key = `${group.name}|${label}`;
    const row = found.get(key) ?? { group, label, used: false, items: [] };
    row.used ||= counted(fact);
    row.items.push({ ...span(fact, end), used: counted(fact), why: why(fact), text: [label, valueText(fact)].filter(Boolean).join(': '), date: dated(when(fact)) });
    found.set(key, row);
  }
  const order = row => GROUPS.indexOf(row.group) + (row.used ? 0 : 100);
  return [...found.values()].filter(row => row.used || row.items.some(item => item.end >= from)).sort((one, other) => order(one) - order(other));
}

const inPanel = fact => fact.value && PANELS.some(panel => measures(fact, panel));

/** From when to when; what has no date, and what is a moment, is a mark. */
function span(fact, asOf) {
  const start = moment(when(fact));
  const over = moment(fact.end);
  const lasts = ['condition', 'reason', 'medication'].includes(fact.kind);
  const end = Number.isNaN(over) ? (fact.status === 'past' ? start : asOf) : Math.min(over, asOf);
  return { start, end: lasts ? Math.max(end, start) : start, bar: lasts && fact.kind !== 'reason' && end - start > DAY / 2 };
}

export const WINDOWS = [
  { days: 14, text: '2 weeks' },
  { days: 60, text: '2 months' },
  { days: 180, text: '6 months' },
  { days: 730, text: '2 years' },
];

/** Whether nothing was found that a card should speak of. */
export const calm = explanation => explanation.cards.length === 0;

/**
 * The shortest window that holds most of what counted of the last year; where no card is, most of what was measured of
 * the last two, as then the question is what did not count.
 */
export function bestWindow(explanation) {
  const asOf = moment(explanation.asOf);
  if (calm(explanation)) {
    const oldest = Math.max(0, ...explanation.facts.filter(inPanel).map(fact => (asOf - moment(when(fact))) / DAY).filter(days => days < 730));
    return WINDOWS.find(({ days }) => oldest <= days - 0.5) ?? WINDOWS.at(-1);
  }
  const ages = explanation.facts
    .filter(counted)
    .map(fact => (asOf - moment(when(fact))) / DAY)
    .filter(days => days >= 0 && days < 370);
  const holds = ({ days }) => ages.filter(age => age <= days - 0.5).length >= ages.length * 0.8;
  return ages.length === 0 ? WINDOWS[1] : WINDOWS.find(holds) ?? WINDOWS[2];
}
