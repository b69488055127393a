/** The orders that were chosen and not yet signed. */

import { conceptText } from './format.js';

let numbered = 0;

export const emptyCart = () => [];

/** A draft of an order from the list, for the patient and the visit. */
export function draft(template, context) {
  return complete(structuredClone(template.resource), context);
}

/** What every draft needs to be sent: an id, a status, and whom it is for. */
function complete(order, context) {
  numbered += 1;
  return {
    ...order,
    id: order.id ?? `draft-${numbered}`,
    status: 'draft',
    intent: order.intent ?? 'order',
    subject: { reference: `Patient/${context.patientId}` },
    ...(context.encounterId && { encounter: { reference: `Encounter/${context.encounterId}` } }),
  };
}

export const reference = order => `${order.resourceType}/${order.id}`;

export const bundleOf = cart => ({ resourceType: 'Bundle', type: 'collection', entry: cart.map(resource => ({ resource })) });

/** The cart after a suggestion was accepted, in the order in which FHIR carries out a transaction. */
export function accept(cart, suggestion, context) {
  const actions = suggestion.actions ?? [];
  const deleted = new Set(actions.filter(action => action.type === 'delete').map(action => action.resourceId));
  const created = actions.filter(action => action.type === 'create').map(action => complete(structuredClone(action.resource), context));
  const updated = new Map(actions.filter(action => action.type === 'update').map(action => [reference(action.resource), action.resource]));
  return cart
    .filter(order => !deleted.has(reference(order)))
    .concat(created)
    .map(order => updated.get(reference(order)) ?? order);
}

/** What an action does, in a few words. */
export const actionText = action => action.description ?? `${action.type} ${conceptText(action.resource?.code)}`;
