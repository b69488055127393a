/** Draws panels and rows with Chart.js. All text is drawn on a canvas or set as text: nothing of a chart becomes markup. */

import '../library/chart.umd.js';
import { onShortDate, onDate } from '../format.js';

const { Chart } = globalThis;
Chart.defaults.font.family = getComputedStyle(document.documentElement).fontFamily;

const DAY = 86_400_000;
const MARGIN = 180;
const NARROW = 104;
const PANEL_HEIGHT = 92;
const ROW_HEIGHT = 21;

let host = document.documentElement;

/** From here on, the colours are those of this element. */
export const paintAs = element => { host = element; };

const colour = name => getComputedStyle(host).getPropertyValue(name).trim();
const margin = width => (width < 460 ? NARROW : MARGIN);

const shorten = (text, most) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

function timeAxis(range, shown) {
  const long = range.max - range.min > 300 * DAY;
  return {
    type: 'linear',
    min: range.min,
    max: range.max + (range.max - range.min) * 0.02,
    grid: { color: colour('--line'), tickLength: 4 },
    border: { display: false },
    ticks: {
      display: shown,
      color: colour('--muted'),
      maxTicksLimit: 7,
      maxRotation: 0,
      autoSkip: false,
      callback: value => (value > range.max ? '' : long ? onDate(value) : onShortDate(value)),
    },
    afterBuildTicks: axis => {
      const step = [1, 2, 7, 14, 30, 61, 122, 365].find(days => (range.max - range.min) / (days * DAY) <= (axis.width < 260 ? 4 : 7)) ?? 730;
      axis.ticks = [];
      for (let tick = Math.floor(range.max / DAY) * DAY; tick >= range.min; tick -= step * DAY) {
        axis.ticks.unshift({ value: tick });
      }
    },
  };
}

const tooltip = {
  displayColors: false,
  callbacks: {
    title: items => items[0]?.raw.date ?? '',
    label: item => [item.raw.text, ...wrapped(item.raw.why)].filter(Boolean),
  },
  filter: item => Boolean(item.raw.why),
};

function wrapped(text = '') {
  const lines = [''];
  for (const word of text.split(' ')) {
    if ((lines.at(-1) + word).length > 46) {
      lines.push('');
    }
    lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word;
  }
  return lines;
}

const common = () => ({
  animation: false,
  responsive: true,
  maintainAspectRatio: false,
  interaction: { mode: 'nearest', intersect: true },
});

/** A panel: the values, joined by a line, and the thresholds that the knowledge compares them with. */
export function drawPanel(canvas, panel, range) {
  const usable = panel.points.filter(point => !point.leftOut);
  const { least, most, space } = extent(usable.length > 0 ? usable : panel.points, panel.thresholds);
  return new Chart(canvas, {
    type: 'line',
    data: {
      datasets: [
        {
          data: usable,
          borderColor: colour('--muted'),
          borderWidth: 1.25,
          pointRadius: point => (point.raw?.used ? 5 : 3.5),
          pointHoverRadius: 7,
          pointBackgroundColor: point => colour(point.raw?.used ? '--counted' : '--surface'),
          pointBorderColor: point => colour(point.raw?.used ? '--counted' : '--ignored'),
          pointBorderWidth: 1.5,
          clip: 8,
        },
        {
          data: panel.points.filter(point => point.leftOut).map(point => ({ ...point, y: Math.min(point.y, most + space) })),
          showLine: false,
          pointStyle: 'crossRot',
          pointRadius: 5,
          pointHoverRadius: 7,
          pointBorderColor: colour('--ignored'),
          pointBorderWidth: 1.5,
          clip: 8,
        },
        ...panel.thresholds.map(line => ({
          data: [{ x: range.min, y: line.value }, { x: range.max * 1.1, y: line.value }],
          borderColor: colour('--threshold'),
          borderWidth: 1,
          borderDash: [4, 4],
          pointRadius: 0,
          pointHitRadius: 0,
        })),
      ],
    },
    options: {
      ...common(),
      scales: {
        x: timeAxis(range, false),
        y: {
          min: least - space,
          max: most + space,
          afterFit: scale => { scale.width = margin(scale.chart.width); },
          grid: { display: false },
          border: { display: false },
          afterBuildTicks: scale => { scale.ticks = spaced(panel.thresholds, scale).map(line => ({ value: line.value })); },
          ticks: {
            color: colour('--threshold-text'),
            autoSkip: false,
            font: { size: 11 },
            callback: value => panel.thresholds.find(line => line.value === value)?.text ?? '',
          },
        },
      },
      plugins: { legend: { display: false }, tooltip },
    },
  });
}

