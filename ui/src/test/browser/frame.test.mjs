import assert from 'node:assert/strict';
import test from 'node:test';
import { accessible, browser, quiet, SERVER, settled } from './harness.mjs';

const own = browser();

test('a theme that is chosen is kept over a reload, and an address may name one', async () => {
  const page = await own.open('/claims');
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), 'light', 'as the system has it');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  assert.equal(await theme(), 'dark');
  await page.reload();
  assert.equal(await theme(), 'dark');
  await page.goto(`${SERVER}/claims?theme=light`);
  assert.equal(await theme(), 'light');
  quiet(page);
});

test('? shows the keys that hold, and g c goes to the claims', async () => {
  const page = await own.open('/articles');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  assert.match(await keys.innerText(), /Next row/);
  await accessible(page, 'the keys');
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL(/\/claims$/);
  quiet(page);
});

test('an address where nothing is leads on', async () => {
  const page = await own.open('/no-such-view');
  assert.match(await page.locator('main').innerText(), /nothing at this address/i);
  await page.getByRole('link', { name: 'To the start' }).click();
  await page.getByLabel('A name to screen, or an article to read').waitFor();
  quiet(page, /404/);
});

test('pointing at a statement lights its source, cue and words, and draws its speaker', async () => {
  const page = await own.open('/articles/01', { width: 1600 });
  await page.locator('g-article .piece.spoken', { hasText: 'Not one shell' }).first().hover();
  await page.locator('g-article .lit-content').first().waitFor();
  assert.match((await page.locator('g-article .lit-content').allInnerTexts()).join(''), /Not one shell has left our country/);
  assert.match((await page.locator('g-article .lit-source').allInnerTexts()).join(''), /Marek Hruska/);
  assert.match((await page.locator('g-article .lit-cue').allInnerTexts()).join(''), /said/);
  assert.match(await page.locator('g-article .speakers li.lit').innerText(), /Marek Hruska/);
  assert.match(await page.locator('g-article .speaker-line path').getAttribute('d'), /^M/);
  quiet(page);
});

test('each statement is reached by keyboard, and what is chosen stands in the address', async () => {
  const page = await own.open('/articles/01');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.waitForURL(/statement=s\d/);
  const chosen = new URL(page.url()).searchParams.get('statement');
  await page.reload();
  await settled(page);
  assert.equal(new URL(page.url()).searchParams.get('statement'), chosen);
  await page.locator('g-article .statement h2').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('g-article .statement').waitFor({ state: 'detached' });
  quiet(page);
});

test('a reader is offered what a reader may do, and nothing that is refused later', async () => {
  const page = await own.open('/', { role: 'reader' });
  const ways = page.getByRole('navigation', { name: 'Views' });
  await ways.getByRole('link', { name: 'Queue' }).waitFor();
  assert.equal(await ways.getByRole('link', { name: 'Batch' }).count(), 0);
  assert.equal(await page.locator('textarea').count(), 0);
  assert.doesNotMatch(await page.locator('main').innerText(), /Screen “/);
  await page.getByRole('searchbox', { name: 'Find a party' }).fill('Farthest');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/parties\?q=Farthest/);
  await page.locator('main').getByText('Farthest Shipping Company').first().waitFor();
  quiet(page);
});
