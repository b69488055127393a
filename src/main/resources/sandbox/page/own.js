/** Somebody's own chart: a Bundle, a hook request, or a patient on a FHIR server that Rachis may call. */

import { dealt } from './fhir.js';

/** @param input {text} for what was pasted or uploaded, or {server, patient} */
export function readOwn(input, services) {
  return input.server ? elsewhere(input.server, input.patient) : pasted(input.text, services);
}

const context = (patientId, encounterId) => ({
  userId: 'Practitioner/demo',
  patientId,
  ...(encounterId && { encounterId }),
});

function elsewhere(server, patient) {
  return {
    title: 'A patient on another FHIR server',
    context: context(patient),
    data: () => ({ fhirServer: server }),
  };
}

function pasted(text, services) {
  const json = parsed(text);
  if (json.hook && json.context) {
    return { title: 'Your hook request', context: json.context, request: json };
  }
  if (json.resourceType !== 'Bundle') {
    throw new Error('This is neither a FHIR Bundle nor a CDS Hooks request.');
  }
  const resources = (json.entry ?? []).map(entry => entry?.resource).filter(Boolean);
  const person = resources.find(resource => resource.resourceType === 'Patient');
  if (!person?.id) {
    throw new Error('The Bundle holds no Patient with an id.');
  }
  return {
    title: 'Your chart',
    person,
    context: context(person.id, openVisit(resources)),
    data: service => ({ prefetch: dealt(json, service) }),
  };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This is no JSON.');
  }
}

const openVisit = resources =>
  resources.find(resource => resource.resourceType === 'Encounter' && resource.status === 'in-progress')?.id;