/** From the least to the most, with the thresholds that are near; what does not count must not squeeze what does. */
function extent(points, thresholds) {
  const values = points.map(point => point.y);
  const highest = Math.max(...values);
  const near = thresholds.map(line => line.value).filter(value => value <= highest * 1.4);
  const least = Math.min(...values, ...near);
  const most = Math.max(highest, ...near);
  return { least, most, space: (most - least || 1) * 0.17 };
}

/** The thresholds that can be named without their names running into one another. */
function spaced(lines, scale) {
  const least = (scale.max - scale.min) * 0.2;
  return lines
    .filter(line => line.value >= scale.min && line.value <= scale.max)
    .reduce((kept, line) => (kept.length > 0 && line.value - kept.at(-1).value < least ? kept : [...kept, line]), []);
}

/** The rows: bars for what lasts, marks for what happened. */
export function drawRows(canvas, rows, range) {
  const labels = rows.map((row, i) => `${i}`);
  const shown = item => item.end >= range.min || Number.isNaN(item.start);
  const tint = (row, item) => colour(item.used ? row.group.colour : '--ignored-fill');
  const items = rows.flatMap((row, i) => row.items.filter(shown).map(item => ({ row, item, y: labels[i] })));
  const bars = items.filter(({ item }) => item.bar);
  const marks = items.filter(({ item }) => !item.bar && item.start >= range.min);
  // What counted and lies before the window, or has no date, stands at its edge.
  const earlier = rows.flatMap((row, i) => row.items
    .filter(item => item.used && !item.bar && !(item.start >= range.min) || item.used && item.end < range.min)
    .map(item => ({ row, item, y: labels[i] })));
  canvas.parentElement.style.height = `${rows.length * ROW_HEIGHT + 34}px`;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels,
      datasets: [
        {
          type: 'bar',
          data: bars.map(({ item, y }) => ({ ...item, x: [Math.max(item.start, range.min), item.end], y })),
          backgroundColor: bars.map(({ row, item }) => tint(row, item)),
          barThickness: 9,
          borderRadius: 3,
          borderSkipped: false,
          minBarLength: 4,
          grouped: false,
        },
        {
          type: 'line',
          showLine: false,
          data: marks.map(({ item, y }) => ({ ...item, x: item.start, y })),
          pointStyle: 'rectRot',
          pointRadius: 5.5,
          pointHoverRadius: 8,
          pointBackgroundColor: marks.map(({ row, item }) => tint(row, item)),
          pointBorderColor: marks.map(({ row, item }) => colour(item.used ? row.group.colour : '--ignored')),
          clip: 8,
        },
        {
          type: 'line',
          showLine: false,
          data: earlier.map(({ item, y }) => ({ ...item, x: range.min, y })),
          pointStyle: 'triangle',
          pointRotation: -90,
          pointRadius: 5,
          pointHoverRadius: 7,
          pointBackgroundColor: earlier.map(({ row, item }) => tint(row, item)),
          pointBorderWidth: 0,
          clip: 8,
        },
      ],
    },
    options: {
      ...common(),
      indexAxis: 'y',
      scales: {
        x: timeAxis(range, true),
        y: {
          type: 'category',
          labels,
          offset: true,
          afterFit: scale => { scale.width = margin(scale.chart.width); },
          grid: { display: false },
          border: { display: false },
          ticks: {
            autoSkip: false,
            font: { size: 11.5 },
            color: tick => colour(rows[tick.index]?.used ? '--ink' : '--ignored-text'),
            callback(value) {
              return shorten(rows[value].label, this.chart.width < 460 ? 13 : 25);
            },
          },
        },
      },
      plugins: { legend: { display: false }, tooltip },
    },
  });
}

export const panelHeight = PANEL_HEIGHT;

/** Lets the arrow keys step through what is drawn, and says each of it. */
export function walkable(chart, say) {
  const steps = chart.data.datasets
    .flatMap((set, datasetIndex) => set.data.map((raw, index) => ({ raw, datasetIndex, index })))
    .filter(({ raw }) => raw.why)
    .sort((one, other) => start(one.raw) - start(other.raw));
  let at = -1;
  chart.canvas.addEventListener('keydown', event => {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!move || steps.length === 0) {
      return;
    }
    event.preventDefault();
    at = (at + move + steps.length + (at < 0 && move < 0 ? 1 : 0)) % steps.length;
    show([steps[at]]);
    const { raw } = steps[at];
    say(`${raw.date}: ${raw.text}. ${raw.why}`);
  });
  chart.canvas.addEventListener('blur', () => {
    at = -1;
    show([]);
  });

  function show(elements) {
    const active = elements.map(({ datasetIndex, index }) => ({ datasetIndex, index }));
    chart.setActiveElements(active);
    chart.tooltip.setActiveElements(active, { x: 0, y: 0 });
    chart.update('none');
  }
}

const start = raw => (Array.isArray(raw.x) ? raw.x[0] : raw.x);
