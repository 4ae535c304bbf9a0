import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { accessible, browser, everywhere, quiet, settled } from './harness.mjs';

/** A researcher keeps a register, follows a party over lists and claims, and sees where and when things are said to have happened. */
const own = browser();

const rows = (page) => page.locator('g-table tbody tr[data-key]');
const row = (page, words) => rows(page).filter({ hasText: words });

test('the register puts what is disputed side by side, and each cell opens to its words', async () => {
  const page = await own.open('/transfers');
  const shells = row(page, 'mortar shells');
  const words = await shells.innerText();
  for (const each of ['Slovakia', 'Ghana', '2,000', 'Koffi Adanle', '3,500', 'Amina Okoro', 'contested'])
    assert.ok(words.includes(each), `${each} in ${words}`);

  await shells.getByRole('link', { name: /^Number: / }).click();
  await page.waitForURL(/words=/);
  const drawer = page.locator('dialog.drawer[open]');
  assert.match(
    await drawer.innerText(),
    /that Slovakia had delivered 2,000 mortar shells to Ghana in April[\s\S]*Slovakia has delivered 3,500 mortar shells to Ghana/,
  );
  await accessible(page, 'the words of a cell');
  await page.reload();
  await settled(page);
  assert.match(await drawer.innerText(), /2 versions/);
  await drawer.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('j');
  await page.keyboard.press('w');
  await page.waitForURL(/words=c[0-9a-f]{12}%3Aall|words=c[0-9a-f]{12}:all/);
  assert.match(await drawer.innerText(), /Supplier[\s\S]*Recipient[\s\S]*Status/);
  await page.goBack();
  await drawer.waitFor({ state: 'hidden' });
  await page.goBack();
  await drawer.getByRole('link', { name: 'The Lagoon Observer' }).first().evaluate((link) => link.click());
  await page.waitForURL(/\/articles\/.+statement=/);
  quiet(page);
});

test('a drawer that is shut and opened again at once stays open, since the browser tells of a closing late', async () => {
  const page = await own.open('/transfers');
  const told = await page.evaluate(async () => {
    const dialog = document.querySelector('g-dialog');
    let times = 0;
    dialog.addEventListener('g-close', () => times++);
    for (const open of [true, false, true]) {
      dialog.open = open;
      await dialog.updateComplete;
    }
    const closed = dialog.querySelector('dialog');
    if (!closed.open) return 'it is not open';
    await new Promise((then) => closed.addEventListener('close', then, { once: true }));
    return times;
  });
  assert.equal(told, 0);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  quiet(page);
});

test('filters, groups and sort stand in the address, and the export is what is shown', async () => {
  const page = await own.open('/transfers');
  const all = await rows(page).count();
  await page.locator('summary', { hasText: 'Filters' }).click();
  await page.getByLabel('Item or designation').fill('howitzers');
  await page.getByLabel('Item or designation').press('Enter');
  await page.waitForURL(/item=howitzers/);
  assert.equal(await rows(page).count(), 1);
  assert.ok(all > 1);
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /csv/ }).click()]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n');
  assert.match(lines[0], /^supplier,recipient,designation,description/);
  assert.equal(lines.length, 2);
  assert.match(lines[1], /^Slovakia,Ghana,.*howitzers/);
  await page.goto(`${new URL(page.url()).origin}/transfers?group=recipient`);
  await settled(page);
  assert.match(await page.locator('tr.group-head').first().innerText(), /Ghana\s+2/);
  await page.goBack();
  await settled(page);
  assert.equal(await rows(page).count(), 1);
  quiet(page);
});

test('the same rows as a map and as a graph, each with its table', async () => {
  const page = await own.open('/transfers?look=map');
  await page.locator('g-flow-map .line-of').first().waitFor({ timeout: 8000 });
  assert.ok((await page.locator('g-flow-map .end text').allTextContents()).includes('Ghana'));
  assert.match(await row(page, 'Ghana').first().innerText(), /Slovakia[\s\S]*2[\s\S]*drawn/);
  await page.getByRole('link', { name: 'Who supplies whom' }).click();
  await page.locator('g-graph canvas').first().waitFor({ timeout: 8000 });
  assert.match(await row(page, 'Ghana').first().innerText(), /Slovakia/);
  await row(page, 'Ghana').getByRole('link', { name: '2', exact: true }).click();
  await page.waitForURL(/supplier=SK/);
  await settled(page);
  assert.equal(await rows(page).count(), 2);
  quiet(page);
});

