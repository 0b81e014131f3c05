import { axe, expect, noOverflow, test } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, underWay } from '../support/journey-scene.js';
import { reaches, strikes } from '../support/keyboard.js';

test.setTimeout(240_000);

test('six voters, six ways: a phone, a desk, a keyboard, a proxy, paper, and one whose network falls', async ({
  people,
}) => {
  const place = await collective(people, 'Six façons de voter');
  const chair = place.coordination;
  const phone = await member(people, place, 'Aude Marchal', { width: 360, still: true });
  const desk = await member(people, place, 'Brice Tanguy');
  const keyboard = await member(people, place, 'Cyrielle Dorat');
  const absent = await member(people, place, 'Denis Orgeret', { width: 360, still: true });
  const onPaper = await member(people, place, 'Éliane Roux');
  const cut = await member(people, place, 'Fanny Morel', { width: 360, scheme: 'dark', still: true });
  const plenary = await underWay(place);
  const hall = await people.visitor();
  for (const person of [phone, desk, keyboard, onPaper, cut]) {
    await person.goes(place.at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
    await person.presses('Émarger');
    await person.sees('Vous êtes émargé·e.');
  }
  await hall.goes(place.at(`/plenieres/${plenary.number}/affichage`));
  const { ballotRules } = await chair.ask<{ ballotRules: readonly { template: string; rule: object }[] }>(
    '{ ballotRules { template rule } }',
  );
  const rule = {
    ...ballotRules.find(({ template }) => template === 'simpleMajority')?.rule,
    proxies: { perHolder: 1 },
  };
  const question = 'Ouvrir le local le dimanche ?';
  const id = await plenary.openBallot(undefined, { question, rule, roll: 'members' });

  await test.step('the absent one hands their vote to the one at the desk', async () => {
    await absent.goes(place.at(`/scrutins/${id}`));
    await absent.writes('Chercher un membre', 'Brice');
    await absent.page.getByLabel('À qui confier votre vote').selectOption({ label: 'Brice Tanguy' });
    await absent.presses('Confier mon vote');
    await absent.sees('Vous avez proposé votre procuration à Brice Tanguy');
    await axe(absent.page);
    await noOverflow(absent.page);
    await desk.goes(place.at(`/scrutins/${id}`));
    await desk.presses('Accepter de voter pour Denis Orgeret');
    await desk.sees('Vous votez pour Denis Orgeret.');
    await absent.sees('Brice Tanguy a accepté votre procuration et vote pour vous.');
    await axe(desk.page);
  });

  await test.step('each votes in their way', async () => {
    await phone.page.getByRole('radio', { name: 'Pour', exact: true }).check();
    await phone.presses('Voter');
    await phone.sees('Votre vote est reçu et enregistré.');

    for (const region of ['Votre propre vote', 'Vote pour Denis Orgeret, dont vous avez la procuration']) {
      const line = desk.page.getByRole('region', { name: region });
      await line.getByRole('radio', { name: region.startsWith('Votre') ? 'Pour' : 'Contre', exact: true }).check();
      await line.getByRole('button', { name: /^Voter/ }).click();
      await expect(line.getByText(/est reçu et enregistré/)).toBeVisible();
    }

    await reaches(keyboard, 'radio', 'Pour');
    await keyboard.page.keyboard.press('Space');
    await strikes(keyboard, 'button', 'Voter');
    await keyboard.sees('Votre vote est reçu et enregistré.');

    await cut.context.setOffline(true);
    await cut.page.getByRole('radio', { name: 'Contre', exact: true }).check();
    await cut.presses('Voter');
    await cut.sees(/gardé sur cet appareil/);
    await expect(hall.page.getByText(/4 sur 7/)).toBeVisible();
    await cut.context.setOffline(false);
    await cut.sees('Votre vote est reçu et enregistré.');
    await expect(hall.page.getByText(/5 sur 7/)).toBeVisible();
  });

  await test.step('the one on paper signs; two tellers count the urn apart, and must agree', async () => {
    await done(
      chair.ask,
      `mutation ($id: ID!, $who: [ID!]!) { nameTellers(ballotId: $id, accountIds: $who) { ... on Ballot { id } ${refusal} } }`,
      { id, who: [phone.id, keyboard.id] },
    );
    const counts = async (teller: typeof phone, yes: string, no: string): Promise<void> => {
      await teller.goes(place.at(`/scrutins/${id}/depouillement`));
      const again = teller.page.getByRole('button', {
        name: /^(Compter une pile\s: Urne|Corriger mon compte de Urne)$/,
      });
      if ((await again.count()) > 0) await again.click();
      else {
        await teller.presses('Compter une pile');
        await teller.writes(/^Nom de la pile/, 'Urne');
      }
      await teller.writes(/^Pour/, yes);
      await teller.writes(/^Contre/, no);
      await axe(teller.page);
      await noOverflow(teller.page);
      await teller.presses('Enregistrer mon compte');
    };
    await phone.goes(place.at(`/scrutins/${id}/depouillement`));
    await phone.presses('Éliane Roux a signé');
    await onPaper.goes(place.at(`/plenieres/${plenary.number}/salle`));
    await onPaper.sees('Vous avez signé pour voter sur papier');
    await expect(hall.page.getByText(/6 sur 7/)).toBeVisible();
    await counts(phone, '1', '0');
    await phone.sees('Attend un second compte');
    await counts(keyboard, '0', '1');
    await keyboard.sees('Les comptes diffèrent : recomptez');
    await chair.goes(place.at(`/plenieres/${plenary.number}/animation`));
    await chair.presses('Clore le scrutin');
    await chair.presses('Clore le scrutin', chair.dialog);
    await expect(chair.dialog.getByRole('alert')).toBeVisible();
    await chair.page.keyboard.press('Escape');
    await counts(keyboard, '1', '0');
    await keyboard.sees('Deux comptes identiques');
  });

  await test.step('closed: every screen has the result, and the file recounts to it', async () => {
    await chair.confirms('Clore le scrutin');
    await chair.confirms('Proclamer le résultat');
    for (const person of [phone, onPaper, cut, hall]) {
      if (person !== hall) await person.goes(place.at(`/plenieres/${plenary.number}/salle`));
      await person.sees(/4 (voix )?pour/);
    }
    await axe(hall.page);
    const answer = await hall.context.request.get(`/api/ballots/${id}/ballots.json`);
    expect(answer.ok()).toBe(true);
    const file = await answer.text();
    expect(file).toContain(question);
  });
});
