import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, underWay, type Collective } from '../support/journey-scene.js';

test.setTimeout(180_000);

interface Text {
  readonly content: readonly object[];
}

const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A submitted proposal of two clauses with three amendments: the first two exclude each other. Gives its id. */
async function submitted({ id: c, slug }: Collective, author: Person, others: readonly Person[]): Promise<string> {
  const document = { type: 'doc', content: ['L’eau est chère en été.', 'Elle est rare.'].map(paragraph) };
  const { id } = await done<{ id: string }>(
    author.ask,
    `mutation ($c: ID!, $input: ProposalInput!) {
      draftProposal(collectiveId: $c, input: $input) { ... on Proposal { id } ${refusal} } }`,
    { c, input: { title: 'Le prix de l’eau', document } },
  );
  const step = (name: string): Promise<object> =>
    done(
      author.ask,
      `mutation ($c: ID!, $id: ID!) { ${name}(collectiveId: $c, id: $id) { ... on Proposal { id } ${refusal} } }`,
      {
        c,
        id,
      },
    );
  await step('openProposalDebate');
  const { proposal } = await author.ask<{ proposal: { text: { id: string; document: Text } } }>(
    'query ($c: ID!) { proposal(collectiveId: $c, number: 1) { text { id document } } }',
    { c },
  );
  const { content } = proposal.text.document;
  const wanted = [
    [0, 'L’eau est hors de prix en été.'],
    [0, 'L’eau est gratuite en été.'],
    [1, 'Elle est rare et précieuse.'],
  ] as const;
  for (const [place, [clause, words]] of wanted.entries()) {
    const changed = content.map((block, at) =>
      at === clause ? { ...block, content: [{ type: 'text', text: words }] } : block,
    );
    await done(
      (others[place % others.length] ?? author).ask,
      `mutation ($c: ID!, $p: ID!, $id: ID!, $input: AmendmentInput!) {
        tableAmendment(collectiveId: $c, proposalId: $p, id: $id, input: $input) {
          ... on AmendedProposal { id } ${refusal} } }`,
      {
        c,
        p: id,
        id: crypto.randomUUID(),
        input: { versionId: proposal.text.id, document: { type: 'doc', content: changed }, reason: `Pour ${slug}.` },
      },
    );
  }
  await step('submitProposal');
  return id;
}

/** The one ballot of the item that is live. */
async function ballotNow({ ask }: Person, slug: string, number: number): Promise<string> {
  const { plenary } = await ask<{ plenary: { agenda: { state: string; ballots: { id: string }[] }[] } }>(
    'query ($slug: String!, $n: Int!) { plenary(collectiveSlug: $slug, number: $n) { agenda { state ballots { id } } } }',
    { slug, n: number },
  );
  return plenary.agenda.find(({ state }) => state === 'live')?.ballots[0]?.id ?? '';
}

test('amendments come to the agenda, are voted from a phone, and the text merges on every screen', async ({
  people,
}) => {
  const place = await collective(people, 'Bresles vote ses amendements');
  const chair = place.coordination;
  const phone = await member(people, place, 'Aude Marchal', { width: 360, still: true });
  const desk = await member(people, place, 'Brice Tanguy', { scheme: 'dark', still: true });
  const proposalId = await submitted(place, phone, [phone, desk]);
  const { number, code, endBallot } = await underWay(place);
  const room = place.at(`/plenieres/${number}/salle`);
  for (const person of [phone, desk]) {
    await person.goes(`${room}#${code}`);
    await person.presses('Émarger');
    await person.sees('Vous êtes émargé·e.');
  }
  const hall = await people.visitor();
  await hall.goes(place.at(`/plenieres/${number}/affichage`));

  await test.step('the chair brings the text to the agenda, and its amendments before it', async () => {
    const { plenary } = await chair.ask<{ plenary: { id: string } }>(
      'query ($slug: String!, $n: Int!) { plenary(collectiveSlug: $slug, number: $n) { id } }',
      { slug: place.slug, n: number },
    );
    await done(
      chair.ask,
      `mutation ($id: ID!, $item: AgendaItemInput!) { addAgendaItem(plenaryId: $id, input: $item) { ... on Plenary { id } ${refusal} } }`,
      {
        id: plenary.id,
        item: { type: 'decision', title: 'Le prix de l’eau', subject: { type: 'Proposal', id: proposalId } },
      },
    );
    await chair.goes(place.at(`/plenieres/${number}/animation`));
    await chair.presses('Préparer les votes d’amendements');
    await expect(chair.page.getByText('2. Amendement n° 3')).toBeVisible();
    await expect(chair.page.getByText(/^3\. Amendements n° 1 et 2/)).toBeVisible();
    await chair.presses('Arranger les votes');
    await axe(chair.page);
    await chair.dialog.getByLabel('Amendement n° 3').selectOption({ label: 'Seul' });
    await chair.presses('Enregistrer', chair.dialog);
    await expect(chair.dialog).toBeHidden();
  });

  const opens = async (title: RegExp): Promise<string> => {
    const item = chair.page.getByRole('listitem').filter({ hasText: title });
    await item.getByRole('button', { name: 'Ouvrir ce point' }).first().click();
    await expect(item.getByText('En cours').first()).toBeVisible();
    const id = await ballotNow(chair, place.slug, number);
    await done(
      chair.ask,
      `mutation ($id: ID!) { openBallot(id: $id, input: { roll: "present", warningsRead: true }) { ... on Ballot { id } ${refusal} } }`,
      { id },
    );
    return id;
  };

  await test.step('one alone: the hall reads what changes, the phone votes, the text is amended', async () => {
    const id = await opens(/Amendement n° 3/);
    await expect(hall.page.locator('ins').filter({ hasText: 'précieuse' })).toBeVisible();
    for (const person of [phone, desk]) {
      await person.page.getByRole('radio', { name: 'Pour', exact: true }).check();
      await person.presses('Voter');
      await person.sees('Votre vote est reçu et enregistré.');
    }
    await endBallot(id);
    await phone.page.getByText('Le texte, tel qu’il est amendé').click();
    await expect(phone.page.locator('ins').filter({ hasText: 'précieuse' })).toBeVisible();
    await expect(phone.page.getByText('Amendement n° 3').first()).toBeVisible();
    await noOverflow(phone.page);
    await axe(phone.page);
    await axe(hall.page);
  });

  await test.step('a choice: the one that wins is in the text, the other has fallen, on the chair’s list too', async () => {
    const id = await opens(/Amendements n° 1 et 2/);
    for (const person of [phone, desk]) {
      await person.goes(place.at(`/scrutins/${id}`));
      await expect(person.page.locator('ins').filter({ hasText: 'gratuite' })).toBeVisible();
      await person.page.getByRole('checkbox', { name: /Amendement n° 2/ }).check();
      await person.presses('Voter');
      await person.sees('Votre vote est reçu et enregistré.');
      await noOverflow(person.page);
      await axe(person.page);
    }
    await endBallot(id);
    await chair.sees('le n° 2 est adopté');
    await axe(chair.page);
    await desk.goes(place.at('/propositions/1'), 'Le prix de l’eau');
    await desk.sees('L’eau est gratuite en été.');
    await desk.goes(place.at('/propositions/1/amendements'));
    await desk.sees('Tombé : l’amendement n° 2 est adopté.');
    await axe(desk.page);
  });
});
