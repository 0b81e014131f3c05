import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { publicPages } from '../support/public-pages.js';

test.setTimeout(240_000);
// Some thirty pages: a trace of them all costs more than the walk.
test.use({ trace: 'off' });

/** On a desk by day, on a phone by night. */
const screens = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const;

async function looksAround({ page }: Person): Promise<void> {
  for (const { colorScheme, ...size } of screens) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await axe(page);
    await noOverflow(page);
  }
}

test('a visitor reads every page, on a desk by day and on a phone by night', async ({ people }) => {
  const visitor = await people.visitor({ still: true });
  const texts: string[] = [];
  visitor.page.on('request', (request) => {
    const body = request.url().endsWith('/graphql') ? request.postData() : null;
    if (body?.includes('"query"')) texts.push(body);
  });
  for (const path of await publicPages(visitor.ask)) {
    await test.step(path, async () => {
      await visitor.goes(path);
      await expect(visitor.page.getByText('Chargement…', { exact: true })).toHaveCount(0);
      await looksAround(visitor);
    });
  }
  expect(visitor.troubles).toEqual([]);
  // A built client says the hash of each operation, and the server knows them all.
  expect(texts).toEqual([]);
});
