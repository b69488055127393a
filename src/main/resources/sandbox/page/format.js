/** Words for people: dates, ages and names as a clinician reads them. */

const DAY = 86_400_000;

/** The moment that a FHIR date or instant means, in milliseconds; NaN when there is none. */
export function moment(text) {
  return text ? Date.parse(text.length === 4 ? `${text}-07-01` : text) : Number.NaN;
}

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

export const onDate = millis => date.format(millis);
export const onShortDate = millis => shortDate.format(millis);

/** A date, with the time where the text has one. */
export function dated(text) {
  const millis = moment(text);
  if (Number.isNaN(millis)) {
    return text || '';
  }
  if (text.length < 10) {
    return text;
  }
  return text.includes('T') ? `${date.format(millis)}, ${time.format(millis)}` : date.format(millis);
}

/** How long before: "today", "3 d ago". */
export function ago(millis, asOf) {
  const days = Math.floor(asOf / DAY) - Math.floor(millis / DAY);
  return days <= 0 ? 'today' : days < 120 ? `${days} d ago` : days < 730 ? `${Math.round(days / 30.4)} months ago` : `${Math.round(days / 365)} years ago`;
}

export function age(birthDate, asOf) {
  const born = new Date(birthDate);
  const now = new Date(asOf);
  const before = now.getUTCMonth() < born.getUTCMonth()
    || (now.getUTCMonth() === born.getUTCMonth() && now.getUTCDate() < born.getUTCDate());
  return now.getUTCFullYear() - born.getUTCFullYear() - (before ? 1 : 0);
}

export function personName(patient) {
  const name = patient?.name?.[0];
  return name ? [...(name.given ?? []), name.family].filter(Boolean).join(' ') : '';
}

export function conceptText(concept) {
  return concept?.text ?? concept?.coding?.find(coding => coding.display)?.display ?? concept?.coding?.[0]?.code ?? '';
}

export const orderText = order => conceptText(order.code ?? order.medicationCodeableConcept) || order.resourceType;
