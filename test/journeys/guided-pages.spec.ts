import { v7 } from 'uuid';
import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, underWay, type Collective } from '../support/journey-scene.js';

test.setTimeout(240_000);

interface Item {
  readonly id: string;
}

const planned = ({ coordination: { ask }, slug }: Collective, number: number) =>
  ask<{ plenary: { id: string; agenda: readonly Item[] } }>(
    'query ($slug: String!, $number: Int!) { plenary(collectiveSlug: $slug, number: $number) { id agenda { id } } }',
    { slug, number },
  );

/** One more item, to come, on the agenda of a plenary. */
async function addItem(place: Collective, number: number): Promise<void> {
  const { plenary } = await planned(place, number);
  await done(
    place.coordination.ask,
    `mutation ($id: ID!, $item: AgendaItemInput!) {
      addAgendaItem(plenaryId: $id, input: $item) { ... on Plenary { id } ${refusal} } }`,
    { id: plenary.id, item: { type: 'decision', title: 'Plus tard' } },
  );
}

/** Opens a procedure on an item of a plenary, the first and live one if none is said; answers its id. */
async function open(place: Collective, number: number, kind: string, setting: object, item = 0): Promise<string> {
  const { ask } = place.coordination;
  const { plenary } = await planned(place, number);
  const id = v7();
  await done(
    ask,
    `mutation ($item: ID!, $input: GuidedProcedureInput!) {
      openGuidedProcedure(itemId: $item, input: $input) { ... on GuidedProcedure { id } ${refusal} } }`,
    { item: plenary.agenda[item]?.id, input: { id, kind, title: 'Sur un téléphone', setting } },
  );
  return id;
}

/** A word of somebody in a procedure, as its page sends it: what no button offers is refused all the same. */
const says = ({ ask }: Person, id: string, command: object): Promise<object> =>
  done(
    ask,
    `mutation ($id: ID!, $commandId: ID!, $command: JSON!) {
      takePartInProcedure(id: $id, commandId: $commandId, command: $command) { ... on GuidedProcedure { id } ${refusal} } }`,
    { id, commandId: v7(), command },
  );

async function checksIn(person: Person, at: string): Promise<void> {
  await person.goes(at);
  await person.presses('Émarger');
  await person.sees('Vous êtes émargé·e.');
}

async function fits(person: Person): Promise<void> {
  await axe(person.page);
  await noOverflow(person.page);
}

