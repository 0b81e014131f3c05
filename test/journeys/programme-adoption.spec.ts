import { v7 } from 'uuid';
import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, underWay, type Collective } from '../support/journey-scene.js';

test.setTimeout(360_000);

const blocks = ['Eau', 'Écoles', 'Marché', 'Rivière'] as const;
const perBlock = 4;

/** A phase that allows this and nothing else, open now. */
async function phase({ id: c, coordination: { ask } }: Collective, title: string, allows: readonly string[]) {
  const day = (shift: number): string => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  const { id } = await done<{ id: string }>(
    ask,
    `mutation ($c: ID!, $input: PhaseInput!) { planPhase(collectiveId: $c, input: $input) { ... on Phase { id } ${refusal} } }`,
    { c, input: { title, startsOn: day(-7), endsOn: day(0), allows } },
  );
  await done(
    ask,
    `mutation ($c: ID!, $id: ID!) { openPhase(collectiveId: $c, id: $id) { ... on Phase { id } ${refusal} } }`,
    { c, id },
  );
}

/** Four groups, four measures each, submitted; answers their ids by block. */
async function measures({ id: c, coordination: { ask } }: Collective): Promise<readonly (readonly string[])[]> {
  const all: string[][] = [];
  for (const name of blocks) {
    const group = await done<{ id: string }>(
      ask,
      `mutation ($c: ID!, $input: WorkingGroupInput!) {
        openWorkingGroup(collectiveId: $c, input: $input) { ... on WorkingGroup { id } ${refusal} } }`,
      { c, input: { name, kind: 'thematic', theme: name } },
    );
    const ids: string[] = [];
    for (let rank = 1; rank <= perBlock; rank += 1) {
      const text = { type: 'text', text: `Ce que dit la mesure ${rank} de ${name}.` };
      const { id } = await done<{ id: string }>(
        ask,
        `mutation ($c: ID!, $input: ProposalInput!) {
          draftProposal(collectiveId: $c, input: $input) { ... on Proposal { id } ${refusal} } }`,
        {
          c,
          input: {
            title: `${name}, mesure ${rank}`,
            chapter: name,
            groupIds: [group.id],
            document: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] },
          },
        },
      );
      for (const step of ['openProposalDebate', 'submitProposal']) {
        await done(
          ask,
          `mutation ($c: ID!, $id: ID!) { ${step}(collectiveId: $c, id: $id) { ... on Proposal { id } ${refusal} } }`,
          { c, id },
        );
      }
      ids.push(id);
    }
    all.push(ids);
  }
  return all;
}

async function votesOnProposals({ ask }: Person, ballotId: string, choice: string): Promise<void> {
  await done(
    ask,
    `mutation ($vote: CastVoteInput!) { castVote(input: $vote) { ... on Receipt { voteId } ${refusal} } }`,
    { vote: { ballotId, voteId: v7(), choice, previousVoteId: null } },
  );
}

