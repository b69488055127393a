/** Reads from the sandbox's FHIR server, as an EHR reads from its own. */

const ANSWERS = { accept: 'application/fhir+json' };

export const FHIR_SERVER = `${location.origin}/fhir`;

async function read(query) {
  const answer = await fetch(`${FHIR_SERVER}/${query}`, { headers: ANSWERS });
  if (!answer.ok) {
    throw new Error(`The FHIR server answered ${answer.status}.`);
  }
  return answer.json();
}

export async function people() {
  const bundle = await read('Patient?_count=200');
  return new Map((bundle.entry ?? []).map(entry => [entry.resource.id, entry.resource]));
}

/** All that a service asks for in its discovery, by its own templates. */
export async function prefetchFor(service, context) {
  const keys = Object.entries(service.prefetch ?? {});
  const values = await Promise.all(keys.map(([, template]) => read(filled(template, context))));
  return Object.fromEntries(keys.map(([key], i) => [key, values[i]]));
}

const filled = (template, context) =>
  template.replace(/\{\{\s*context\.(\w+)\s*}}/g, (token, field) => encodeURIComponent(context[field] ?? ''));

/** A Bundle of a single patient, dealt out to the prefetch keys by the type that each of them asks for. */
export function dealt(bundle, service) {
  const resources = (bundle.entry ?? []).map(entry => entry?.resource).filter(Boolean);
  const prefetch = {};
  for (const [key, template] of Object.entries(service.prefetch ?? {})) {
    const type = /^[A-Za-z]+/.exec(template)[0];
    const own = resources.filter(resource => resource.resourceType === type);
    prefetch[key] = template.includes('?')
      ? { resourceType: 'Bundle', type: 'searchset', total: own.length, entry: [...own, ...drugs(type, resources)].map(resource => ({ resource })) }
      : own[0] ?? null;
  }
  return prefetch;
}

const drugs = (type, resources) =>
  type.startsWith('Medication') ? resources.filter(resource => resource.resourceType === 'Medication') : [];
