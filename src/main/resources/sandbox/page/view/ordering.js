import { html } from '../library/lit-html.js';
import { orderText } from '../format.js';

/** The order cart: choosing fires order-select, signing fires order-sign. */
export function ordering(state, actions) {
  const groups = [...new Set(state.orders.map(order => order.group))];
  const submit = event => {
    event.preventDefault();
    actions.choose();
  };
  return html`
    <section class="orders" aria-labelledby="orders-title">
      <h2 id="orders-title">Orders</h2>
      <form @submit=${submit}>
        <label class="hidden" for="order">Order</label>
        <select id="order" .value=${state.picking} @change=${event => actions.pick(event.target.value)}>
          ${groups.map(group => html`
            <optgroup label=${group}>
              ${state.orders.filter(order => order.group === group).map(order => html`
                <option value=${order.id} ?selected=${order.id === state.picking}>${order.text}</option>`)}
            </optgroup>`)}
        </select>
        <button type="submit" ?disabled=${state.busy}>Choose</button>
      </form>
      ${state.cart.length === 0 ? html`<p class="hint">Choose an X-ray, a steroid or an epidural injection, and see what Rachis says to it.</p>` : html`
        <ul class="cart">${state.cart.map(order => html`
          <li><span>${orderText(order)}</span>
            <button type="button" class="quiet" aria-label="Remove ${orderText(order)}" @click=${() => actions.remove(order)}>✕</button></li>`)}
        </ul>
        <p class="sign"><button type="button" class="primary" ?disabled=${state.busy} @click=${actions.sign}>Sign ${state.cart.length} ${state.cart.length === 1 ? 'order' : 'orders'}</button>
        ${state.cards.some(({ service }) => service.hook === 'order-sign') ? html`<button type="button" class="quiet" @click=${actions.signAnyway}>Sign as they are</button>` : ''}</p>`}
    </section>`;
}
