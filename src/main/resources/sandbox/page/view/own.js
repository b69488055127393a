import { html } from '../library/lit-html.js';

/** The forms for a chart of one's own. Nothing of it is kept: it goes to the service in one request. */
export function ownCharts(state, actions) {
  const paste = event => {
    event.preventDefault();
    actions.openOwn({ text: new FormData(event.target).get('text') });
  };
  const upload = async event => {
    const [file] = event.target.files;
    if (file) {
      document.getElementById('own-text').value = await file.text();
    }
  };
  const elsewhere = event => {
    event.preventDefault();
    const form = new FormData(event.target);
    actions.openOwn({ server: form.get('server').trim(), patient: form.get('patient').trim() });
  };
  return html`
    <section class="own" aria-labelledby="own-title">
      <h1 id="own-title">Try your own chart</h1>
      <p>It is sent to this service for the one answer, and kept nowhere. Use no chart of a real patient unless this machine may hold it.</p>
      ${state.failure ? html`<p class="failure" role="alert">${state.failure}</p>` : ''}
      <form @submit=${paste}>
        <h2>A Bundle or a hook request</h2>
        <label for="own-text">FHIR R4 Bundle of one patient, or a CDS Hooks request with prefetch, as JSON</label>
        <textarea id="own-text" name="text" rows="12" spellcheck="false" required></textarea>
        <p class="row">
          <label class="file">Upload a file <input type="file" accept=".json,application/json,application/fhir+json" @change=${upload}></label>
          <button type="submit" class="primary" ?disabled=${state.busy}>Show the cards</button>
        </p>
      </form>
      <form @submit=${elsewhere}>
        <h2>A patient on a FHIR server</h2>
        <p class="hint">Rachis asks the server itself, if it is listed in <code>rachis.anonymous.fhir-servers</code>.</p>
        <label>FHIR base URL <input name="server" type="url" required placeholder="https://fhir.example.org/r4" autocomplete="off"></label>
        <label>Patient id <input name="patient" required pattern="[A-Za-z0-9.\\-]{1,64}" autocomplete="off"></label>
        <p class="row"><button type="submit" class="primary" ?disabled=${state.busy}>Show the cards</button></p>
      </form>
    </section>`;
}
