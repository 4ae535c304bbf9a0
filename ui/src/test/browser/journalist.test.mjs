import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { accessible, browser, fits, quiet, settled, THEMES, WIDTHS } from './harness.mjs';

const own = browser();
const story = (name) => ['.txt', '.meta.json'].map((ending) => join(process.env.GAINSAY_EXAMPLES, 'story', name + ending));

test('a journalist drops three articles, sees who denies what, and takes the claim away with its sources', async () => {
  const page = await own.open('/');
  const chosen = page.locator('input[type=file]');
  await chosen.setInputFiles(['01', '03', '04'].flatMap(story));
  await page.getByRole('link', { name: 'See what they claim' }).click();
  await page.waitForURL(/\/claims$/);
  await settled(page);

  await Promise.all([page.waitForResponse(/standing=contested/), page.getByLabel('Standing').selectOption('contested')]);
  await page.locator('g-table .badge.alleged').first().waitFor({ state: 'detached' });
  await page.locator('g-table tbody tr').first().waitFor();
  await page.getByRole('heading', { name: 'Claims' }).click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/claims\/c[0-9a-f]{12}$/);
  await settled(page);

  const sheet = page.locator('g-claim');
  assert.match(await sheet.locator('h1').innerText(), /is said to/);
  assert.equal(await sheet.locator('.claim-standing .badge').innerText(), 'contested');
  for (const position of ['asserts', 'denies']) {
    assert.ok((await sheet.locator(`.position.of-${position} .card`).count()) > 0, `somebody ${position}`);
  }
  const words = await sheet.locator('.position.of-denies .card blockquote b').first().innerText();

  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Markdown/ }).click()]);
  const file = readFileSync(await download.path(), 'utf8');
  assert.ok(file.includes(words), 'the very words of the denial');
  assert.match(file, /## Sources\n\n1\. /);

  // Every card leads to its words in the article.
  await sheet.locator('.position.of-denies .card blockquote a').first().click();
  await page.waitForURL(/\/articles\/.+statement=/);
  await settled(page);
  await page.locator('g-article .lit-content').first().waitFor();
  const lit = (await page.locator('g-article .lit-content').allInnerTexts()).join('');
  assert.ok(lit.length > 0 && words.replace(/\s+/g, '').includes(lit.replace(/\s+/g, '').slice(0, 20)), 'the words are lit');
  quiet(page);
});

for (const theme of THEMES) {
  test(`the claim sheet, ${theme}: axe finds nothing, and nothing sticks out`, async () => {
    const page = await own.open('/claims?standing=contested', { theme, width: 1600 });
    await page.locator('g-table td.heading a').first().click();
    await page.locator('g-claim .positions').waitFor();
    for (const width of WIDTHS.toReversed()) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await fits(page, `claim at ${width} px`);
      await accessible(page, `claim, ${theme}, ${width} px`);
    }
    quiet(page);
  });
}

test('back and reload lose nothing', async () => {
  const page = await own.open('/claims?standing=contested&sort=label');
  const rows = await page.locator('g-table tbody tr').allInnerTexts();
  await page.locator('g-table td.heading a').first().click();
  await page.locator('g-claim').waitFor();
  await page.goBack();
  await page.locator('g-table tbody tr').first().waitFor();
  assert.deepEqual(await page.locator('g-table tbody tr').allInnerTexts(), rows);
  await page.reload();
  await page.locator('g-table tbody tr').first().waitFor();
  assert.deepEqual(await page.locator('g-table tbody tr').allInnerTexts(), rows);
  quiet(page);
});

test('a name that is typed anywhere is screened, with why', async () => {
  const page = await own.open('/claims');
  await page.keyboard.press('/');
  await page.keyboard.type('Victor Zorkanov');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/screen\?name=/);
  await settled(page);
  await page.locator('g-screen .side-by-side mark').waitFor();
  assert.match(await page.locator('g-screen .hits-line').innerText(), /1 match/);
  assert.match(await page.locator('g-screen .reasons').innerText(), /victor ~ viktor|viktor/i);
  assert.match(await page.locator('g-screen .side-by-side').innerText(), /Viktor Zorkanov/);
  quiet(page);
});

test('a dropped file is asked about, keeps its name, and a long word in it widens nothing', async () => {
  const page = await own.open('/');
  const text = `Iran denied on Monday that it had supplied ${'drone'.repeat(40)} to Russia.`;
  await page.locator('input[type=file]').setInputFiles([
    { name: 'monday.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from(' ') },
  ]);
  const asked = page.getByRole('group', { name: 'monday.txt' });
  await asked.getByLabel('Publisher').fill('Evening Gazette');
  await asked.getByLabel('Published').fill('2024-03-04');
  await page.setViewportSize({ width: 360, height: 800 });
  await fits(page, 'files that are asked about, at 360 px');
  await accessible(page, 'files that are asked about');
  await page.getByRole('button', { name: 'Read 2 articles' }).click();
  await page.getByText(/^empty\.txt/).last().waitFor();
  await page.getByRole('link', { name: 'monday.txt' }).click();
  await page.locator('g-article .words').waitFor();
  await settled(page);
  assert.equal(await page.locator('g-article h1').innerText(), 'monday.txt');
  assert.match(await page.locator('.article-facts').innerText(), /Evening Gazette\s+4 Mar 2024/);
  await fits(page, 'an article with a word of 200 letters, at 360 px');
  quiet(page, /400/);
});

test('the line from a speaker runs beside the words, never through them', async () => {
  const page = await own.open('/articles/01', { width: 1600 });
  await page.locator('.words .opener').first().click();
  await page.locator('.words .lit-content').first().waitFor();
  const { line, words } = await page.evaluate(() => {
    const right = (each) => each.getBoundingClientRect().right;
    return { line: right(document.querySelector('.speaker-line path')), words: document.querySelector('.words p').getBoundingClientRect().left };
  });
  assert.ok(line <= words, `the line ends at ${line}, the words begin at ${words}`);
  quiet(page);
});
