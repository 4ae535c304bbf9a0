import assert from 'node:assert/strict';
import test from 'node:test';
import { accessible, browser, fits, quiet, SERVER, settled } from './harness.mjs';

const own = browser();

const file = (name, ...lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });

async function dropped(given, { width = 1280 } = {}) {
  const page = await own.open('/batch', { width });
  await page.locator('input[type=file]').setInputFiles(given);
  return page;
}

test('a German file is understood as it is: names in two columns, days first, countries by name', async () => {
  const page = await dropped(
    file(
      'Kunden.csv',
      'Kundennummer;Nachname;Vorname;Geburtsdatum;Land;Typ',
      'K-1;Zorkanov;Viktor;02.04.1961;Russland;natürliche Person',
      'K-2;Zorkanov;Viktor;02/04/1961;RUS;Privatperson',
      'K-3;Müller;Änne;31/12/1970;DE;natürliche Person',
    ),
  );
  await page.locator('.columns-table select').first().waitFor();
  const chosen = await page.locator('.columns-table select').evaluateAll((all) => all.map((each) => each.value));
  assert.deepEqual(chosen, ['id', 'name', 'name', 'birth_date', 'country', 'schema']);
  assert.equal(await page.getByLabel('Dates like 02/04/1961').inputValue(), 'day', 'another date of the column tells');
  await accessible(page, 'a file whose dates leave a choice');
  await page.getByLabel('Put matches into the queue').uncheck();
  await page.getByRole('button', { name: 'Screen 3 lines' }).click();
  await page.getByText('3 lines: 2 with a match').waitFor();
  await page.locator('g-table td.heading').first().click();
  await page.locator('aside.opened .side-by-side').waitFor();
  assert.match(await page.locator('aside.opened').innerText(), /birth date\s+= 1961-04-02/i);

  // Whoever comes back finds it, from another browser too.
  const elsewhere = await own.open('/batch');
  await elsewhere.locator('.earlier a').first().click();
  await elsewhere.getByText('3 lines: 2 with a match').waitFor();
  quiet(page);
  quiet(elsewhere);
});

test('where no line could be screened the page says so, and why', async () => {
  const page = await dropped(file('years.csv', 'name,date of birth', 'Viktor Zorkanov,2.4.61', 'Ann Lee,31.12.70'));
  await page.getByRole('button', { name: 'Screen 2 lines' }).click();
  await page.getByRole('heading', { name: 'None of the 2 lines could be screened' }).waitFor();
  const said = await page.locator('g-batch').innerText();
  assert.match(said, /birth date '2\.4\.61': write 1962-11-23/);
  assert.doesNotMatch(said, /No line reaches/);
  await accessible(page, 'a batch of which nothing could be screened');
  await page.setViewportSize({ width: 360, height: 800 });
  await fits(page, 'a batch of which nothing could be screened');
  await page.getByRole('link', { name: 'Why, line by line' }).click();
  await page.locator('g-table td.wrong, g-table .wrong').nth(1).waitFor();
  quiet(page);
});

test('a quotation mark that nothing closes is named by its line', async () => {
  const page = await dropped(file('open.csv', 'id,name', '1,Ann Lee', '2,"Bo', 'Chi"', '3,"Cy Doe', '4,Di Eff'));
  await page.getByText('Line 5 of open.csv: a quotation mark opens here and none closes it').waitFor();
  quiet(page);
});

test('a cell that swallowed other lines does not fill the page, and is named', async () => {
  const lost = Array.from({ length: 40 }, (_, place) => `${place + 2},Somebody Number ${place},${'x'.repeat(90)}`);
  const page = await dropped(file('mark.csv', 'id,name,note', '1,"Ann Lee,none', ...lost, '99,Zoe" Last,none'), { width: 360 });
  await page.getByText('lines in one cell').waitFor();
  await fits(page, 'a file with a cell of forty lines');
  const longest = await page.locator('.columns-table td').evaluateAll((cells) => Math.max(...cells.map((cell) => cell.innerText.length)));
  assert.ok(longest < 250, `a cell shows ${longest} letters`);
  quiet(page);
});

test('the first request of a view that is opened by its address waits for the token of the session', async () => {
  const page = await own.open('/lists');
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/api/v1/session', async (route) => {
    await held;
    await route.fulfill({ json: { users: true, name: 'anna', role: 'analyst', csrf: 'a-token', sign_in: ['password'], setup: false } });
  });
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/api/v1/screen'));
  const opened = page.goto(`${SERVER}/screen?name=Viktor%20Zorkanov`);
  await page.waitForRequest('**/api/v1/session');
  release();
  assert.equal((await asked).headers()['x-csrf-token'], 'a-token');
  await opened;
  await settled(page);
});
