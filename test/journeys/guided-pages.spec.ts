import { v7 } from 'uuid';
import { axe, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, underWay, type Collective } from '../support/journey-scene.js';

test.setTimeout(240_000);

interface Item {
  readonly id: string;
}

/** Opens a procedure on the live item of a plenary; answers its id. */
async function open(place: Collective, number: number, kind: string, setting: object): Promise<string> {
  const { ask } = place.coordination;
  const { plenary } = await ask<{ plenary: { agenda: readonly Item[] } }>(
    'query ($slug: String!, $number: Int!) { plenary(collectiveSlug: $slug, number: $number) { agenda { id } } }',
    { slug: place.slug, number },
  );
  const id = v7();
  await done(
    ask,
    `mutation ($item: ID!, $input: GuidedProcedureInput!) {
      openGuidedProcedure(itemId: $item, input: $input) { ... on GuidedProcedure { id } ${refusal} } }`,
    { item: plenary.agenda[0]?.id, input: { id, kind, title: 'Sur un téléphone', setting } },
  );
  return id;
}

async function fits(person: Person): Promise<void> {
  await axe(person.page);
  await noOverflow(person.page);
}

test('an election without candidate is held from two screens', async ({ people }) => {
  const place = await collective(people, 'Élire');
  const plenary = await underWay(place);
  const chair = place.coordination;
  const phone = await member(people, place, 'Line Castel', { width: 360 });
  await phone.goes(place.at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
  await phone.presses('Émarger');
  await phone.sees('Vous êtes émargé·e.');
  const at = place.at(`/procedures/${await open(place, plenary.number, 'election', {})}`);
  await chair.goes(at);
  await phone.goes(at);
  await chair.presses('Enregistrer le rôle');
  await chair.writes(/^Rôle/, 'Porte-parole', chair.dialog);
  await chair.writes(/^Mandat/, 'Un an.', chair.dialog);
  await chair.writes(/^Critères/, 'Disponible', chair.dialog);
  await chair.presses('Enregistrer le rôle', chair.dialog);
  await chair.presses('Ouvrir les nominations');
  for (const person of [chair, phone]) {
    await person.page.getByLabel(/^Personne nommée/).selectOption({ index: 1 });
    await person.writes(/^Pourquoi/, 'Une bonne écoute.');
    await fits(person);
    await person.presses('Nommer');
    await person.sees(/Vous avez nommé/);
  }
  await chair.presses('Ouvrir les changements');
  await phone.sees(/Vous pouvez garder votre nomination/);
  await chair.presses('Clore les changements');
  await chair.presses('Proposer');
  await chair.page
    .getByRole('dialog')
    .getByLabel(/^Personne nommée/)
    .selectOption({ label: 'Line Castel (1)' });
  await chair.writes(/^Pourquoi/, 'Au vu des raisons.', chair.dialog);
  await chair.presses('Proposer', chair.dialog);
  for (const person of [chair, phone]) {
    await person.page
      .getByRole('radio', { name: /^Consent/ })
      .first()
      .check();
    await person.presses('Répondre');
    await person.sees(/Vous avez répondu/);
  }
  await phone.presses('J’accepte');
  await fits(phone);
  await chair.confirms('Proclamer');
  await phone.sees(/Line Castel est élue par consentement/);
});

test('a nomination and a draw are followed on a phone', async ({ people }) => {
  const place = await collective(people, 'Nommer et tirer');
  const phone = await member(people, place, 'Line Castel', { width: 360 });
  const chair = place.coordination;
  const eligibility = { minimumAge: 18, residenceYears: 1, on: '2026-03-15', delayHours: 48 };
  const first = await underWay(place);
  const nomination = await open(place, first.number, 'nomination', { seats: 2, parity: 'alternating', ...eligibility });
  for (const person of [chair, phone]) await person.goes(place.at(`/procedures/${nomination}`));
  await phone.presses('Me proposer');
  await phone.presses('Me proposer', phone.dialog);
  await phone.page.getByRole('checkbox', { name: 'Line Castel' }).check();
  await phone.writes(/^Date de naissance/, '1985-04-12');
  await phone.writes(/^Je réside ici/, '2015-09-01');
  await fits(phone);
  await phone.presses('Soutenir');
  await phone.sees(/À vérifier/);
  await chair.sees('Line Castel');
  await fits(chair);
  const second = await underWay(place);
  const draw = await open(place, second.number, 'sortition', { seats: 1, source: 'members' });
  for (const person of [chair, phone]) await person.goes(place.at(`/procedures/${draw}`));
  await phone.sees(/Dans cette liste, vous êtes M000/);
  await fits(phone);
  await fits(chair);
});
