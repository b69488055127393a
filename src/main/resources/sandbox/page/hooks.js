/** The CDS Hooks client: discovery, calls, feedback, and the explanation of a call. Keeps what went over the wire. */

export const wire = [];

const MOST_KEPT = 12;

/** A new chart begins with an empty log. */
export const forget = () => { wire.length = 0; };

async function send(title, method, path, body) {
  const exchange = { title, method, path, request: body, at: new Date() };
  wire.unshift(exchange);
  wire.length = Math.min(wire.length, MOST_KEPT);
  const start = performance.now();
  try {
    const answer = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    exchange.status = answer.status;
    const text = await answer.text();
    exchange.response = text && isJson(answer) ? JSON.parse(text) : text;
  } catch (failure) {
    exchange.status = 0;
    exchange.response = failure.message;
  }
  exchange.millis = Math.round(performance.now() - start);
  return exchange;
}

const isJson = answer => (answer.headers.get('content-type') ?? '').includes('json');

export async function discover() {
  const answer = await send('discovery', 'GET', '/cds-services');
  return answer.response?.services ?? [];
}

/** What is asked of every service: a new instance of the hook, and the chart or the way to it. */
export const request = (hook, context, chart) => ({ hook, hookInstance: crypto.randomUUID(), context, ...chart });

export async function call(service, body) {
  const answer = await send(service.hook, 'POST', `/cds-services/${encodeURIComponent(service.id)}`, body);
  return answer.status === 200
    ? { cards: (answer.response.cards ?? []).map(card => ({ card, service })), millis: answer.millis }
    : { cards: [], refused: refusal(answer) };
}

export async function explain(service, body) {
  const answer = await send('explain', 'POST', `/explain/${encodeURIComponent(service.id)}`, body);
  return answer.status === 200 ? answer.response : undefined;
}

export async function feedback(service, item) {
  const body = { feedback: [{ ...item, outcomeTimestamp: new Date().toISOString() }] };
  const answer = await send('feedback', 'POST', `/cds-services/${encodeURIComponent(service.id)}/feedback`, body);
  return answer.status >= 200 && answer.status < 300;
}

/** The words of an OperationOutcome, or what little is known. */
function refusal(answer) {
  const issue = answer.response?.issue?.[0];
  const words = issue?.details?.text ?? issue?.diagnostics;
  return answer.status === 0 ? 'The service did not answer.' : `Refused (${answer.status})${words ? `: ${words}` : '.'}`;
}
