import assert from 'node:assert/strict';
import test from 'node:test';
import { accessible, browser, everywhere, fits, quiet, settled } from './harness.mjs';

const own = browser();

test('an administrator sees a list that failed to update, and the last good one in use', async () => {
  const page = await own.open('/lists', { width: 1440 });
  const row = page.locator('tr[data-list=un_sc]');
  await row.getByRole('button', { name: /Update|Try again/ }).click();
  await row.getByText('last download failed').waitFor();
  await row.getByRole('button', { name: 'Try again' }).waitFor();
  const words = await row.innerText();
  assert.match(words, /The last good one stays in use: of 1 Dec 2025, 3 entries/);
  assert.match(words, /The download of .+ failed: .*127\.0\.0\.1/);
  await accessible(page, 'lists, one of which failed');

  // Its two publications, field by field; an entry with all its fields.
  await row.getByRole('link', { name: 'UN' }).click();
  await page.getByText('The last good one stays in use').waitFor();
  await page.locator('.changes-table').getByText('removed').first().waitFor();
  await page.locator('.changes-table ins').first().waitFor();
  await accessible(page, 'what changed in a list');
  await page.locator('.changes-table td.heading a').first().click();
  await page.getByRole('heading', { name: 'Names' }).waitFor();
  await accessible(page, 'an entry');
  quiet(page);
});

test('an auditor sees the chain verified, and a screening of another day run again', async () => {
  const page = await own.open('/screen?name=Victor%20Zorkanov');
  await page.locator('.hit').first().waitFor();
  await page.goto(new URL('/audit?type=screening', page.url()).href);
  await settled(page);
  await page.getByRole('button', { name: 'Verify the chain' }).click();
  await page.getByText(/, says the server:\s+[\d,]+ entr/).waitFor();
  await page.getByText(/, computed here:\s+[\d,]+ hash[\s\S]+ and the same head/).waitFor();
  await accessible(page, 'a chain that is whole');
  await page.setViewportSize({ width: 360, height: 800 });
  await fits(page, 'a chain that is whole, at 360 px');
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.locator('g-table td.heading a').first().click();
  await page.getByRole('button', { name: 'Screen it again as of that day' }).click();
  await page.getByText('The same, hit for hit').waitFor();
  await accessible(page, 'a screening and the same again');
  await fits(page, 'a screening and the same again');
  quiet(page);
});

everywhere(test, own, 'Batch', '/batch');
everywhere(test, own, 'Queue', '/queue');
everywhere(test, own, 'Lists', '/lists');
everywhere(test, own, 'List', '/lists/un_sc');
everywhere(test, own, 'Entries of a list', '/lists/un_sc?show=find&find=nowhere');
everywhere(test, own, 'Sources', '/sources');
everywhere(test, own, 'Notices', '/notices');
everywhere(test, own, 'What was told', '/notices?show=messages');
everywhere(test, own, 'Notices that are none', '/notices?kind=source-failed&q=nowhere');
everywhere(test, own, 'Audit', '/audit');
everywhere(test, own, 'Ledger entry', '/audit/1');
everywhere(test, own, 'Settings', '/settings');
everywhere(test, own, 'Users', '/settings/users');
everywhere(test, own, 'Keys', '/settings/keys');
everywhere(test, own, 'Who is told', '/settings/rules');
everywhere(test, own, 'This browser', '/settings/browser');
everywhere(test, own, 'Sign in', '/sign-in');
everywhere(test, own, 'First set-up', '/set-up');
