import { v7 } from 'uuid';
import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { reaches, strikes } from '../support/keyboard.js';
import { collective, member, underWay, type Election } from '../support/journey-scene.js';

test.setTimeout(300_000);

const grades = ['À rejeter', 'Passable', 'Assez bien', 'Bien', 'Très bien'];
const projects = (names: readonly string[]) => names.map((label) => ({ label }));
const secret = { secrecy: 'secret' };

const judgment: Election = {
  question: 'Quelle affiche ?',
  rule: { ...secret, method: 'majority-judgment', options: { seats: 1, grades, missing: 'worst' } },
  options: projects(['Le marché', 'La rivière', 'Le préau']),
};
const ranking: Election = {
  question: 'Qui porte notre parole ?',
  rule: { ...secret, method: 'irv', options: { seats: 1, equals: false } },
  options: projects(['Aline Morel', 'Bruno Sabatier', 'Chloé Tessier', 'Driss Hamidi']),
};
const allotted: Election = {
  question: 'Nos priorités',
  rule: { ...secret, method: 'allotted', options: { seats: 2, votes: 2, perBlock: 1, exactly: true } },
  options: projects(['Nappe', 'Réseau', 'Cantine', 'Cour']).map((option, index) => ({
    ...option,
    block: index < 2 ? 'Eau' : 'Écoles',
  })),
};
const approval: Election = {
  question: 'Quels jours nous vont ?',
  rule: { ...secret, method: 'approval', options: { seats: 1, most: 2 } },
  options: projects(['Lundi', 'Mardi', 'Jeudi', 'Samedi']),
};

const votes = (person: Person): Promise<void> => strikes(person, 'button', 'Voter', 'Enter');

/** A vote of somebody whose screen is not looked at. */
async function casts({ ask }: Person, ballotId: string, paper: object): Promise<void> {
  await done(
    ask,
    `mutation ($vote: CastVoteInput!) { castVote(input: $vote) { ... on Receipt { voteId } ${refusal} } }`,
    {
      vote: { ballotId, voteId: v7(), choice: JSON.stringify(paper), previousVoteId: null },
    },
  );
}

/** The room says that the vote is stored; nothing is wrong with the page nor wider than a phone. */
async function stored(person: Person): Promise<void> {
  await person.sees('Votre vote est reçu et enregistré.');
  await axe(person.page);
  await noOverflow(person.page);
}

test('one plenary votes by grades, by ranking, by block and by approval, on a phone and by keyboard', async ({
  people,
}) => {
  const place = await collective(people, 'Toutes les méthodes');
  const plenary = await underWay(place);
  const voter = await member(people, place, 'Maud Ferrand', { width: 360, still: true });
  const visitor = await people.visitor({ width: 1280, scheme: 'dark', still: true });
  await voter.goes(place.at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
  await voter.presses('Émarger');
  await voter.sees('Vous êtes émargé·e.');
  const { page } = voter;
  const summary = page.getByRole('region', { name: 'Vous votez' });

  /** Closes, and shows the result on the phone and to a visitor on the ballot's page. */
  async function results(ballotId: string, verdict: RegExp): Promise<void> {
    await plenary.endBallot(ballotId);
    await voter.sees(verdict);
    await expect(page.getByRole('table').first()).toBeVisible();
    await axe(page);
    await noOverflow(page);
    await visitor.goes(place.at(`/scrutins/${ballotId}`));
    await visitor.sees(/Le décompte pas à pas/);
    await expect(visitor.page.getByRole('row').filter({ hasText: 'Retenu' }).first()).toBeVisible();
    await visitor.page.getByText('Recompter vous-même').click();
    await expect(visitor.page.getByRole('link', { name: 'Télécharger ballots.json' })).toBeVisible();
    await axe(visitor.page);
    await noOverflow(visitor.page);
  }

  await test.step('majority judgment: a grade for each, and what is left is said', async () => {
    const id = await plenary.openBallot(undefined, judgment);
    const river = page.getByRole('group', { name: 'La rivière' });
    await expect(river.getByRole('radio')).toHaveCount(grades.length);
    await river.getByRole('radio', { name: 'Très bien' }).focus();
    await page.keyboard.press('Space');
    await expect(river.getByRole('radio', { name: 'Très bien' })).toBeChecked();
    await page.getByRole('group', { name: 'Le marché' }).getByRole('radio', { name: 'Passable' }).focus();
    await page.keyboard.press('Space');
    await expect(summary).toContainText('La rivière : Très bien');
    await expect(summary).toContainText('Sans mention, compté « À rejeter » : Le préau.');
    await axe(page);
    await noOverflow(page);
    await votes(voter);
    await stored(voter);
    await casts(place.coordination, id, { marks: [2, 3, 0] });
    await results(id, /La rivière/);
    await expect(visitor.page.getByRole('columnheader', { name: 'Mention majoritaire' })).toBeVisible();
  });

  await test.step('ranking: places, steps up, and some left out', async () => {
    const id = await plenary.openBallot(undefined, ranking);
    await reaches(voter, 'combobox', 'Place de Driss Hamidi');
    await page.getByLabel('Place de Driss Hamidi').selectOption({ label: '1re' });
    await page.getByLabel('Place de Aline Morel').selectOption({ label: '2e' });
    await strikes(voter, 'button', 'Monter Aline Morel', 'Enter');
    const places = page.getByRole('region', { name: 'Votre classement' }).getByRole('combobox');
    await expect(places.first()).toHaveAccessibleName('Place de Aline Morel');
    await expect(summary.getByRole('listitem')).toHaveText(['Aline Morel', 'Driss Hamidi']);
    await expect(summary).toContainText('Hors du classement, après les autres');
    await axe(page);
    await noOverflow(page);
    await votes(voter);
    await stored(voter);
    await casts(place.coordination, id, { places: [[0], [1]] });
    await results(id, /Aline Morel/);
    await expect(visitor.page.getByRole('columnheader', { name: 'Tour 1' })).toBeVisible();
  });

  await test.step('allotted: so many in each block, told before it is sent', async () => {
    const id = await plenary.openBallot(undefined, allotted);
    const water = page.getByRole('group', { name: 'Bloc 1 : Eau' });
    await strikes(voter, 'checkbox', 'Nappe', 'Space');
    await expect(water.getByText('1 sur 1 dans ce bloc')).toBeVisible();
    await voter.sees(/le bloc 2 a 0 voix, il en faut 1/);
    await votes(voter);
    await expect(page.getByText('Votre vote est reçu et enregistré.')).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Cour', exact: true }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText('2 sur 2 en tout')).toBeVisible();
    await axe(page);
    await noOverflow(page);
    await votes(voter);
    await stored(voter);
    await casts(place.coordination, id, { marks: [1, null, null, 1] });
    await results(id, /Nappe/);
  });

  await test.step('approval: boxes with a counter, and a blank vote', async () => {
    const id = await plenary.openBallot(undefined, approval);
    await voter.sees(/dans un ordre qui vous est propre/);
    await strikes(voter, 'checkbox', /^Je vote blanc/, 'Space');
    await expect(summary).toContainText('Blanc');
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: 'Mardi', exact: true }).focus();
    await page.keyboard.press('Space');
    await voter.sees('1 option cochée sur 2');
    await votes(voter);
    await stored(voter);
    await casts(place.coordination, id, { marks: [null, 1, 1, null] });
    await results(id, /Mardi/);
    await expect(visitor.page.getByRole('row').filter({ hasText: 'Mardi' })).toContainText('100');
  });

  expect(voter.troubles).toEqual([]);
});
