import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { sha256 } from '../../src/modules/ballots/index.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import { drawOf, GuidedScene } from '../support/scenes/guided.js';
import { paragraphs, ProposalScene } from '../support/scenes/proposals.js';

interface MinutesFile {
  readonly texts: readonly {
    readonly title: string;
    readonly from: number | null;
    readonly to: number;
    readonly clauses: readonly { readonly kind: string; readonly before: string; readonly after: string }[];
  }[];
  readonly procedures: readonly { readonly kind: string; readonly facts: readonly string[] }[];
  readonly outsideElections: readonly { readonly organiser: string; readonly sentence: string }[];
}

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, '').replaceAll('&#39;', "'");

describe('what minutes hold', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let ana: Somebody;
  let bruno: Somebody;
  let scene: GuidedScene;
  let proposals: ProposalScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new GuidedScene(assembly, collective);
    proposals = new ProposalScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    ana = await assembly.member(collective, 'Ana Tellier');
    bruno = await assembly.member(collective, 'Bruno Ménard');
  });
  afterAll(() => assembly.end());

  it('is each adopted text before and after, each procedure with its facts, each election held elsewhere', async () => {
    const draft = await proposals.draft(ana, { document: paragraphs('L’eau est chère.', 'Elle est rare.') });
    await proposals.edit(ana, draft, { document: paragraphs('L’eau est publique.', 'Elle est rare.') });
    await proposals.step(ana, 'openProposalDebate', draft.id);
    await proposals.step(ana, 'submitProposal', draft.id);

    const { id, itemId } = await scene.plenaries.underWay(coordinator, chair, [ana, bruno]);
    const ballot = await scene.plenaries.prepare(chair, itemId, { subjects: [{ type: 'Proposal', id: draft.id }] });
    await scene.plenaries.openBallot(chair, ballot.id);
    for (const voter of [ana, bruno]) await cast(voter, ballot.id, { choice: 'for' });
    await scene.plenaries.closeBallot(chair, ballot.id);
    await scene.plenaries.proclaim(chair, ballot.id);

    const setting = { text: 'Le lavoir est rouvert.', subjects: [], fallback: null };
    const { id: procedure } = await scene.open(chair, itemId, 'consent', setting);
    for (const _ of ['clarify', 'react', 'amend', 'objections'])
      await scene.guide(chair, procedure, { do: 'next-stage' });
    await scene.take(ana, procedure, { do: 'answer', kind: 'concern', reason: 'À revoir dans un an.' });
    await scene.take(bruno, procedure, { do: 'answer', kind: 'consent', reason: '' });
    await scene.guide(chair, procedure, { do: 'adopt' });

    const election = await chair.act<Outcome>(
      `mutation ($c: ID!, $id: ID!, $input: OutsideElectionInput!) {
        recordOutsideElection(collectiveId: $c, id: $id, input: $input) { __typename ${refusal} } }`,
      {
        c: collective.id,
        id: newId(),
        input: {
          itemId,
          title: 'Conseil de quartier',
          organiser: 'Mairie de Vaubrune',
          heldOn: '2026-02-14',
          fileName: 'conseil.cvotes',
          content: Buffer.from('Amina > Bruno * 3\n').toString('base64'),
        },
      },
    );
    expect(election).toMatchObject({ __typename: 'OutsideElection' });

    const closed = await scene.plenaries.step(chair, 'closePlenary', id);
    const html = closed.minutes?.text.html ?? '';
    expect(html).toContain('<s>chère</s>');
    expect(html).toContain('<strong>publique</strong>');
    expect(html).toContain('Elle est rare.');
    expect(html).toContain('« Le lavoir est rouvert. »');
    expect(html).toContain('Réserve de Ana Tellier');
    expect(html).toContain('Adopté par consentement');
    expect(html).toContain('Scrutin tenu ailleurs, par Mairie de Vaubrune');

    expect(await scene.plenaries.step(chair, 'publishMinutes', id, 'plenaryId')).toMatchObject({
      code: 'MinutesNotSigned',
    });
    await scene.plenaries.step(chair, 'signMinutes', id, 'plenaryId');
    const file = (await (await fetch(`${assembly.origin}/api/plenaries/${id}/minutes.json`)).json()) as MinutesFile;
    expect(file.texts).toMatchObject([
      {
        from: 1,
        to: 2,
        clauses: [
          { kind: 'changed', before: 'L’eau est chère.', after: 'L’eau est publique.' },
          { kind: 'same', before: 'Elle est rare.', after: 'Elle est rare.' },
        ],
      },
    ]);
    expect(file.procedures).toMatchObject([{ kind: 'consent' }]);
    expect(file.outsideElections).toMatchObject([{ organiser: 'Mairie de Vaubrune' }]);
    const page = await (await fetch(`${assembly.origin}/api/plenaries/${id}/minutes.html`)).text();
    expect(page).toContain('<s>chère</s>');
  });

  /** Closes the plenary; the facts of its only procedure, as its file and its page have them. */
  const factsAfter = async (id: Id): Promise<readonly string[]> => {
    const closed = await scene.plenaries.step(chair, 'closePlenary', id);
    await scene.plenaries.step(chair, 'signMinutes', id, 'plenaryId');
    const file = (await (await fetch(`${assembly.origin}/api/plenaries/${id}/minutes.json`)).json()) as MinutesFile;
    const [{ facts } = { facts: [] }] = file.procedures;
    for (const fact of facts) expect(textOf(closed.minutes?.text.html ?? '')).toContain(fact);
    return facts;
  };

  it('is who was named, by whom and why, what was objected, and who is elected', async () => {
    const carole = await assembly.member(collective, 'Carole Petit');
    const { id, itemId } = await scene.plenaries.underWay(coordinator, chair, [ana, bruno, carole]);
    const { id: election } = await scene.open(chair, itemId, 'election', {});
    const office = { role: 'Porte-parole', mandate: 'Un an.', criteria: ['Disponible', 'À l’écoute'] };
    const guide = (command: Record<string, unknown>) => scene.guide(chair, election, command);
    await guide({ do: 'describe', office });
    await guide({ do: 'open-nominations' });
    const names = (who: Somebody, whom: Somebody, reason: string, step = 'nominate') =>
      scene.take(who, election, { do: step, nominee: whom.id, reason });
    await names(ana, bruno, 'Il sait compter.');
    await names(bruno, ana, 'Elle écoute.');
    // Carole has no phone: what she says is written down by the chair.
    await guide({
      do: 'enter',
      personId: carole.id,
      said: { do: 'nominate', nominee: bruno.id, reason: 'Il est là.' },
    });
    await guide({ do: 'open-changes' });
    const changes = { do: 'change', nominee: ana.id, reason: 'Convaincue.' };
    await guide({ do: 'enter', personId: carole.id, said: changes });
    await guide({ do: 'close-changes' });
    await guide({ do: 'propose', nominee: bruno.id, why: 'Pour essayer.' });
    const against = newId();
    await scene.take(ana, election, { do: 'answer', kind: 'objection', reason: 'Il part en mai.' }, against);
    await guide({ do: 'judge', objectionId: against, reasoned: true, why: 'Le mandat dure un an.' });
    await guide({ do: 'propose', nominee: ana.id, why: 'Au vu des raisons.' });
    await scene.take(ana, election, { do: 'accept' });
    await scene.take(ana, election, { do: 'answer', kind: 'consent', reason: '' });
    await scene.take(bruno, election, { do: 'answer', kind: 'concern', reason: 'À deux, ce serait mieux.' });
    await guide({ do: 'enter', personId: carole.id, said: { do: 'answer', kind: 'consent', reason: '' } });
    expect(await guide({ do: 'proclaim' })).toMatchObject({ open: false });
    expect(await factsAfter(id)).toEqual([
      'Fonction : Porte-parole.',
      'Mandat : Un an.',
      'Critères : Disponible, À l’écoute.',
      'Ana Tellier nomme Bruno Ménard : « Il sait compter. ».',
      'Bruno Ménard nomme Ana Tellier : « Elle écoute. ».',
      'Carole Petit (noté par Inès Vasseur) nomme Ana Tellier, après avoir nommé Bruno Ménard : « Convaincue. ».',
      'Proposée d’abord : Bruno Ménard.',
      'Objection de Ana Tellier : « Il part en mai. », fondée, maintenue (Le mandat dure un an.).',
      'Personne proposée : Ana Tellier.',
      expect.stringMatching(/^Cercle : .*Carole Petit/),
      'Tours : 2.',
      'Consentent : Ana Tellier, Carole Petit (noté par Inès Vasseur).',
      'Réserve de Bruno Ménard : « À deux, ce serait mieux. ».',
      'Ana Tellier accepte.',
      'Élection proclamée.',
    ]);
  });

  it('is who stood, how many were verified, the supports counted and the list; not who supported whom', async () => {
    const dora = await assembly.member(collective, 'Dora Klein');
    const { id, itemId } = await scene.plenaries.underWay(coordinator, chair, []);
    const { id: nomination } = await scene.open(chair, itemId, 'nomination', {
      seats: 2,
      parity: 'alternating',
      minimumAge: 18,
      residenceYears: 1,
      on: '2026-03-02',
      delayHours: 48,
    });
    await scene.guide(chair, nomination, { do: 'name-teller', personId: chair.id });
    for (const [who, gender] of [
      [bruno, 'man'],
      [ana, 'woman'],
    ] as const)
      await scene.take(who, nomination, { do: 'propose', personId: who.id, gender });
    const dates = { bornOn: '1985-04-12', residentSince: '2015-09-01' };
    for (const [who, whom] of [
      [dora, [ana.id, bruno.id]],
      [coordinator, [ana.id]],
      [bruno, [bruno.id]],
    ] as const)
      await scene.take(who, nomination, { do: 'support', candidates: whom, ...dates });
    for (const [who, why] of [
      [dora, null],
      [coordinator, null],
      [bruno, 'Pas d’ici.'],
    ] as const)
      await scene.take(chair, nomination, { do: 'verify', personId: who.id, refusal: why });
    await scene.guide(chair, nomination, { do: 'count' });
    expect(await scene.guide(chair, nomination, { do: 'proclaim' })).toMatchObject({ open: false });
    const facts = await factsAfter(id);
    expect(facts.slice(0, -1)).toEqual([
      'Places : 2.',
      'Candidatures acceptées : Bruno Ménard, Ana Tellier.',
      'Électorat : vérifiés (seuls leurs soutiens comptent) 2, refusés 1, non vérifiés 0.',
      'Ana Tellier, rang 1, soutiens : 2.',
      'Bruno Ménard, rang 2, soutiens : 1.',
      'Liste proclamée : Ana Tellier, Bruno Ménard.',
    ]);
    expect(facts.at(-1)).toContain('parité');
    expect(facts.join()).not.toContain('Dora');
    expect(facts.join()).not.toContain('Pas d’ici');
  });

  it('is the published plan, the commitments with their secrets, the seed and who was drawn', async () => {
    const { id, itemId } = await scene.plenaries.underWay(coordinator, chair, [ana, bruno]);
    const pool = ['P1', 'P2', 'P3'].map((each) => ({ id: each }));
    const { id: draw } = await scene.open(chair, itemId, 'sortition', { seats: 1, source: 'list', quotas: [], pool });
    const secrets = { Nord: 'la lune sur le canal', Sud: 'le soleil sur les quais' };
    for (const [organisation, secret] of Object.entries(secrets))
      await scene.guide(chair, draw, { do: 'commit', organisation, sha256: sha256(secret) });
    await scene.guide(chair, draw, { do: 'close-commitments' });
    for (const [organisation, secret] of Object.entries(secrets))
      await scene.guide(chair, draw, { do: 'reveal', organisation, secret });
    const drawn = drawOf(await scene.guide(chair, draw, { do: 'draw' }));
    const file = (
      await assembly
        .visitor()
        .get<{ drawFile: { seed: string; fingerprint: string } }>('query ($id: ID!) { drawFile(id: $id) }', {
          id: draw,
        })
    ).drawFile;
    expect(await factsAfter(id)).toEqual([
      'Places : 1, parmi 3 personnes.',
      `Empreinte du plan publié : ${file.fingerprint}.`,
      ...Object.entries(secrets).map(
        ([organisation, secret]) =>
          `Engagement de ${organisation} : ${sha256(secret)} ; secret révélé : « ${secret} ».`,
      ),
      `Graine : ${file.seed}.`,
      `Tirés, par pseudonyme : ${drawn.panel.join(', ')}.`,
      expect.stringContaining('faire draw'),
    ]);
  });
});