test('a party is found by name: what lists say of it, and what is claimed', async () => {
  const page = await own.open('/parties');
  await page.getByLabel('Name of a party').fill('Vintar Freight');
  await page.getByLabel('Name of a party').press('Enter');
  await page.waitForURL(/q=Vintar/);
  await settled(page);
  await rows(page).first().getByRole('link', { name: 'Vintar Freight' }).click();
  await page.waitForURL(/\/parties\/.+/);
  await settled(page);
  assert.match(await page.locator('g-party h1').innerText(), /Vintar Freight/);
  const matrix = page.locator('table.matrix');
  assert.match(await matrix.innerText(), /Name\s+Vintar Freight/);
  assert.match(await matrix.innerText(), /Slovakia/);
  assert.ok((await matrix.locator('td.said.yes').count()) >= 3);
  await page
    .getByRole('link', { name: /^Claims/ })
    .last()
    .click();
  await page.waitForURL(/show=claims/);
  assert.match(await rows(page).first().innerText(), /Canada → Vintar Freight/);
  await page.getByRole('link', { name: /^Network/ }).click();
  await page.locator('g-graph canvas').first().waitFor({ timeout: 8000 });
  assert.match(await rows(page).first().innerText(), /Canada[\s\S]*imposer/);
  quiet(page);
});

test('a state is a party too, with what is said by it, about it and against it', async () => {
  const page = await own.open('/parties/SK?show=claims&claims=against');
  assert.equal(await page.locator('g-party h1').innerText(), 'Slovakia');
  assert.match(await row(page, 'mortar shells').innerText(), /against · by · about|against[\s\S]*about/);
  await page.getByRole('link', { name: /^Timeline/ }).click();
  await settled(page);
  assert.ok((await row(page, 'article').count()) > 0);
  quiet(page);
});

test('a period that is chosen by keys narrows map, places and table together', async () => {
  const page = await own.open('/timeline');
  await page.locator('g-event-map .sign').first().waitFor({ timeout: 8000 });
  const before = await rows(page).count();
  assert.match(await page.locator('.places').innerText(), /Ghana\s+country\s+2 deliveries/);
  await page.getByRole('slider', { name: 'From' }).focus();
  for (let presses = 0; presses < 30 && !/since=2024-05-1/.test(page.url()); presses += 1) await page.keyboard.press('ArrowRight');
  assert.match(page.url(), /since=2024-05-1/);
  await settled(page);
  const after = await rows(page).count();
  assert.ok(after < before, `${after} of ${before} claims in the period`);
  await page.locator('.places').getByRole('link', { name: 'Ghana' }).click();
  await page.waitForURL(/place=gh/);
  assert.equal(await rows(page).count(), await row(page, 'Ghana').count());
  await page.getByRole('link', { name: /^Articles and listings too/ }).click();
  await settled(page);
  assert.ok((await row(page, 'article').count()) > 0);
  quiet(page);
});

everywhere(test, own, 'Transfers', '/transfers');
everywhere(test, own, 'Transfers by supplier', '/transfers?group=supplier');
everywhere(test, own, 'Map of flows', '/transfers?look=map', {
  ready: (page) => page.locator('g-flow-map .land').waitFor({ timeout: 8000 }),
});
everywhere(test, own, 'Who supplies whom', '/transfers?look=graph', {
  ready: (page) => page.locator('g-graph canvas').first().waitFor({ timeout: 8000 }),
});
everywhere(test, own, 'Parties', '/parties?q=Zorkanov');
everywhere(test, own, 'Party on lists', '/parties/mine%3Ac2');
everywhere(test, own, 'Party in claims', '/parties/SK');
everywhere(test, own, 'Party in a network', '/parties/SK?show=network', {
  ready: (page) => page.locator('g-graph canvas').first().waitFor({ timeout: 8000 }),
});
everywhere(test, own, 'Map and timeline', '/timeline', {
  ready: (page) => page.locator('g-event-map .land').waitFor({ timeout: 8000 }),
});

test('a strip of few days has bars and no slabs', async () => {
  const page = await own.open('/timeline', { width: 1280 });
  await page.locator('g-brush rect[class^=kind-]').first().waitFor();
  const widest = await page.evaluate(() => {
    const width = (each) => each.getBoundingClientRect().width;
    return Math.max(...[...document.querySelectorAll('g-brush rect[class^=kind-]')].map(width)) / width(document.querySelector('g-brush svg'));
  });
  assert.ok(widest < 0.1, `a bar takes ${widest} of the strip`);
  quiet(page);
});
