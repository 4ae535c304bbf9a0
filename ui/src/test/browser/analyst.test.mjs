import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { accessible, browser, fits, quiet, settled, THEMES, WIDTHS } from './harness.mjs';

const own = browser();

const FIRST = ['Anna', 'Jan', 'Maria', 'Olga', 'Wei', 'Fatima', 'Carlos', 'Greta', 'Kofi', 'Priya'];
const LAST = ['Novak', 'Schmidt', 'Garcia', 'Rossi', 'Dubois', 'Okafor', 'Patel', 'Larsen', 'Haddad', 'Silva', 'Berg'];

/** The lines of those who are listed, or nearly so; all others are nobody in particular. */
const LISTED = [
  'Viktor Zorkanov,individual,1961-04-02,ru',
  'Victor Zorkanov,individual,,ru',
  'ZORKANOV Viktor,individual,1961,ru',
  'Viktor Zorkanov,individual,1984-11-30,de',
  'Viktor Zorkanov,individual,,',
  'Vintar Freight,company,,sk',
  'Vintar Freight s.r.o.,company,,sk',
  'VINTAR FREIGHT,company,,',
  'Vintar Freight Ltd,company,,gb',
  'Zorkanov Viktor,individual,1961-04-02,',
  'Viktor Zorkanow,individual,1961-04-02,ru',
  'Viktor  Zorkanov,individual,1961-04-02,sk',
];

/** 500 customers as a bank's export has them: semicolons, headings of its own, a column that nobody asks for, one line without a name. */
function customers() {
  const lines = Array.from({ length: 500 }, (_, place) => {
    const listed = place % 40 === 7 ? LISTED[(place - 7) / 40] : undefined;
    if (place === 99) return [place, '', 'individual', '', 'fr'];
    if (listed) return [place, ...listed.split(',')];
    return [place, `${FIRST[place % FIRST.length]} ${LAST[Math.floor(place / 7) % LAST.length]}`, 'individual', `19${50 + (place % 45)}-0${1 + (place % 9)}-11`, 'fr'];
  });
  return ['Customer no;Customer name;Type;Date of birth;Country of residence;Risk class', ...lines.map(([place, ...cells]) => `C-${1000 + place};${cells.join(';')};low`)].join('\r\n');
}