test('scenario G: an election without candidate, its reasons live, nobody named by themselves', async ({ people }) => {
  const place = await collective(people, 'Scénario G');
  const plenary = await underWay(place);
  const chair = place.coordination;
  const line = await member(people, place, 'Line Castel', { width: 360, still: true });
  const paul = await member(people, place, 'Paul Ménard', { width: 360, scheme: 'dark', still: true });
  const rosa = await member(people, place, 'Rosa Tellier');
  const hall = await people.visitor();
  const circle = [line, paul, rosa];
  for (const person of circle) await checksIn(person, place.at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
  // A draw prepared on an item to come keeps its place: the hall's screen is for the item under way.
  await addItem(place, plenary.number);
  await open(place, plenary.number, 'sortition', { seats: 1, source: 'members' }, 1);
  const id = await open(place, plenary.number, 'election', {});
  for (const person of [chair, ...circle]) await person.goes(place.at(`/procedures/${id}`));
  // The hall's own screen turns to the procedure by itself.
  await hall.goes(place.at(`/plenieres/${plenary.number}/affichage`));

  await test.step('role, mandate and criteria come before any name', async () => {
    await chair.presses('Enregistrer le rôle');
    await chair.writes(/^Rôle/, 'Porte-parole', chair.dialog);
    await chair.writes(/^Mandat/, 'Un an.', chair.dialog);
    await chair.writes(/^Critères/, 'Disponible', chair.dialog);
    await axe(chair.page);
    await chair.presses('Enregistrer le rôle', chair.dialog);
    await hall.sees('Porte-parole');
    await chair.presses('Ouvrir les nominations');
  });

  const names = async (person: Person, whom: string, reason: string): Promise<void> => {
    await person.page.getByLabel(/^Personne nommée/).selectOption({ label: whom });
    await person.writes(/^Pourquoi/, reason);
    await fits(person);
    await person.presses('Nommer');
    await person.sees(`Vous avez nommé ${whom}.`);
  };

  await test.step('each names one person with a reason, never themselves, and nobody abstains', async () => {
    // Nominations are open once the form is there: until then the stage is what refuses, and no option is on the page.
    await expect(line.page.getByLabel(/^Personne nommée/)).toBeVisible();
    await expect(line.page.getByLabel(/^Personne nommée/).getByRole('option', { name: 'Line Castel' })).toHaveCount(0);
    await expect(says(line, id, { do: 'nominate', nominee: line.id, reason: 'Moi.' })).rejects.toThrow(/soi-même/);
    await names(line, 'Rosa Tellier', 'Elle écoute.');
    await hall.sees('Elle écoute.');
    await chair.presses('Ouvrir les changements');
    await expect(chair.page.getByRole('alert')).toBeVisible();
    await names(paul, 'Rosa Tellier', 'Elle a le temps.');
    await names(rosa, 'Line Castel', 'Elle parle bien.');
    await names(chair, 'Line Castel', 'Elle sait dire non.');
    await hall.sees('Elle sait dire non.');
  });

  await test.step('one changes only for somebody already named', async () => {
    await chair.presses('Ouvrir les changements');
    await rosa.sees(/Vous pouvez garder votre nomination/);
    await expect(paul.page.getByLabel(/^Personne nommée/)).toBeVisible();
    const offered = paul.page.getByLabel(/^Personne nommée/).getByRole('option');
    await expect(offered.filter({ hasText: chair.name })).toHaveCount(0);
    await expect(says(paul, id, { do: 'change', nominee: chair.id, reason: 'Plutôt.' })).rejects.toThrow(/déjà nommée/);
    await paul.page.getByLabel(/^Personne nommée/).selectOption({ label: 'Line Castel' });
    await paul.writes(/^Pourquoi/, 'Convaincu par Rosa.');
    await paul.presses('Changer pour');
    await hall.sees('avait d’abord nommé Rosa Tellier');
    await chair.presses('Clore les changements');
  });

  await test.step('an objection that stands is not passed over', async () => {
    await chair.presses('Proposer');
    await chair.dialog.getByLabel(/^Personne nommée/).selectOption({ label: 'Line Castel (3)' });
    await chair.writes(/^Pourquoi/, 'Au vu des raisons.', chair.dialog);
    await chair.presses('Proposer', chair.dialog);
    await rosa.page.getByRole('radio', { name: /^Objection/ }).check();
    await rosa.writes(/^Pourquoi/, 'Elle part en juin.');
    await rosa.presses('Répondre');
    for (const person of [chair, line]) {
      await person.page
        .getByRole('radio', { name: /^Consent/ })
        .first()
        .check();
      await person.presses('Répondre');
      await person.sees(/Vous avez répondu/);
    }
    await test.step('who has no phone any more is heard through the chair', async () => {
      await chair.presses('Noter pour quelqu’un sans téléphone');
      await expect(chair.dialog.getByLabel(/^Personne/).getByRole('option', { name: 'Line Castel' })).toHaveCount(0);
      await chair.dialog.getByLabel(/^Personne/).selectOption({ label: 'Paul Ménard' });
      await chair.dialog
        .getByRole('radio', { name: /^Consent/ })
        .first()
        .check();
      await axe(chair.page);
      await chair.presses('Noter', chair.dialog);
      await expect(chair.dialog).toHaveCount(0);
      await line.sees(`noté par ${chair.name}`);
    });
    await line.presses('J’accepte');
    await line.sees('A accepté');
    await fits(line);
    await hall.sees('Elle part en juin.');
    await chair.presses('Proclamer');
    await chair.presses('Proclamer', chair.dialog);
    await expect(chair.dialog.getByRole('alert')).toContainText('Une objection ouverte ne s’ignore pas');
    await chair.page.keyboard.press('Escape');
  });

  await test.step('lifted by who raised it, the election is proclaimed on every screen', async () => {
    await rosa.presses('Lever mon objection');
    await rosa.writes(/^Comment elle est levée/, 'Elle reste jusqu’en septembre.', rosa.dialog);
    await rosa.presses('Lever mon objection', rosa.dialog);
    await chair.sees('Levée');
    await chair.confirms('Proclamer');
    for (const person of [chair, hall, ...circle]) await person.sees(/Élection par consentement\s: Line Castel\./);
    await axe(hall.page);
    for (const person of circle) await fits(person);
  });
});

test('scenario H: candidates accept, tellers verify, the unverified are written to, stages begin again from nothing', async ({
  people,
}) => {
  const place = await collective(people, 'Scénario H');
  const chair = place.coordination;
  const screen = { width: 360, still: true };
  const line = await member(people, place, 'Line Castel', screen);
  const rosa = await member(people, place, 'Rosa Tellier', screen);
  const paul = await member(people, place, 'Paul Ménard', { ...screen, scheme: 'dark' });
  const teller = await member(people, place, 'Tess Arnal');
  const { number } = await underWay(place);
  const id = await open(place, number, 'nomination', {
    seats: 2,
    parity: 'alternating',
    minimumAge: 18,
    residenceYears: 1,
    on: '2026-03-15',
    delayHours: 48,
  });
  for (const person of [chair, line, rosa, paul, teller]) await person.goes(place.at(`/procedures/${id}`));

  const stands = async (person: Person, gender: string): Promise<void> => {
    await person.presses('Me proposer');
    await person.dialog.getByLabel(/^Genre/).selectOption({ label: gender });
    await person.presses('Me proposer', person.dialog);
    await expect(person.dialog).toHaveCount(0);
  };

  await test.step('nobody is a candidate before accepting', async () => {
    await stands(line, 'Femme');
    await stands(rosa, 'Femme');
    await rosa.presses('Proposer quelqu’un');
    await rosa.writes('Chercher un membre', 'Paul', rosa.dialog);
    await rosa.dialog.getByLabel(/^Membre/).selectOption({ label: 'Paul Ménard' });
    await rosa.presses('Proposer quelqu’un', rosa.dialog);
    await paul.sees('On vous propose : acceptez-vous d’être candidat·e ?');
    await expect(rosa.page.getByRole('checkbox', { name: 'Paul Ménard' })).toHaveCount(0);
    await paul.page.getByLabel(/^Genre/).selectOption({ label: 'Homme' });
    await paul.presses('J’accepte');
    await expect(rosa.page.getByRole('checkbox', { name: 'Paul Ménard' })).toBeVisible();
    await fits(rosa);
  });

  const supports = async (person: Person, whom: readonly string[], bornOn: string): Promise<void> => {
    for (const name of whom) await person.page.getByRole('checkbox', { name }).check();
    await person.writes(/^Date de naissance/, bornOn);
    await person.writes(/^Je réside ici/, '2015-09-01');
    await person.presses('Soutenir');
    await person.sees(/À vérifier/);
    await fits(person);
  };

  await test.step('tellers see who comes and what is missing; nobody verifies themselves', async () => {
    await supports(line, ['Line Castel', 'Rosa Tellier'], '1985-04-12');
    await supports(rosa, ['Line Castel', 'Rosa Tellier'], '1990-01-02');
    await supports(paul, ['Rosa Tellier', 'Paul Ménard'], '2012-01-02');
    await chair.presses('Équipe de vérification : Désigner');
    await chair.writes('Chercher un membre', 'Tess', chair.dialog);
    await chair.dialog.getByLabel(/^Membre/).selectOption({ label: 'Tess Arnal' });
    await chair.presses('Désigner', chair.dialog);
    await teller.sees('trop jeune');
    await axe(teller.page);
    await teller.presses('Vérifier Line Castel');
    await line.sees(/Vérifié·e\s: vos soutiens comptent/);
    await expect(says(line, id, { do: 'verify', personId: rosa.id, refusal: null })).rejects.toThrow(
      /désignées pour vérifier/,
    );
    await teller.presses('Refuser Paul Ménard');
    await teller.dialog.getByRole('textbox').fill('Trop jeune au 15 mars.');
    await teller.presses('Refuser Paul Ménard', teller.dialog);
    await paul.sees('Trop jeune au 15 mars.');
    await fits(paul);
  });

  await test.step('the unverified are written to before anything is counted', async () => {
    await chair.presses('Compter les soutiens');
    await chair.presses('Compter les soutiens', chair.dialog);
    await expect(chair.dialog.getByRole('alert')).toContainText('vérifi');
    await chair.page.keyboard.press('Escape');
    await chair.confirms('Relancer par courriel');
    await chair.presses('Compter les soutiens');
    await chair.presses('Compter les soutiens', chair.dialog);
    await expect(chair.dialog.getByRole('alert')).toContainText('48');
    await chair.page.keyboard.press('Escape');
    await chair.page.goto('/boite');
    await expect(chair.page.getByText(rosa.account?.email ?? '').first()).toBeVisible();
    await chair.goes(place.at(`/procedures/${id}`));
    await teller.presses('Vérifier Rosa Tellier');
    await rosa.sees(/Vérifié·e\s: vos soutiens comptent/);
  });

  await test.step('parity alternates and says what it changed', async () => {
    await chair.confirms('Compter les soutiens');
    await line.sees('La liste');
    const list = line.page.locator('section').filter({ has: line.page.getByRole('heading', { name: 'La liste' }) });
    await expect(list.getByRole('listitem')).toHaveText(['Line Castel', 'Paul Ménard']);
    await expect(list).toContainText(/parité|alterne/i);
    await fits(line);
    await axe(chair.page);
  });

  await test.step('the next stage begins again from nothing', async () => {
    await chair.presses('Étape suivante');
    await chair.presses('Étape suivante', chair.dialog);
    await expect(chair.dialog).toHaveCount(0);
    await line.sees('Étape 2');
    await expect(line.page.getByRole('checkbox', { name: 'Line Castel' })).not.toBeChecked();
    await fits(line);
  });
});

test('a draw is followed on a phone', async ({ people }) => {
  const place = await collective(people, 'Tirer au sort');
  const phone = await member(people, place, 'Line Castel', { width: 360 });
  const chair = place.coordination;
  const { number } = await underWay(place);
  const draw = await open(place, number, 'sortition', { seats: 1, source: 'members' });
  for (const person of [chair, phone]) await person.goes(place.at(`/procedures/${draw}`));
  await phone.sees(/Dans cette liste, vous êtes M000/);
  await fits(phone);
  await fits(chair);
});
