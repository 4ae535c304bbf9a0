import assert from 'node:assert/strict';
import test from 'node:test';
import { accessible, browser, quiet, settled } from './harness.mjs';

const own = browser();

test('a stance is corrected in place; what was read stays beside it, with who and when', async () => {
  const page = await own.open('/articles/02?statement=s3');
  await page.locator('g-article .statement h2').waitFor();
  const before = await page.locator('g-article .statement-stance .chip').innerText();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Correct the statement' });
  await dialog.getByLabel('The stance').check();
  await accessible(page, 'the correction');
  await dialog.getByLabel('warns').check();
  await dialog.getByLabel(/^Note/).fill('a warning, on reading it again');
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('g-article .statement-stance .chip', { hasText: 'warns' }).waitFor();
  const sheet = await page.locator('g-article .statement').innerText();
  assert.match(sheet, /Corrected/);
  assert.ok(sheet.includes(before) && sheet.includes('a warning, on reading it again') && sheet.includes('local'), sheet);
  quiet(page);
});

test('the side for which somebody speaks is put right, and a name that the article does not have is refused in words', async () => {
  const page = await own.open('/articles/03?statement=s1');
  await page.locator('g-article .statement h2').waitFor();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Correct the statement' });
  await dialog.getByLabel('The side').check();
  await dialog.getByLabel(/^For whom the speaker speaks/).fill('Nobody of this name');
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await dialog.getByText('Nobody of this name').first().waitFor();
  await dialog.getByLabel(/^For whom the speaker speaks/).fill('Ghana');
  await accessible(page, 'the correction of a side');
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('g-article .statement', { hasText: 'Corrected' }).getByRole('link', { name: 'Ghana' }).first().waitFor();
  await page.keyboard.press('e');
  await dialog.getByLabel('The side').check();
  await dialog.getByLabel(/^For whom the speaker speaks, now Ghana/).fill('Nigeria');
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('g-article .statement').getByRole('link', { name: 'Nigeria' }).first().waitFor();
});

test('a party is put right that no list has', async () => {
  const page = await own.open('/articles/03?beside=parties');
  await page.locator('g-article .party-lines li', { hasText: 'Amina Okoro' }).getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: /Amina Okoro/ });
  await dialog.getByLabel('Look on the lists for').fill('Zorkanov');
  await dialog.getByLabel('Look on the lists for').press('Enter');
  await dialog.getByLabel(/Viktor Zorkanov/).check();
  await accessible(page, 'the choice of an entry');
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('g-article .party-lines li', { hasText: 'Amina Okoro' }).locator('a.list-link', { hasText: 'p1' }).waitFor();
  quiet(page);
});

test('a statement is split from a claim, and the two are joined again', async () => {
  const page = await own.open('/claims?standing=contested&sort=label');
  await page.locator('g-table td.heading a', { hasText: 'howitzers' }).click();
  await page.locator('g-claim .positions').waitFor();
  const address = page.url();
  await page.getByRole('button', { name: 'Split' }).click();
  const dialog = page.getByRole('dialog', { name: 'Split the claim' });
  for (const denial of await dialog.locator('label', { hasText: 'Kovac' }).all()) await denial.locator('input').check();
  await accessible(page, 'the split');
  await Promise.all([page.waitForResponse(/corrections/), dialog.getByRole('button', { name: 'Split' }).click()]);
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(address);
  await settled(page);
  assert.equal(await page.locator('g-claim .claim-standing .badge').innerText(), 'alleged', 'the denial tells of another event now');
  await page.getByRole('button', { name: 'Join' }).click();
  const join = page.getByRole('dialog', { name: 'Join with another claim' });
  await join.locator('label', { hasText: 'howitzers' }).first().click();
  await Promise.all([page.waitForResponse(/corrections/), join.getByRole('button', { name: 'Join' }).click()]);
  await join.waitFor({ state: 'hidden' });
  await page.locator('g-claim .claim-standing .badge', { hasText: 'contested' }).waitFor();
  quiet(page);
});

test('a claim is followed, and matches go to the queue', async () => {
  const page = await own.open('/claims?standing=contested');
  await page.locator('g-table td.heading a').first().click();
  await page.locator('g-claim .positions').waitFor();
  await page.getByRole('button', { name: 'Follow' }).click();
  await page.locator('.toast', { hasText: 'Followed' }).waitFor();
  await page.goto(page.url().replace(/\/claims\/.*/, '/screen?name=Viktor%20Zorkanov'));
  await page.getByRole('button', { name: 'Put the match in the queue' }).click();
  await page.waitForURL(/\/queue/);
  await page.getByText('Viktor Zorkanov').first().waitFor();
  quiet(page);
});
