import autocannon from 'autocannon';

/** Loads one address with one JSON body for some seconds; requests answered a second. */
export async function load({ url, headers, body, seconds, connections }) {
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    connections,
    duration: seconds,
    timeout: 60,
  });
  if (result.errors + result.non2xx > 0) throw new Error(`${url}: ${result.errors + result.non2xx} requests failed`);
  return result.requests.total / ((result.finish - result.start) / 1000);
}

export async function ask(url, body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (answer.errors) throw new Error(`${url}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
  return answer;
}