test('an analyst screens 500 customers and decides ten hits', async () => {
  const page = await own.open('/batch', { width: 1440 });
  await page.locator('input[type=file]').setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(customers()) });

  // The columns are known by what they are called.
  await page.locator('.columns-table select').first().waitFor();
  const chosen = await page.locator('.columns-table select').evaluateAll((all) => all.map((each) => each.value));
  assert.deepEqual(chosen, ['id', 'name', 'schema', 'birth_date', 'country', '']);
  await accessible(page, 'the columns of a file');
  await page.getByRole('button', { name: 'Screen 500 lines' }).click();
  await page.getByText(/^500 lines: \d+ with a match/).waitFor();

  const tally = async (title) => Number((await page.locator('nav.tabs a', { hasText: title }).locator('.tally').innerText()).replace(',', ''));
  const matches = await tally('Matches');
  assert.ok(matches >= 10, `${matches} lines match`);
  assert.equal(await tally('All lines'), 500);
  assert.equal(await tally('Errors'), 1);
  await page.locator('nav.tabs a', { hasText: 'Errors' }).click();
  await page.getByText('the row has no name').waitFor();

  // A hit opens beside its list entry, by keys alone.
  await page.locator('nav.tabs a', { hasText: 'Matches' }).click();
  await page.locator('g-table tbody tr').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('aside.opened .side-by-side').waitFor();
  await settled(page);
  assert.match(await page.locator('aside.opened').innerText(), /Zorkanov[\s\S]*Why[\s\S]*On the list/i);
  await accessible(page, 'the result of a batch');
  const address = page.url();
  await page.keyboard.press('j');
  await page.waitForURL((url) => url.href !== address);

  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /csv/ }).click()]);
  const rows = readFileSync(await download.path(), 'utf8').trim().split('\n');
  assert.match(rows[0], /^line,id,name,match,score,source,entry,.*,Risk class$/);
  assert.ok(rows.length > matches && rows[1].startsWith('8,C-1007,Viktor Zorkanov,true,'), rows[1]);

  // The server goes on with it and keeps the answers: a reload loses nothing.
  await page.reload();
  await page.getByText(/^500 lines: \d+ with a match/).waitFor();
  assert.equal(await tally('Matches'), matches);
  assert.equal(new URL(page.url()).pathname.split('/')[1], 'batch');
  await page.locator('aside.opened .side-by-side').waitFor();
  assert.match(await page.locator('aside.opened .side-by-side').innerText(), /Country\s+Russia RU\s+Russia RU/);

  // The queue: a key each.
  await page.getByRole('link', { name: 'To the queue' }).click();
  await page.locator('g-case-panel .decide').waitFor();
  const waiting = await tally('To decide');
  assert.ok(waiting >= 10, `${waiting} cases wait`);
  const keys = ['m', 'n', 'u', 'n', 'n', 'm', 'n', 'u', 'n', 'n'];
  for (const [place, key] of keys.entries()) {
    const name = await page.locator('a.queued[aria-current]').getAttribute('data-case');
    if (place === 1) {
      await page.keyboard.press('e');
      await page.keyboard.type('Born in another country, says the passport.');
      await page.keyboard.press('Escape');
    }
    const answered = page.waitForResponse((response) => response.url().endsWith(`/${name}/decisions`));
    await page.keyboard.press(key);
    // A pair that agrees is cleared with a reason that somebody chose.
    if (await page.locator('.asking').isVisible()) await page.keyboard.press('6');
    assert.equal((await answered).status(), 200);
    await page.locator(`a.queued[data-case="${name}"]:not([aria-current])`).waitFor();
    await page.locator('g-case-panel .decide').waitFor();
    await page.locator('g-case-panel .reasons').waitFor();
  }
  assert.equal(await tally('Decided'), 10);
  assert.equal(await tally('To decide'), waiting - 10);

  // What was decided is there for whoever looks next, with who, why and since when.
  await page.reload();
  await page.locator('nav.tabs a', { hasText: 'Decided' }).click();
  await page.waitForURL(/show=decided/);
  await page.locator('a.queued').nth(9).waitFor();
  assert.equal(await page.locator('a.queued').count(), 10);
  await page.locator('g-case-panel .decided').waitFor();
  assert.match(await page.locator('g-case-panel').innerText(), /local[\s\S]*What happened/);
  await page.getByLabel('Name, reference or entry').fill('C-1047');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=C-1047/);
  quiet(page);
});

for (const theme of THEMES) {
  test(`the queue, ${theme}: axe finds nothing, and nothing sticks out`, async () => {
    const page = await own.open('/queue?show=all', { theme, width: 1600 });
    for (const width of WIDTHS.toReversed()) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      if (width >= 1000) await page.locator('g-case-panel .side-by-side').waitFor();
      await fits(page, `queue at ${width} px`);
      await accessible(page, `queue, ${theme}, ${width} px`);
    }
    await page.locator('a.queued').first().click();
    await page.locator('g-case-panel .side-by-side').waitFor();
    await settled(page);
    await fits(page, 'a case at 360 px');
    await accessible(page, `a case, ${theme}`);
    quiet(page);
  });
}

test('a batch of many lines stays at hand, and can be stopped', async () => {
  const page = await own.open('/batch');
  const lines = Array.from({ length: 20000 }, (_, place) => `${place},${FIRST[place % FIRST.length]} ${LAST[place % LAST.length]} ${place}`);
  await page.locator('input[type=file]').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(`id,name\n${lines.join('\n')}\n`) });
  await page.getByLabel('Put matches into the queue').uncheck();
  await page.getByRole('button', { name: 'Screen 20,000 lines' }).click();
  await page.locator('nav.tabs a', { hasText: 'All lines' }).click();
  await page.locator('g-table tbody tr[data-index]').first().waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText(/of 20,000 lines, then cancelled|^20,000 lines:/).waitFor();
  assert.ok((await page.locator('g-table tbody tr[data-index]').count()) < 200, 'only what is near the window is drawn');
  quiet(page);
});

test('a workbook is refused with what to do', async () => {
  const page = await own.open('/batch');
  await page.locator('input[type=file]').setInputFiles({ name: 'customers.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004') });
  await page.getByText('Save the sheet as “CSV UTF-8”').waitFor();
  quiet(page);
});
