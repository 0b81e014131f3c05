import { expect, type Person } from './browser.js';

export type Reached = 'button' | 'link' | 'checkbox' | 'radio' | 'combobox' | 'textbox' | 'spinbutton';

/** Tab after Tab to what has that role and name, in the dialogue that is open if one is; never a click. */
export async function reaches({ page }: Person, role: Reached, name: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  const within = (await dialog.count()) === 0 ? page : dialog;
  const target = within.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 160; presses += 1) {
    if ((await target.and(page.locator(':focus')).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${role} ${String(name)}`);
}

export async function strikes(person: Person, role: Reached, name: string | RegExp, key = 'Enter'): Promise<void> {
  await reaches(person, role, name);
  await person.page.keyboard.press(key);
}

/** Types into a field, in the place of what it held. */
export async function types(
  person: Person,
  role: 'textbox' | 'spinbutton',
  name: string | RegExp,
  words: string,
): Promise<void> {
  await reaches(person, role, name);
  await person.page.keyboard.press('ControlOrMeta+A');
  await person.page.keyboard.type(words);
}

/** Chooses in a list by the first letters of what it shows. */
export async function picks(person: Person, name: string | RegExp, letters: string): Promise<void> {
  await reaches(person, 'combobox', name);
  await person.page.keyboard.type(letters);
  await expect(person.page.locator('select:focus option:checked')).toHaveText(new RegExp(`^${letters}`));
}
