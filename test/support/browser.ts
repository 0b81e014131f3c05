import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { asking, openAccount, visitorAt, type Account, type Ask } from './journey-api.js';

export { expect };

export interface Screen {
  /** CSS pixels; 360 is a phone. */
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** Without motion: nothing fades while it is looked at. */
  readonly still?: boolean;
}

/** The pass-phrase of every account of the demonstration. */
export const demoPassword = 'lavoir tilleul passerelle';

/** Somebody in a browser of their own. */
export class Person {
  /** What the console said went wrong on this person's pages. */
  readonly troubles: string[] = [];
  /** GraphQL with this person's session: what a journey needs around what it shows. */
  readonly ask: Ask;

  constructor(
    public account: Account | null,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.troubles.push(`${page.url()}: ${error.message}`));
    this.ask = asking(async (data) => {
      const headers = { 'content-type': 'application/json', 'x-faire': '1', 'accept-language': 'fr' };
      return (await context.request.post('/graphql', { headers, data })).text();
    });
  }

  get name(): string {
    return this.account?.name ?? 'visiteur';
  }

  /** Throws for a visitor. */
  get id(): string {
    if (!this.account) throw new Error(`${this.name} has no account`);
    return this.account.id;
  }

  /** Types an address; the page is there when its title is. */
  async goes(path: string, title?: string | RegExp): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.locator('h1')).toHaveText(title ?? /\S/);
  }

  async presses(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
  }

  async follows(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('link', { name }).first().click();
  }

  async writes(label: string | RegExp, words: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByLabel(label).fill(words);
  }

  /** Waits for the words to be on the screen, without a reload. */
  async sees(words: string | RegExp): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeVisible();
  }

  /** The dialogue that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** An act that asks to be confirmed, by the button of that name. */
  async confirms(name: string | RegExp, confirmation: string | RegExp = name): Promise<void> {
    await this.presses(name);
    await this.presses(confirmation, this.dialog);
    await expect(this.dialog).toHaveCount(0);
  }
}

/** One sign-in an account for all journeys: too many in a row are refused, as they should be. */
const sessions = new Map<string, { readonly account: Account; readonly cookies: Cookies }>();

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Brings people in, each in a browser of their own, and shows them out at the end. */
export class People {
  private readonly all: Person[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
  ) {}

  /** Somebody without an account. */
  visitor(screen: Screen = {}): Promise<Person> {
    return this.enter(null, screen);
  }

  /** Somebody with a new account, signed in through the real page. */
  async someone(name: string, screen: Screen = {}): Promise<Person> {
    const person = await this.enter(await openAccount(visitorAt(this.origin), name), screen);
    await signIn(person);
    return person;
  }

  /** Somebody of the demonstration, by the first part of their address: `coordination`, `presidence`… */
  async demo(key: string, screen: Screen = {}): Promise<Person> {
    const email = `${key}@exemple.fr`;
    const known = sessions.get(key);
    const person = await this.enter(known?.account ?? { id: '', name: key, email, password: demoPassword }, screen);
    if (known) await person.context.addCookies(known.cookies);
    else {
      await signIn(person);
      const { me } = await person.ask<{ me: Pick<Account, 'id' | 'name'> }>('{ me { id name } }');
      person.account = { ...me, email, password: demoPassword };
      sessions.set(key, { account: person.account, cookies: await person.context.cookies() });
    }
    return person;
  }

  async leave(): Promise<void> {
    await Promise.all(this.all.map(({ context }) => context.close()));
  }

  private async enter(account: Account | null, { width = 1280, scheme = 'light', still = false }: Screen) {
    const height = width < 600 ? 740 : 900;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      ...(still ? { reducedMotion: 'reduce' as const } : {}),
    });
    context.setDefaultTimeout(15_000);
    context.setDefaultNavigationTimeout(30_000);
    const person = new Person(account, context, await context.newPage());
    this.all.push(person);
    return person;
  }
}

async function signIn({ page, account }: Person): Promise<void> {
  await page.goto('/connexion');
  const form = page.locator('form').filter({ has: page.getByLabel('Mot de passe') });
  await form.getByLabel('Courriel').fill(account?.email ?? '');
  await form.getByLabel('Mot de passe').fill(account?.password ?? '');
  await form.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
}

/** Nothing that keeps somebody from using the page: no violation at all, once its motion is over. */
export async function axe(page: Page): Promise<void> {
  const look = async () => {
    await page.locator('h1').waitFor();
    // We have no frames: the way without a second page is twice as quick.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
  };
  const first = await look();
  // A page that left while it was looked at is looked at again.
  const said = first.some(({ id }) => id === 'page-has-heading-one') ? await look() : first;
  expect(said, `axe on ${page.url()}`).toEqual([]);
}

/** Nothing is wider than the screen. */
export async function noOverflow(page: Page): Promise<void> {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(over, `overflow on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** A journey, with its people. */
export const test = base.extend<{ readonly people: People }>({
  people: async ({ browser, baseURL }, use) => {
    const people = new People(browser, baseURL ?? '');
    await use(people);
    await people.leave();
  },
});
