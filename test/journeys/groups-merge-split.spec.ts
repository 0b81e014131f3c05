import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, type Collective } from '../support/journey-scene.js';
import { strikes } from '../support/keyboard.js';

test.setTimeout(180_000);

interface Group {
  readonly id: string;
  readonly slug: string;
}

test('groups merge when both sides agree, and split as their members choose', async ({ people }) => {
  const place = await collective(people, 'Sainte-Ormée en groupes');
  const maud = await member(people, place, 'Maud Leroux', { width: 360 });
  const brice = await member(people, place, 'Brice Tanguy', { scheme: 'dark' });
  const ines = await member(people, place, 'Inès Vasseur');
  const trees = await opened(place, 'Arbres et haies', maud);
  const beasts = await opened(place, 'Bêtes sauvages', brice);
  await joins(place, ines, trees);

  // On a phone, the facilitator of one asks; the other side declines nothing: it agrees.
  await maud.goes(place.at(`/groupes/${trees.slug}`), 'Arbres et haies');
  await maud.presses('Réunir à un autre groupe');
  await maud.dialog.getByRole('combobox', { name: 'À quel groupe ?' }).selectOption('Bêtes sauvages');
  await maud.dialog.getByRole('textbox', { name: /^Pourquoi/ }).fill('Les mêmes haies, les mêmes soirées.');
  await axe(maud.page);
  await noOverflow(maud.page);
  await maud.presses('Demander la réunion');
  await maud.sees('Une réunion de groupes attend une réponse');

  await brice.goes(place.at(`/groupes/${beasts.slug}`), 'Bêtes sauvages');
  await brice.sees('Les mêmes haies, les mêmes soirées.');
  await axe(brice.page);
  await brice.confirms('Accepter la réunion');
  await expect(brice.page.getByRole('link', { name: 'Arbres et haies' })).toBeVisible();
  await brice.sees('A réuni');
  await maud.sees('Réuni à un autre groupe');
  await maud.sees(/^Il continue dans/);
  await expect(maud.page.getByRole('link', { name: 'Bêtes sauvages' })).toBeVisible();
  await noOverflow(maud.page);

  // The whole would be too many: it splits, as each of the three chooses.
  await brice.presses('Scinder le groupe');
  await brice.dialog.getByRole('textbox', { name: 'Nom du nouveau groupe' }).fill('Haies du canton');
  await brice.dialog.getByRole('textbox', { name: /^Pourquoi/ }).fill('Deux sujets, deux rythmes.');
  await axe(brice.page);
  await brice.presses('Proposer la scission');
  await brice.sees(/Ce groupe pourrait se scinder/);
  await brice.presses('Je reste');
  // One chooses by keyboard alone; on a choice that was made, the focus stays.
  await ines.goes(place.at(`/groupes/${beasts.slug}`), 'Bêtes sauvages');
  await strikes(ines, 'button', 'Les deux');
  const both = ines.page.getByRole('button', { name: 'Les deux' });
  await expect(both).toHaveAttribute('aria-pressed', 'true');
  await expect(both).toBeFocused();
  for (const who of [maud, ines]) {
    await who.goes(place.at(`/groupes/${beasts.slug}`), 'Bêtes sauvages');
    await who.presses('Je pars dans le nouveau');
    await expect(who.page.getByRole('button', { name: 'Je pars dans le nouveau' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
  await axe(maud.page);
  await noOverflow(maud.page);
  await brice.sees(/2 membres partent sur 3/);
  await brice.confirms('Conclure la scission');
  await brice.follows('Haies du canton');
  await expect(brice.page.locator('h1')).toHaveText('Haies du canton');
  await brice.sees('Né de');
  await expect(brice.page.getByRole('link', { name: 'Bêtes sauvages' })).toBeVisible();
  await brice.goes(place.at('/groupes'));
  await brice.sees(/né de .*Bêtes sauvages/);
});

/** A group that somebody facilitates. */
async function opened({ id: c, coordination }: Collective, name: string, facilitator: Person): Promise<Group> {
  const group = await done<Group>(
    coordination.ask,
    `mutation ($c: ID!, $input: WorkingGroupInput!) {
      openWorkingGroup(collectiveId: $c, input: $input) { ... on WorkingGroup { id slug } ${refusal} } }`,
    { c, input: { name, kind: 'thematic', theme: 'Nature' } },
  );
  const { me } = await facilitator.ask<{ me: { id: string } }>('{ me { id } }');
  await done(
    coordination.ask,
    `mutation ($c: ID!, $id: ID!, $who: ID!) {
      nameFacilitator(collectiveId: $c, id: $id, accountId: $who, reason: "Volontaire") { ... on WorkingGroup { id } ${refusal} } }`,
    { c, id: group.id, who: me.id },
  );
  return group;
}

async function joins({ id: c }: Collective, who: Person, { id }: Group): Promise<void> {
  await done(
    who.ask,
    `mutation ($c: ID!, $id: ID!) { joinWorkingGroup(collectiveId: $c, id: $id) { ... on WorkingGroup { id } ${refusal} } }`,
    { c, id },
  );
}
