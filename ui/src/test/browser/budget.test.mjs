import assert from 'node:assert/strict';
import test from 'node:test';
import { browser, quiet } from './harness.mjs';

const own = browser();
const MOST = 250_000;

test('the first load is at most 250 kB, as it goes over the wire', async () => {
  const page = await own.open('/articles');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const sizes = new Map();
  devtools.on('Network.responseReceived', ({ requestId, response }) => sizes.set(requestId, { url: response.url, bytes: 0 }));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (sizes.has(requestId)) sizes.get(requestId).bytes = encodedDataLength;
  });
  await page.goto(`${new URL(page.url()).origin}/`);
  await page.waitForLoadState('networkidle');
  const files = [...sizes.values()].filter(({ url }) => !new URL(url).pathname.startsWith('/api/'));
  const sum = files.reduce((all, { bytes }) => all + bytes, 0);
  console.log(`first load: ${sum} bytes in ${files.length} files`);
  assert.ok(files.some(({ url }) => url.endsWith('.js')) && files.some(({ url }) => url.endsWith('.woff2')), 'scripts and typeface are counted');
  assert.ok(sum <= MOST, files.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`).join('\n'));
  quiet(page);
});
