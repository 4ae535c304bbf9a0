import assert from 'node:assert/strict';
import test from 'node:test';
import { accessible, browser, fits, quiet, settled, SERVER } from './harness.mjs';

const own = browser();

/** Puts a pair into the queue and opens it alone in its list. */
async function queued(id, query) {
  const asked = await fetch(`${SERVER}/api/v1/screen?queue=true`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, ...query }),
  });
  assert.equal(asked.status, 200);
  const page = await own.open(`/queue?show=all&q=${id}`, { width: 1440 });
  await page.locator('g-case-panel .reasons').waitFor();
  return page;
}

const SAME = { name: 'Viktor Zorkanov', birth_date: '1961-04-02', country: 'ru' };

test('nobody clears a pair that agrees in all without a reason of his own, and a hasty decision is taken back', async () => {
  const page = await queued('U-1', SAME);
  const posted = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
  await page.locator('g-queue h1').click();
  await page.keyboard.press('n');
  await page.locator('.asking').waitFor();
  assert.match(await page.locator('.asking').innerText(), /No match: why\?[\s\S]*birth date/);
  assert.deepEqual(posted, [], 'nothing is decided yet');
  await accessible(page, 'a case that asks why');
  await page.keyboard.press('Escape');
  await page.locator('.asking').waitFor({ state: 'detached' });

  await page.keyboard.press('n');
  const answered = page.waitForResponse((response) => response.url().endsWith('/decisions'));
  await page.keyboard.press('6');
  const decided = await (await answered).json();
  assert.deepEqual([decided.verdict, decided.decision.reason], ['no_match', 'confirmed']);

  // What is said of it covers nothing that one decides with.
  const toast = await page.locator('.toast > div').boundingBox();
  for (const button of await page.locator('.verdict .button').all()) {
    const box = await button.boundingBox();
    assert.ok(toast.y + toast.height <= box.y || toast.y >= box.y + box.height, 'the toast covers no button');
  }
  const taken = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Undo' }).click();
  const open = await (await taken).json();
  assert.equal(open.state, 'open');
  assert.deepEqual(open.history.slice(-2).map((event) => event.what), ['decided', 'taken back']);
  await page.locator('g-case-panel .history', { hasText: 'took that back' }).waitFor();
  quiet(page);
});

test('where something speaks against it the reason stands there, and one key decides and another takes it back', async () => {
  const page = await queued('U-2', { ...SAME, birth_date: '1984-11-30' });
  await page.locator('g-queue h1').click();
  const answered = page.waitForResponse((response) => response.url().endsWith('/decisions'));
  await page.keyboard.press('n');
  assert.equal((await (await answered).json()).decision.reason, 'other_birth_date');
  await page.locator('.toast', { hasText: 'Undo' }).waitFor();
  const taken = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.keyboard.press('z');
  assert.equal((await taken).status(), 200);
  quiet(page);
});

test('where only a name was asked, a match says that the name agrees and nothing more', async () => {
  const page = await queued('U-4', { name: SAME.name });
  await page.locator('g-queue h1').click();
  const answered = page.waitForResponse((response) => response.url().endsWith('/decisions'));
  await page.keyboard.press('m');
  assert.equal((await (await answered).json()).decision.reason, 'same_name');
  await page.locator('.toast', { hasText: 'the name agrees' }).waitFor();
  quiet(page);
});

test('a hit is headed by the name that matched', async () => {
  const page = await queued('U-3', { name: 'V. Zorkanov', birth_date: '1961-04-02' });
  assert.equal(await page.locator('.compared-head h2').innerText(), 'Viktor Zorkanov');
  await page.setViewportSize({ width: 360, height: 800 });
  await settled(page);
  await fits(page, 'a case at 360 px');
  quiet(page);
});
