import autocannon from 'autocannon';
import { Agent, get } from 'node:http';

const CONNECTIONS = 10;
const WARM_UP = 2;
/** What is made anew each time runs through far more code, which V8 takes longer to know. */
const LONG_WARM_UP = 10;
const SECONDS = 5;

const shoot = (options) =>
  new Promise((resolve, reject) => {
    autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
  });

/** Every connection asks its own part of the paths, so that none is asked twice. */
const inParts = (paths, headers) => {
  const size = Math.ceil(paths.length / CONNECTIONS);
  let next = 0;
  return (client) => {
    const part = paths.slice(next, next + size);
    next += size;
    client.setRequests(part.map((path) => ({ method: 'GET', path, headers })));
  };
};

/**
 * Requests that are answered in a second by ten connections that ask one path, or many of which
 * none is asked twice.
 * @throws when an answer has another status than `status`
 */
export const perSecond = async (url, path, { headers = {}, status = 200 } = {}) => {
  const isOne = typeof path === 'string';
  const target = isOne ? { url: url + path, headers } : { url };
  const measured = (paths, duration) =>
    shoot({
      ...target,
      ...(!isOne && { setupClient: inParts(paths, headers) }),
      connections: CONNECTIONS,
      duration,
    });
  const warm = isOne ? 0 : Math.floor(path.length / 4);
  await (isOne ? measured(path, WARM_UP) : measured(path.slice(0, warm), LONG_WARM_UP));
  const result = await measured(isOne ? path : path.slice(warm), SECONDS);
  const others = Object.keys(result.statusCodeStats).filter((code) => Number(code) !== status);
  if (result.errors > 0 || others.length > 0) {
    const what = isOne ? path : path[warm];
    throw new Error(`${what}: ${result.errors} errors, statuses ${others.join(', ')}`);
  }
  return result.requests.average;
};

const agent = new Agent({ keepAlive: true });

/** The answer to one GET, as it comes over the wire. */
export const fetchRaw = (url, headers = {}) =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status, headers: answered } = response;
        resolve({ status, headers: answered, body: Buffer.concat(chunks) });
      });
    });
    request.once('error', reject);
  });

const until = (moment) => new Promise((resolve) => setTimeout(resolve, moment - performance.now()));

export const share = (sorted, part) => sorted[Math.ceil(sorted.length * part) - 1];

/**
 * Milliseconds that `send` takes for each item, sorted, when so many a second are sent, whether
 * the ones before are answered or not.
 */
export const paced = async (items, rate, send) => {
  const start = performance.now();
  const asked = [];
  for (const [at, item] of items.entries()) {
    await until(start + (at * 1000) / rate);
    const sent = performance.now();
    asked.push(send(item).then(() => performance.now() - sent));
  }
  return (await Promise.all(asked)).sort((a, b) => a - b);
};

/** How long answers take when so many a second are asked for. */
export const latencies = async (url, paths, rate, headers = {}) => {
  const sorted = await paced(paths, rate, async (path) => {
    const { status } = await fetchRaw(url + path, headers);
    if (status !== 200) throw new Error(`${path}: status ${status}`);
  });
  return { p50: share(sorted, 0.5), p95: share(sorted, 0.95) };
};
