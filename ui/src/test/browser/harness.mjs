import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launch } from './browser.mjs';

/** The server that the tests drive: `PageStoriesTest` of `cli` starts it and says where it is. */
export const SERVER = process.env.GAINSAY_SERVER;
if (!SERVER) throw new Error('GAINSAY_SERVER names no server; ./mvnw -pl cli -am test -Dtest=PageStoriesTest runs these tests');

export const THEMES = ['light', 'dark'];
export const WIDTHS = [360, 1024, 1600];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * One browser for a file of tests. `open` gives a page that fails the test where the console complains or a request leaves for another
 * host.
 */
export function browser() {
  let running;
  const contexts = [];
  before(async () => {
    running = await launch();
  });
  after(async () => {
    await running?.close();
  });
  return {
    async open(address, { theme = 'light', width = 1280, height = 900, role } = {}) {
      const context = await running.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce', acceptDownloads: true, bypassCSP: false });
      contexts.push(context);
      // The server of these tests has no users; the page is told of one, and shows what it shows to such a person.
      if (role) {
        const told = { users: true, name: 'somebody', role, csrf: 'none', sign_in: ['password'], setup: false };
        await context.route('**/api/v1/session', (route) => route.fulfill({ json: told }));
      }
      const page = await context.newPage();
      page.complaints = [];
      page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
      page.on('pageerror', (error) => page.complaints.push(String(error.stack ?? error)));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== SERVER && !['data:', 'blob:'].includes(url.protocol)) page.complaints.push(`a request left for ${url.origin}`);
      });
      await page.goto(SERVER + address);
      await settled(page);
      return page;
    },
  };
}

/** Until nothing is fetched and fonts are there. */
export async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('main > :not(.waiting)') && !document.querySelector('.waiting'));
  await page.evaluate(() => document.fonts.ready.then(() => true));
}

/** `but` matches what the browser itself says of an answer that the test wants to be a refusal. */
export function quiet(page, but = /^$/) {
  assert.deepEqual(page.complaints.filter((complaint) => !but.test(complaint)), [], 'the console complains of nothing, and no request leaves for another host');
}

/** Fails with what axe finds, an element each. It comes in through the debugger, since the page's policy lets no script in. */
export async function accessible(page, what) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const lines = violations.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0].target.join(' ')} ${nodes[0].failureSummary?.split('\n').slice(1).join(' ').trim()}`);
  assert.deepEqual(lines, [], `axe finds nothing in ${what}`);
}

/** Nothing sticks out sideways, once what is drawn to measure has been. */
export async function fits(page, what) {
  const fitting = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fitting, undefined, { timeout: 5000 }).catch(() => undefined);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${what} is ${wide} px wider than its window`);
}

/** Looks at an address in both themes and at all widths, at each when it is `ready`. */
export function everywhere(test, own, name, address, wanted = {}) {
  const { ready = settled, but, ...others } = wanted;
  // A bare function would be taken apart into nothing, and nobody would wait.
  assert.ok(typeof wanted === 'object' && Object.keys(others).length === 0, `${name}: give { ready, but }`);
  for (const theme of THEMES) {
    test(`${name}, ${theme}: axe finds nothing, and nothing sticks out at ${WIDTHS.join(', ')} px`, async () => {
      const page = await own.open(address, { theme, width: WIDTHS.at(-1) });
      for (const width of WIDTHS.toReversed()) {
        await page.setViewportSize({ width, height: 900 });
        await ready(page);
        await fits(page, `${name} at ${width} px`);
        if (width !== 1024) await accessible(page, `${name}, ${theme}, ${width} px`);
      }
      quiet(page, but);
      await page.context().close();
    });
  }
}
