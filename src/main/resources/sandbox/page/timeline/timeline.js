/** The picture over time, as one element that the page can place. It is made once for each explanation and window. */

import { moment } from '../format.js';
import { drawPanel, drawRows, paintAs, panelHeight, walkable } from './charts.js';
import { panels, rows, valueText } from './series.js';

const DAY = 86_400_000;

let current = { charts: [] };

/** The element for this explanation and window; what was drawn before is let go. */
export function timeline(explanation, days, dark) {
  if (current.explanation === explanation && current.days === days && current.dark === dark) {
    return current.element;
  }
  current.charts.forEach(chart => chart.destroy());
  const element = document.createElement('div');
  element.className = 'timeline';
  current = { explanation, days, dark, element, charts: [] };
  const drawing = current;
  requestAnimationFrame(() => drawing === current && draw(drawing));
  return element;
}

function draw(drawing) {
  const { explanation, days, element, charts } = drawing;
  const asOf = moment(explanation.asOf);
  paintAs(element);
  const range = { min: asOf - days * DAY, max: asOf };
  const live = document.createElement('p');
  live.className = 'hidden';
  live.setAttribute('aria-live', 'polite');
  const say = text => { live.textContent = text; };
  for (const panel of panels(explanation)) {
    const canvas = place(element, panel.title, latest(panel), label(panel));
    canvas.parentElement.style.height = `${panelHeight}px`;
    charts.push(drawPanel(canvas, panel, range));
  }
  const all = rows(explanation, range.min);
  if (all.length > 0) {
    const canvas = place(element, 'Conditions, drugs, procedures, cultures, imaging', '', `${all.length} rows over time. The table below holds the same.`);
    charts.push(drawRows(canvas, all, range));
  }
  charts.forEach(chart => walkable(chart, say));
  element.append(live);
}

function place(element, title, value, description) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const name = document.createElement('strong');
  name.textContent = title;
  const last = document.createElement('span');
  last.textContent = value;
  caption.append(name, last);
  const box = document.createElement('div');
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${title}. ${description} Arrow keys step through it.`);
  box.append(canvas);
  figure.append(caption, box);
  element.append(figure);
  return canvas;
}

const latest = panel => {
  const last = panel.points.filter(point => !point.leftOut).at(-1);
  return last ? `${valueText({ value: { number: last.y } })} ${panel.unit}` : '';
};

const label = panel => panel.points.map(point => `${point.date} ${point.text}`).join('; ');
