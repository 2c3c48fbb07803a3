import { chromium } from 'playwright-core';

import { findChromium } from '../../scripts/lib/chromium.mjs';
import { fetchRaw } from '../lib/load.mjs';
import { time } from '../lib/rows.mjs';

export const title = 'Slow phone: 4 × slower processor, 1.6 Mbit/s, 150 ms, nothing cached';

const LIMIT = 1_000;
const RUNS = 5;
const UNIT = '18586';
/** Birth registration: what people look up most. */
const CODE = '1.001193';
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Runs in the page: notes when the words can be seen, in whatever shadow root they stand. */
const watchFor = (words) => {
  const isShown = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (!texts.currentNode.data.includes(words)) continue;
      const range = document.createRange();
      range.selectNode(texts.currentNode);
      if (range.getClientRects().length > 0) return true;
    }
    return false;
  };
  const inside = (root) =>
    [...root.querySelectorAll('cchc-procedures, cchc-procedure')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...inside(shadowRoot)] : [],
    );
  const look = () => {
    if ([document, ...inside(document)].some((root) => root !== null && isShown(root))) {
      window.benchShownAfter = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const open = async (browser, url, words) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watchFor, words);
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => window.benchShownAfter, null, { polling: 50 });
  const after = await shown.jsonValue();
  await context.close();
  return after;
};

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

export const run = async ({ portal }) => {
  const executablePath = findChromium();
  if (!executablePath) return [{ what: 'skipped: no Chromium found', value: 0, unit: '' }];
  const detail = await fetchRaw(`${portal.url}/api/cchc/procedures/${CODE}`);
  const { slug, cases } = JSON.parse(detail.body).data;
  const words = cases[0].papers[0].name.slice(0, 40);
  const pages = {
    'page of the portal, papers visible': `/cchc/procedures/${slug}?unit=${UNIT}`,
    'page of a commune, papers visible': `/xa-dong-kinh/thu-tuc.html#cchc-procedure=${CODE}`,
  };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const rows = [];
  for (const [what, path] of Object.entries(pages)) {
    const times = [];
    for (let turn = 0; turn < RUNS; turn += 1) {
      times.push(await open(browser, portal.url + path, words));
    }
    rows.push(time(`${what} (median of ${RUNS})`, median(times), LIMIT));
  }
  await browser.close();
  return rows;
};
