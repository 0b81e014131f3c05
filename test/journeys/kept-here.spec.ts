import { axe, expect, test, type Person } from '../support/browser.js';
import { collective, member, underWay } from '../support/journey-scene.js';

test.setTimeout(180_000);

/** The names under which this application keeps something on somebody's device. */
const kept = ({ page }: Person): Promise<string[]> =>
  page.evaluate<string[]>("Object.keys(localStorage).filter((key) => key.startsWith('faire'))");

test('a vote waits on the device for the network, goes when it is opened again, and leaves it', async ({ people }) => {
  const place = await collective(people, 'Hors réseau');
  const voter = await member(people, place, 'Ninon Tarel', { width: 360 });
  const plenary = await underWay(place);
  await voter.goes(place.at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
  await voter.presses('Émarger');
  await voter.sees('Vous êtes émargé·e.');
  const ballotId = await plenary.openBallot();

  await test.step('votes behind a cut network and closes the page', async () => {
    await voter.page.getByLabel('Pour', { exact: true }).check();
    await voter.context.setOffline(true);
    await voter.presses('Voter');
    await voter.sees(/votre vote est gardé sur cet appareil/);
    expect(await kept(voter)).toContainEqual(expect.stringMatching(`^faire:vote:.*:${ballotId}$`));
    await voter.page.goto('about:blank');
    await voter.context.setOffline(false);
  });

  await test.step('opens it again: the vote leaves by itself, and only its receipt stays', async () => {
    await voter.goes(place.at());
    await voter.sees('Le vote qui attendait sur cet appareil est reçu et enregistré.');
    await axe(voter.page);
    const names = await kept(voter);
    expect(names).not.toContainEqual(expect.stringContaining('faire:vote:'));
    expect(names).toContainEqual(expect.stringContaining('faire:receipt:'));
    await voter.goes(place.at(`/scrutins/${ballotId}`));
    await voter.sees('Votre vote est reçu et enregistré.');
    await expect(voter.page.getByRole('button', { name: 'Voter' })).toHaveCount(0);
    const { ballot } = await voter.ask<{ ballot: { turnout: number } }>(
      'query ($id: ID!) { ballot(id: $id) { turnout } }',
      { id: ballotId },
    );
    expect(ballot.turnout).toBe(1);
  });

  await test.step('signs out: nothing stays', async () => {
    await voter.goes('/deconnexion');
    await voter.page.getByRole('button', { name: 'Me déconnecter ici' }).click();
    await voter.page.waitForURL((url) => url.pathname === '/');
    await expect(voter.page.locator('h1')).toHaveText(/\S/);
    expect(await kept(voter)).toEqual([]);
  });
});

test('a change of vote that comes too late is said, with the vote that stands, until it is read', async ({
  people,
}) => {
  const place = await collective(people, 'Trop tard');
  const voter = await member(people, place, 'Ninon Tarel', { width: 360 });
  const plenary = await underWay(place);
  await voter.goes(place.at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
  await voter.presses('Émarger');
  await voter.sees('Vous êtes émargé·e.');
  const ballotId = await plenary.openBallot();
  await voter.page.getByLabel('Pour', { exact: true }).check();
  await voter.presses('Voter');
  await voter.sees('Votre vote est reçu et enregistré.');

  await test.step('what waits is said not to count yet', async () => {
    await voter.presses('Changer mon vote');
    await voter.context.setOffline(true);
    await voter.page.getByLabel('Contre', { exact: true }).check();
    await voter.presses('Voter');
    await voter.sees(/Il n’est compté qu’une fois reçu/);
    await expect(voter.page.getByText('Hors ligne', { exact: true })).toBeVisible();
  });

  await test.step('the ballot closes meanwhile; back, the voter is told, on this page and the next', async () => {
    await plenary.endBallot(ballotId);
    await voter.context.setOffline(false);
    const told = voter.page.getByRole('alert').filter({ hasText: 'Ce vote n’est pas compté' });
    await expect(told).toContainText('Votre vote d’avant reste compté.');
    await expect(voter.page.getByText('Hors ligne', { exact: true })).toHaveCount(0);
    await voter.sees(/1 (voix )?pour/);
    await axe(voter.page);
    await voter.goes(place.at('/propositions'));
    await expect(told).toBeVisible();
    await voter.presses('J’ai lu');
    await expect(told).toHaveCount(0);
    await voter.goes(place.at('/propositions'));
    await expect(told).toHaveCount(0);
  });
});

test('what was read last is replaced once the server answers, though the first question after the cut was lost', async ({
  people,
}) => {
  const place = await collective(people, 'Lu trop tôt');
  const reader = await member(people, place, 'Ninon Tarel', { width: 360 });
  const plenary = await underWay(place);
  await reader.goes(place.at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
  await reader.presses('Émarger');
  await reader.sees('Vous êtes émargé·e.');
  const ballotId = await plenary.openBallot();
  await reader.goes(place.at(`/scrutins/${ballotId}`));
  await expect(reader.page.getByRole('button', { name: 'Voter' })).toBeVisible();
  // The socket stays: the page hears that the ballot closed, and its questions are lost.
  let lost = 0;
  await reader.page.route('**/graphql', (route) => {
    lost += 1;
    return route.abort();
  });
  await plenary.endBallot(ballotId);
  await reader.sees(/Dernière lecture/);
  // It asks again, and is lost again.
  await expect.poll(() => lost).toBeGreaterThan(3);
  await reader.page.unroute('**/graphql');
  await expect(reader.page.getByRole('heading', { name: 'Résultat' })).toBeVisible();
});