test('a programme is amended, ordered by priorities, voted block by block, published', async ({ people }) => {
  const place = await collective(people, 'Scénario F');
  const { at, id: c, coordination: chair } = place;
  const online = await member(people, place, 'Maud Ferrand', { width: 360, still: true });
  const onPaper = await member(people, place, 'Paulin Rocher', { width: 360, scheme: 'dark', still: true });
  const tellers = [await member(people, place, 'Tess Arnal'), await member(people, place, 'Théo Bazin')] as const;
  const visitor = await people.visitor();
  await phase(place, 'Deux semaines pour amender', ['contribute', 'draft-proposals', 'submit-proposals']);
  const ids = await measures(place);

  await test.step('changes are asked for online, and on site for somebody without a telephone', async () => {
    await online.goes(at('/contributions/nouvelle'));
    await online.writes(/^Votre contribution/, 'Mesure 1 de l’eau : ajouter les écoles.');
    await online.writes(/^Thème/, 'Eau');
    await online.presses('Envoyer');
    await online.page.waitForURL(/contributions\/1$/);
    await chair.goes(at('/contributions/nouvelle'));
    await chair.page.getByLabel(/^Je note la contribution/).check();
    await chair.writes(/^Le nom que la personne donne/, 'Une habitante du quai');
    await chair.page.getByLabel(/^Elle est d’accord/).check();
    await chair.writes(/^Votre contribution/, 'Mesure 2 du marché : le dimanche aussi.');
    await chair.writes(/^Thème/, 'Marché');
    await axe(chair.page);
    await chair.presses('Envoyer');
    await chair.page.waitForURL(/contributions\/2$/);
    await chair.sees('Par Une habitante du quai, notée par');
  });

  await test.step('once the window is closed, it is too late', async () => {
    await online.goes(at('/contributions/nouvelle'));
    await online.writes(/^Votre contribution/, 'Encore une idée.');
    await online.writes(/^Thème/, 'Eau');
    await phase(place, 'Voter le programme', ['adopt-proposals']);
    await online.sees('La phase en cours, « Voter le programme », ne permet pas de contribuer');
    await expect(online.page.getByRole('button', { name: 'Envoyer' })).toHaveCount(0);
    const late = done(
      online.ask,
      `mutation ($c: ID!, $input: ContributionInput!) {
        contribute(collectiveId: $c, input: $input) { ... on Contribution { id } ${refusal} } }`,
      { c, input: { id: v7(), body: 'Encore une idée.', theme: 'Eau' } },
    );
    await expect(late).rejects.toThrow(/ne permet pas de contribuer/);
    await expect(online.page.getByLabel(/^Votre contribution/)).toHaveValue('Encore une idée.');
    await axe(online.page);
    await noOverflow(online.page);
  });

  const plenary = await underWay(place);
  for (const person of [online, onPaper, ...tellers]) {
    await person.goes(at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
    await person.presses('Émarger');
    await person.sees('Vous êtes émargé·e.');
  }

  await test.step('the chair prepares twelve priorities among the sixteen, in four blocks', async () => {
    await chair.goes(at(`/plenieres/${plenary.number}/animation`));
    await chair.presses('Préparer un scrutin');
    await chair.dialog.getByLabel(/^Partir de/).selectOption({ label: 'Douze priorités, trois par bloc' });
    await chair.writes(/^Question posée/, 'Nos douze priorités', chair.dialog);
    await chair.presses('Prendre les 16 propositions soumises, chacune dans le bloc de son groupe', chair.dialog);
    await expect(chair.dialog.getByLabel('Option 16', { exact: true })).toHaveValue(/Rivière, mesure 4/);
    await axe(chair.page);
    await chair.presses('Préparer un scrutin', chair.dialog);
    await expect(chair.dialog).toHaveCount(0);
    await chair.presses('Nommer les scrutateurs');
    for (const { name } of tellers) {
      await chair.writes('Chercher une personne', name, chair.dialog);
      await chair.presses(`Ajouter ${name}`, chair.dialog);
    }
    await chair.presses('Nommer ces scrutateurs', chair.dialog);
    await expect(chair.dialog).toHaveCount(0);
    await chair.presses('Ouvrir le scrutin');
    await chair.presses('Ouvrir le scrutin', chair.dialog);
    await expect(chair.dialog).toHaveCount(0);
  });

  await test.step('three in each block: a fourth is told and not counted', async () => {
    const { page } = online;
    await online.goes(at(`/plenieres/${plenary.number}/salle`));
    for (const name of blocks) {
      for (const rank of [1, 2, 3]) await page.getByLabel(new RegExp(`${name}, mesure ${rank}$`)).check();
    }
    const fourth = page.getByLabel(/Eau, mesure 4$/);
    await fourth.check();
    await online.sees('4 sur 3 dans ce bloc');
    await online.presses('Voter');
    await expect(page.getByText(/le bloc \d a 4 voix/).first()).toBeVisible();
    await expect(page.getByText('Votre vote est reçu et enregistré.')).toHaveCount(0);
    await fourth.uncheck();
    await axe(page);
    await noOverflow(page);
    await online.presses('Voter');
    await online.sees('Votre vote est reçu et enregistré.');
  });

  await test.step('nobody votes online and on paper', async () => {
    const [first, second] = tellers;
    const address = await chair.page.getByRole('link', { name: 'Table des scrutateurs' }).getAttribute('href');
    for (const teller of tellers) await teller.goes(address ?? '');
    await expect(first.page.getByRole('button', { name: 'Maud Ferrand a signé' })).toHaveCount(0);
    await first.presses('Paulin Rocher a signé');
    await expect(first.page.getByRole('button', { name: 'Annuler la signature de Paulin Rocher' })).toBeVisible();
    await onPaper.goes(at(`/plenieres/${plenary.number}/salle`));
    await expect(onPaper.page.getByRole('button', { name: 'Voter' })).toHaveCount(0);
    await onPaper.sees(/Vous avez signé pour voter sur papier/);
    await axe(onPaper.page);
    await noOverflow(onPaper.page);
    for (const teller of [first, second]) {
      await teller.presses('Compter une pile');
      await teller.writes(/^Nom de la pile/, 'Urne');
      for (const name of blocks) {
        for (const rank of [2, 3, 4]) await teller.writes(new RegExp(`${name}, mesure ${rank}\\b`), '1');
      }
      await teller.presses('Ajouter ce bulletin');
      await axe(teller.page);
      await teller.presses('Enregistrer mon compte');
    }
    await first.sees('Deux comptes identiques');
  });

  await test.step('the priorities are known', async () => {
    await chair.confirms('Clore le scrutin');
    // Eight measures are level for the last four seats: the public draw of the rule settles it, nobody else does.
    await chair.presses('Proclamer le résultat');
    await chair.presses('Proclamer le résultat', chair.dialog);
    await expect(chair.dialog.getByRole('alert')).toContainText('tirage');
    await chair.page.keyboard.press('Escape');
    await chair.presses('Tirer au sort');
    await chair.writes('Ce qui a été lu à voix haute', '4 2 6', chair.dialog);
    await axe(chair.page);
    await chair.presses('Tirer au sort', chair.dialog);
    await chair.sees('Tiré au sort à partir de « 4 2 6 ».');
    await chair.confirms('Proclamer le résultat');
    await online.sees(/mesure 2/);
    await axe(online.page);
    await noOverflow(online.page);
  });

  await test.step('the plenary votes block by block', async () => {
    for (const [index, name] of blocks.entries()) {
      await chair.presses('Préparer un scrutin');
      await chair.dialog.getByLabel(/^Ce qui est voté/).selectOption({ label: 'Plusieurs propositions ensemble' });
      await chair.dialog.getByText(`${name} (${perBlock})`).click();
      await chair.presses(`Tout choisir : ${name}`, chair.dialog);
      await expect(chair.dialog.getByLabel(/^Question posée/)).toHaveValue(
        new RegExp(`${perBlock} propositions\\s: ${name}$`),
      );
      if (index === 0) await axe(chair.page);
      await chair.presses('Préparer un scrutin', chair.dialog);
      await expect(chair.dialog).toHaveCount(0);
      await chair.presses('Ouvrir le scrutin');
      await chair.presses('Ouvrir le scrutin', chair.dialog);
      await expect(chair.dialog).toHaveCount(0);
      const { plenary: held } = await chair.ask<{
        plenary: { agenda: readonly { ballots: readonly { id: string; state: string }[] }[] };
      }>(
        'query ($slug: String!, $number: Int!) { plenary(collectiveSlug: $slug, number: $number) { agenda { ballots { id state } } } }',
        {
          slug: place.slug,
          number: plenary.number,
        },
      );
      const open = held.agenda.flatMap(({ ballots }) => ballots).find(({ state }) => state === 'open');
      const choice = name === 'Rivière' ? 'against' : 'for';
      for (const voter of [online, onPaper]) await votesOnProposals(voter, open?.id ?? '', choice);
      await chair.confirms('Clore le scrutin');
      await chair.confirms('Proclamer le résultat');
    }
  });

  await test.step('only what was adopted is in the programme, which is published', async () => {
    await visitor.goes(at('/programme'));
    await visitor.sees('Eau, mesure 1');
    await expect(visitor.page.getByText('Rivière, mesure 1')).toHaveCount(0);
    await chair.goes(at('/programme/ordre'));
    await expect(chair.page.getByText('Rivière, mesure 1')).toHaveCount(0);
    const { programme } = await chair.ask<{ programme: { chapters: readonly { id: string }[] } }>(
      'query ($c: ID!) { programme(collectiveId: $c) { chapters { id } } }',
      { c },
    );
    const forced = done(
      chair.ask,
      `mutation ($c: ID!, $id: ID!, $chapter: ID!) {
        moveMeasure(collectiveId: $c, id: $id, chapterId: $chapter, position: 0) { ... on Programme { version } ${refusal} } }`,
      { c, id: ids[3]?.[0], chapter: programme.chapters[0]?.id },
    );
    await expect(forced).rejects.toThrow(/NotFound|NotAdopted/);
    const late = done(
      online.ask,
      `mutation ($c: ID!, $p: ID!, $id: ID!, $input: AmendmentInput!) {
        tableAmendment(collectiveId: $c, proposalId: $p, id: $id, input: $input) { ... on AmendedProposal { versionId } ${refusal} } }`,
      { c, p: ids[0]?.[0], id: v7(), input: { versionId: v7(), document: {}, reason: 'Trop tard.' } },
    );
    await expect(late).rejects.toThrow(/La phase en cours, « Voter le programme », ne permet pas/);
  });

  await test.step('what it costs and what it needs is said; what is still open is known to who publishes', async () => {
    await chair.sees('Le programme tient-il ensemble ?');
    await chair.page.getByRole('button', { name: 'Coût et compétence « Eau, mesure 1 »' }).click();
    await chair.writes('Dépense unique, en euros', '1 200 000', chair.dialog);
    await axe(chair.page);
    await chair.presses('Enregistrer', chair.dialog);
    await chair.dialog.getByText('Un montant s’appuie sur une source').waitFor();
    await chair.writes(/^Source/, 'Budget voté en 2025', chair.dialog);
    await chair.presses('Enregistrer', chair.dialog);
    await expect(chair.dialog).toHaveCount(0);
    await chair.sees('Coût non renseigné pour 3 mesures.');
    await chair.page.getByRole('button', { name: 'Lier à une autre « Eau, mesure 1 »' }).click();
    await chair.dialog.getByLabel(/^Cette mesure/).selectOption({ label: 'Contredit' });
    await chair.dialog.getByLabel(/^Une mesure du programme/).selectOption({ label: '9. Marché, mesure 1' });
    await chair.presses('Déclarer ce lien', chair.dialog);
    await expect(chair.dialog).toHaveCount(0);
    await chair.sees('Deux mesures se contredisent.');
    await axe(chair.page);
    await chair.confirms('Publier', /^Publier avec 7 points ouverts/);
    await visitor.sees('Publié, version 1');
    await visitor.sees(/Coût connu\s: 1\s200\s000\s€ une fois/);
    await axe(visitor.page);
  });

  await test.step('a visitor searches it, and a tap on a passage says where it comes from', async () => {
    const served = await visitor.page.request.get(at('/programme'));
    expect(await served.text()).toContain('<meta property="og:title" content="Programme · ');
    await visitor.page.getByRole('searchbox', { name: 'Chercher dans le programme' }).fill('ecoles mesure 2');
    await visitor.follows('Écoles, mesure 2');
    await visitor.sees('Ce que dit la mesure 2 de Écoles.');
    await visitor.goes(at('/programme/eau'));
    await visitor.sees(/Contredit\s: Marché, mesure 1/);
    await visitor.page.getByText('Ce que dit la mesure 1 de Eau.').click();
    await visitor.sees('D’où vient cette phrase');
    await expect(visitor.page.getByRole('button', { name: 'Copier le lien vers ce passage' })).toBeVisible();
    await axe(visitor.page);
    await noOverflow(visitor.page);
  });

  await test.step('an organisation endorses a chapter with a reservation, and withdraws without erasing anything', async () => {
    const party = await done<{ id: string; slug: string }>(
      chair.ask,
      `mutation ($c: ID!, $input: OrganisationInput!) {
        addOrganisation(collectiveId: $c, input: $input) { ... on Organisation { id slug } ${refusal} } }`,
      { c, input: { name: 'Parti du Quai', kind: 'party', contact: '', statement: '' } },
    );
    const { representatives } = await done<{ representatives: readonly { id: string }[] }>(
      onPaper.ask,
      `mutation ($c: ID!, $id: ID!) { declareRepresentative(collectiveId: $c, organisationId: $id, proof: "Appelez.") {
        ... on Organisation { representatives { id } } ${refusal} } }`,
      { c, id: party.id },
    );
    await done(
      chair.ask,
      `mutation ($c: ID!, $id: ID!) {
        verifyRepresentative(collectiveId: $c, id: $id) { ... on Organisation { id } ${refusal} } }`,
      { c, id: representatives[0]?.id },
    );
    await onPaper.goes(at('/programme/eau'));
    await onPaper.presses('Soutenir au nom d’une organisation');
    await onPaper.presses('Ajouter une réserve', onPaper.dialog);
    await onPaper.dialog.getByLabel(/^Mesure concernée/).selectOption({ label: 'Eau, mesure 2' });
    await onPaper.dialog.getByLabel(/^Passage concerné/).selectOption({ label: 'Ce que dit la mesure 2 de Eau.' });
    await onPaper.writes(/^Votre réserve/, 'Pas avant 2028.', onPaper.dialog);
    await axe(onPaper.page);
    await noOverflow(onPaper.page);
    await onPaper.presses('Signer', onPaper.dialog);
    await expect(onPaper.dialog).toHaveCount(0);
    await visitor.sees('Parti du Quai');
    await visitor.sees('1 réserve');
    await visitor.sees('Pas avant 2028.');
    await axe(visitor.page);
    await onPaper.presses('Retirer ce soutien');
    await onPaper.presses('Retirer ce soutien', onPaper.dialog);
    await expect(onPaper.dialog).toHaveCount(0);
    await visitor.page.getByText('1 soutien passé').click();
    await visitor.goes(at(`/organisations/${party.slug}`));
    await visitor.sees('Chapitres du programme soutenus');
    await visitor.sees('Retiré');
  });
});
