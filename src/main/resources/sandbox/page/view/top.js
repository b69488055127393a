import { html } from '../library/lit-html.js';

export const topBar = (state, actions) => html`
  <header class="top">
    <a class="brand" href="/" @click=${event => { event.preventDefault(); actions.home(); }}>
      <img src="/sandbox/icon.svg" alt="" width="26" height="26"><span>Rachis</span>
    </a>
    <span class="tag">Sandbox · fictional patients</span>
    <nav aria-label="Other pages">
      <button type="button" class="quiet" aria-pressed=${state.own} @click=${state.own ? actions.hideOwn : actions.showOwn}>Try your own chart</button>
      <a href="/knowledge">What it knows</a>
      <a href="/cds-services">Discovery</a>
      <a href="/fhir/metadata">FHIR</a>
    </nav>
  </header>`;
