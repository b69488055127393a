/** The demo EHR: what is open, what happens, and the page that shows it. */

import { html, render } from './library/lit-html.js';
import { accept, bundleOf, draft, emptyCart, reference } from './cart.js';
import { FHIR_SERVER, people, prefetchFor } from './fhir.js';
import { call, discover, explain, feedback, forget, request } from './hooks.js';
import { readOwn } from './own.js';
import { banner } from './view/banner.js';
import { cards } from './view/cards.js';
import { evidence } from './view/evidence.js';
import { ordering } from './view/ordering.js';
import { ownCharts } from './view/own.js';
import { patients } from './view/patients.js';
import { topBar } from './view/top.js';
import { wireLog } from './view/wire.js';

const state = {
  services: [],
  list: [],
  orders: [],
  people: new Map(),
  fetching: false,
  chart: undefined,
  cards: [],
  cart: emptyCart(),
  picking: '',
  notice: '',
  failure: '',
  busy: false,
  explanation: undefined,
  own: false,
};

const json = async path => (await fetch(path)).json();
const serviceOf = hook => state.services.find(service => service.hook === hook);

function update(change = {}) {
  Object.assign(state, change);
  render(page(), document.getElementById('app'));
}

/** The way to the data of the open chart: with the request, or for Rachis to fetch. */
async function chartData(service) {
  const { chart } = state;
  if (chart.data) {
    return chart.data(service);
  }
  return state.fetching
    ? { fhirServer: FHIR_SERVER }
    : { prefetch: await prefetchFor(service, chart.context) };
}

async function bodyFor(hook, more = {}) {
  const service = serviceOf(hook);
  return { service, body: request(hook, { ...state.chart.context, ...more }, await chartData(service)) };
}

/** Runs what takes a while, and says when it could not be done. */
async function busily(work) {
  update({ busy: true, failure: '', notice: '' });
  try {
    await work();
  } catch (failure) {
    state.failure = failure.message;
  }
  update({ busy: false });
}

async function open(chart) {
  forget();
  update({ chart, cards: [], cart: emptyCart(), explanation: undefined, own: false });
  await busily(async () => {
    const { service, body } = chart.request
      ? { service: serviceOf(chart.request.hook), body: chart.request }
      : await bodyFor('patient-view');
    if (!service) {
      throw new Error('No service answers this hook.');
    }
    const [answer, explanation] = await Promise.all([call(service, body), explain(service, body)]);
    if (state.chart !== chart) {
      return;
    }
    Object.assign(state, { cards: answer.cards, failure: answer.refused ?? '', explanation, asked: service.hook });
  });
}

function openPatient(entry, remember = true) {
  if (remember) {
    history.pushState(null, '', `/?patient=${encodeURIComponent(entry.id)}`);
  }
  document.title = `${entry.title} – Rachis sandbox`;
  return open({
    entry,
    person: state.people.get(entry.id),
    context: { userId: 'Practitioner/demo', patientId: entry.id, encounterId: entry.encounter },
  });
}

function ask(hook, more, from) {
  return busily(async () => {
    const { service, body } = await bodyFor(hook, more);
    const answer = await call(service, body);
    const others = state.cards.filter(shown => shown.service.hook === 'patient-view');
    Object.assign(state, { cards: [...answer.cards, ...others], failure: answer.refused ?? '' });
    from?.(answer);
  });
}

const actions = {
  openPatient,
  home: () => openPatient(state.list[0]),
  showOwn: () => update({ own: true }),
  hideOwn: () => update({ own: false }),
  pick: id => update({ picking: id }),

  switchWay(fetching) {
    update({ fetching });
    return open(state.chart);
  },

  openOwn: input => busily(async () => {
    await open(readOwn(input, state.services));
  }),

  choose() {
    const order = draft(state.orders.find(({ id }) => id === state.picking), state.chart.context);
    state.cart = [...state.cart, order];
    return ask('order-select', { selections: [reference(order)], draftOrders: bundleOf(state.cart) });
  },

  remove(order) {
    update({ cart: state.cart.filter(other => other !== order) });
  },

  sign: () => ask('order-sign', { draftOrders: bundleOf(state.cart) }, answer => {
    if (answer.cards.length === 0 && !answer.refused) {
      Object.assign(state, { cart: emptyCart(), notice: 'Signed. Nothing stood against it.' });
    }
  }),

  signAnyway() {
    update({
      cart: emptyCart(),
      cards: state.cards.filter(({ service }) => service.hook === 'patient-view'),
      notice: 'Signed as they stood.',
    });
  },

  async accept(shown, suggestion) {
    shown.accepted = new Set([...(shown.accepted ?? []), suggestion]);
    update({ cart: accept(state.cart, suggestion, state.chart.context), notice: `Added to the orders: ${suggestion.label}` });
    await feedback(shown.service, {
      card: shown.card.uuid,
      outcome: 'accepted',
      acceptedSuggestions: [{ id: suggestion.uuid }],
    });
    update();
  },

  ask(shown) {
    shown.asking = !shown.asking;
    update();
  },

  async dismiss(shown, reason, comment) {
    shown.asking = false;
    shown.dismissed = reason?.display ?? comment ?? 'no reason';
    update();
    await feedback(shown.service, {
      card: shown.card.uuid,
      outcome: 'overridden',
      ...((reason || comment) && {
        overrideReason: { ...(reason && { reason }), ...(comment && { userComment: comment }) },
      }),
    });
    update();
  },
};

const page = () => html`
  <a class="skip" href="#cards">To the cards</a>
  ${topBar(state, actions)}
  <div class="frame">
    ${patients(state, actions)}
    <main>
      ${state.own ? ownCharts(state, actions) : chartPage()}
    </main>
  </div>`;

const chartPage = () => state.chart && html`
  ${banner(state)}
  <div class="columns">
    <div class="column">
      ${cards(state, actions)}
      ${state.chart.request ? '' : ordering(state, actions)}
    </div>
    <div class="column">
      ${evidence(state)}
      ${wireLog()}
    </div>
  </div>`;

const patientInAddress = () => {
  const id = new URLSearchParams(location.search).get('patient');
  return state.list.find(entry => entry.id === id) ?? state.list[0];
};

async function start() {
  const [services, list, orders, known] = await Promise.all([
    discover(),
    json('/sandbox/patients.json'),
    json('/sandbox/orders.json'),
    people(),
  ]);
  Object.assign(state, { services, list, orders, people: known, picking: orders[0].id });
  document.getElementById('app').replaceChildren();
  addEventListener('redraw', () => update());
  addEventListener('popstate', () => openPatient(patientInAddress(), false));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => update());
  await openPatient(patientInAddress(), false);
}

start().catch(failure => {
  document.getElementById('app').textContent = `The sandbox could not be opened: ${failure.message}`;
});
