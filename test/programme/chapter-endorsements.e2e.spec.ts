import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { ProgrammeService } from '../../src/modules/programme/index.js';
import { clausesOf, documentFromMarkdown, TextsService } from '../../src/modules/texts/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { playAgain } from '../support/migrations.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

interface Seen {
  readonly endorsements: readonly {
    readonly id: Id;
    readonly state: string;
    readonly publication: number;
    readonly withdrawReason: string | null;
    readonly organisation: { readonly name: string };
    readonly reservations: readonly {
      readonly number: number;
      readonly quote: string | null;
      readonly reason: string;
    }[];
  }[];
  readonly viewerSpeaksFor: readonly { readonly id: Id }[];
}

const fields = `endorsements { id state publication withdrawReason organisation { name } person { name }
  reservations { number quote reason } } viewerSpeaksFor { id }`;

describe('organisations and the chapters of the programme', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let member: Somebody;
  let speaker: Somebody;
  let party: { readonly id: Id; readonly name: string; readonly slug: string };
  let other: { readonly id: Id; readonly name: string };
  let chapter: Id;
  let clause: Id;

  /** A measure of the chapter, in words of its own; gives its first clause. */
  const enter = async (number: number): Promise<Id> =>
    assembly.service(UnitOfWork).run(async (tx) => {
      const proposalId = newId();
      const text = await assembly.service(TextsService).create(tx, {
        collectiveId: collective.id,
        subject: { type: 'Proposal', id: proposalId },
        document: documentFromMarkdown(`La régie ${number} est publique.`, newId),
        authorIds: [member.id],
        reason: '',
        by: member.id,
      });
      await assembly.service(ProgrammeService).enter(tx, {
        collectiveId: collective.id,
        proposalId,
        number,
        title: `Mesure ${number}`,
        chapter: 'Eau',
        html: '<p>La régie est publique.</p>',
        textVersionId: text.id,
        cost: null,
        competence: 'city',
        authorIds: [member.id],
        decisionId: null,
        vote: null,
        adoptedAt: assembly.clock.now(),
      });
      const [first] = clausesOf(text.document);
      if (!first) throw new Error('the text has no clause');
      return first.id;
    });

  const publish = (): Promise<Outcome> =>
    coordinator.act(`mutation ($c: ID!) { publishProgramme(collectiveId: $c, knowing: 1) { __typename ${refusal} } }`, {
      c: collective.id,
    });

  const endorse = (who: Somebody, change: object = {}, id = chapter): Promise<Outcome & Seen> =>
    who.act(
      `mutation ($c: ID!, $id: ID!, $input: EndorseChapterInput!) { endorseChapter(collectiveId: $c, id: $id, input: $input) {
        __typename ... on ChapterEndorsements { ${fields} } ${refusal} } }`,
      { c: collective.id, id, input: { organisationId: party.id, publication: 1, ...change } },
    );

  const withdraw = (who: Somebody, id: Id): Promise<Outcome> =>
    who.act(
      `mutation ($c: ID!, $id: ID!) { withdrawChapterEndorsement(collectiveId: $c, id: $id, reason: "Désaccord.") {
        __typename ${refusal} } }`,
      { c: collective.id, id },
    );

  const seen = async (who: Somebody = assembly.visitor()): Promise<Seen> =>
    (
      await who.get<{ seen: Seen }>(
        `query ($c: ID!, $id: ID!) { seen: chapterEndorsements(collectiveId: $c, chapterId: $id) { ${fields} } }`,
        { c: collective.id, id: chapter },
      )
    ).seen;

  const states = async (): Promise<(string | number)[][]> =>
    (await seen()).endorsements.map(({ state, publication }) => [state, publication]);

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    member = await assembly.member(collective, 'Inès Vasseur');
    speaker = await assembly.member(collective, 'Ana Tellier');
    const scenes = new OrganisationScenes(assembly, collective);
    party = await scenes.represented(coordinator, 'Parti du Fleuve', speaker);
    other = await scenes.represented(coordinator, 'Ligue des Berges', member);
    clause = await enter(1);
    const { programme } = await coordinator.get<{ programme: { chapters: { id: Id }[] } }>(
      'query ($c: ID!) { programme(collectiveId: $c) { chapters { id } } }',
      { c: collective.id },
    );
    chapter = programme.chapters[0]?.id ?? '';
  });
  afterAll(() => assembly.end());

  it('endorse what is published, by somebody verified, in its words', async () => {
    expect(await endorse(speaker)).toMatchObject({ code: 'ChapterNotPublished' });
    await publish();
    expect(await endorse(member)).toMatchObject({ code: 'RepresentativesOnly' });
    expect(await endorse(coordinator)).toMatchObject({ code: 'RepresentativesOnly' });
    expect(await endorse(speaker, {}, newId())).toMatchObject({ code: 'ChapterNotPublished' });
    expect(await endorse(speaker, { publication: 7 })).toMatchObject({ code: 'PublicationOvertaken' });
    const reason = 'Pas avant 2028.';
    expect(await endorse(speaker, { reservations: [{ number: 9, reason }] })).toMatchObject({
      code: 'ReservationOnNoMeasure',
    });
    expect(await endorse(speaker, { reservations: [{ number: 1, clauseId: newId(), reason }] })).toMatchObject({
      code: 'ReservationOnNoClause',
    });
    expect(await seen()).toMatchObject({ endorsements: [], viewerSpeaksFor: [] });
    expect((await seen(speaker)).viewerSpeaksFor).toMatchObject([{ id: party.id }]);
    const watch = await assembly.visitor().watch(`programme:${collective.id}`);
    const signed = await endorse(speaker, { reservations: [{ number: 1, clauseId: clause, reason }] });
    expect(signed.endorsements).toMatchObject([
      {
        state: 'active',
        organisation: { name: 'Parti du Fleuve' },
        reservations: [{ number: 1, quote: 'La régie 1 est publique.', reason }],
      },
    ]);
    await watch.heard('ChapterEndorsed');
    watch.socket.disconnect();
  });

  it('once each, however many sign at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => endorse(member, { organisationId: other.id })));
    expect(both.map(({ code }) => code).sort()).toEqual(['ChapterEndorsedAlready', undefined]);
    expect(await states()).toEqual([
      ['active', 1],
      ['active', 1],
    ]);
  });

  it('are asked again when the chapter says something else, and not before', async () => {
    await publish();
    expect(await states()).toEqual([
      ['active', 1],
      ['active', 1],
    ]);
    await enter(2);
    await publish();
    expect((await states()).map(([state]) => state)).toEqual(['to_renew', 'to_renew']);
    const { awaiting } = await speaker.get<{ awaiting: { kind: string; path: string }[] }>(
      'query ($c: ID!) { awaiting: inbox(collectiveId: $c) { kind title path } }',
      { c: collective.id },
    );
    expect(awaiting).toContainEqual({ kind: 'renew', title: 'Parti du Fleuve · Eau', path: '/programme/eau' });
    expect(await endorse(speaker, { publication: 3 })).toMatchObject({ __typename: 'ChapterEndorsements' });
    expect((await states()).sort()).toEqual([
      ['active', 3],
      ['renewed', 1],
      ['to_renew', 1],
    ]);
  });

  it('withdraw at will, and erase nothing', async () => {
    const { endorsements } = await seen();
    const own = endorsements.find(({ state }) => state === 'active')?.id ?? '';
    for (const who of [member, coordinator])
      expect(await withdraw(who, own)).toMatchObject({ code: 'RepresentativesOnly' });
    expect(await withdraw(speaker, newId())).toMatchObject({ code: 'NotFound' });
    expect(await withdraw(speaker, own)).toMatchObject({ __typename: 'ChapterEndorsements' });
    expect(await withdraw(speaker, own)).toMatchObject({ code: 'ChapterEndorsementNotThere' });
    expect((await seen()).endorsements.find(({ id }) => id === own)).toMatchObject({
      state: 'withdrawn',
      withdrawReason: 'Désaccord.',
    });
    await expect(assembly.sql('delete from chapter_endorsement')).rejects.toThrow('never deleted');
    const { organisationTimeline: told } = await assembly.visitor().get<{
      organisationTimeline: { edges: { node: { sentence: string } }[] };
    }>(
      `query ($c: ID!, $id: ID!) { organisationTimeline(collectiveId: $c, id: $id, first: 1) {
        edges { node { sentence } } } }`,
      { c: collective.id, id: party.id },
    );
    expect(told.edges[0]?.node.sentence).toContain('retire son soutien au chapitre « Eau »');
  });

  it('keep who signed among what is known of them', async () => {
    const { chapterEndorsements } = (await assembly
      .service(PersonalData)
      .export(assembly.service(Database), speaker.id)) as Record<string, unknown>;
    expect(chapterEndorsements).toMatchObject([{ organisation: party.name, chapter: 'Eau' }, {}]);
  });

  it('find their chapter in what was published before publications knew it', async () => {
    await playAgain(assembly.databaseUrl, 'EndorseChapters', async (source) => {
      await source.query(
        `update programme_publication set content = jsonb_set(content, '{chapters,0}', (content #> '{chapters,0}') - 'id')`,
      );
    });
    expect(await endorse(speaker, { publication: 3 })).toMatchObject({ endorsements: [{ state: 'active' }] });
  });
});
