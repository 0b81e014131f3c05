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
