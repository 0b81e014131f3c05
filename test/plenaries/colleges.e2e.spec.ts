import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { decodeBallots, recount } from '../../src/modules/ballots/counting.js';
import type { YesNoRule } from '../../src/modules/ballots/index.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast, namedRule } from '../support/scenes/ballots.js';
import { CharterScenes } from '../support/scenes/charter.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { openGroup } from '../support/scenes/working-groups.js';

const college = (id: string, name: string, required = true): YesNoRule['colleges'][number] => ({
  id,
  name,
  required,
  threshold: { fraction: '1/2', strict: true },
  base: 'expressed',
  weights: 'one-each',
  also: [],
  quorum: null,
});
const rule: YesNoRule = {
  ...namedRule,
  colleges: [college('m', 'Membres'), college('o', 'Organisations'), college('g', 'Groupes', false)],
};
const voices = [
  { kind: 'member', college: 'm' },
  { kind: 'organisation', college: 'o' },
  { kind: 'group', college: 'g' },
];

interface LineSeen {
  readonly mine: boolean;
  readonly mayVote: boolean;
  readonly signed: boolean;
  readonly college: string | null;
  readonly voice: { readonly id: Id; readonly kind: string; readonly name: string | null };
}
interface GiveSeen {
  readonly id: Id;
  readonly bearer: { readonly name: string };
  readonly givenBy: string | null;
  readonly candidates: readonly { readonly name: string }[];
}

describe('colleges of members, organisations and groups', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let members: Somebody[];
  let speaker: Somebody;
  let second: Somebody;
  let ended: Somebody;
  let facilitator: Somebody;
  let scene: PlenaryScene;
  let organisations: OrganisationScenes;
  let charters: CharterScenes;
  let aubier: { id: Id; slug: string; name: string };
  let group: { id: Id };

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    chair = await assembly.member(collective, 'Présidente');
    members = await Promise.all([0, 1, 2].map((n) => assembly.member(collective, `Membre ${n}`)));
    speaker = await assembly.member(collective, 'Voix de l’Aubier');
    second = await assembly.member(collective, 'Autre voix');
    ended = await assembly.member(collective, 'Ancienne voix');
    facilitator = await assembly.member(collective, 'Animatrice');
    scene = new PlenaryScene(assembly, collective);
    organisations = new OrganisationScenes(assembly, collective);
    charters = new CharterScenes(assembly, collective);
    aubier = await organisations.represented(coordinator, 'L’Aubier', speaker);
    await organisations.represented(coordinator, 'Sans signature', ended);
    for (const other of [second, ended]) {
      const seen = await organisations.declare(other, aubier);
      const declared = seen.representatives.find(({ state }) => state === 'declared');
      await organisations.step(coordinator, 'verifyRepresentative', declared?.id ?? '');
    }
    const seen = await organisations.see(coordinator, aubier.slug);
    const old = seen.representatives.find(({ person }) => person.name === 'Ancienne voix');
    await organisations.step(coordinator, 'endRepresentative', old?.id ?? '', { reason: 'A quitté.' });
    assembly.clock.forward(1);
  });
  afterAll(() => assembly.end());

  const prepared = async (words: YesNoRule = rule): Promise<Id> => {
    const { itemId } = await scene.underWay(coordinator, chair, [chair, ...members, speaker, second, facilitator]);
    return (await scene.prepare(chair, itemId, { rule: words })).id;
  };
  const opened = async (words: YesNoRule = rule): Promise<Id> => {
    const id = await prepared(words);
    expect(await scene.openBallot(chair, id, { voices })).not.toHaveProperty('code');
    return id;
  };
  const lines = async (who: Somebody, id: Id): Promise<readonly LineSeen[]> => {
    const { ballot } = await who.get<{ ballot: { viewerLines: LineSeen[] } }>(
      `query ($id: ID!) { ballot(id: $id) { viewerLines { mine mayVote signed college voice { id kind name } } } }`,
      { id },
    );
    return ballot.viewerLines;
  };
  const toGive = async (who: Somebody, id: Id): Promise<readonly GiveSeen[]> => {
    const { voicesToGive } = await who.get<{ voicesToGive: GiveSeen[] }>(
      `query ($id: ID!) { voicesToGive(ballotId: $id) { id bearer { name } givenBy candidates { name } } }`,
      { id },
    );
    return voicesToGive;
  };
  const give = (who: Somebody, id: Id, to: Somebody, voiceId = aubier.id): Promise<Outcome> =>
    who.act(
      `mutation ($b: ID!, $v: ID!, $a: ID!) { giveVoice(ballotId: $b, voiceId: $v, accountId: $a) { __typename ${refusal} } }`,
      { b: id, v: voiceId, a: to.id },
    );

  it('opens with no college that has nobody to vote', async () => {
    const id = await prepared();
    for (const kind of ['organisation', 'group'])
      expect(await scene.openBallot(chair, id, { voices: [{ kind, college: 'o' }] })).toMatchObject({
        code: 'NoVoiceOfThisKind',
      });
    expect(await give(speaker, id, second)).toMatchObject({ code: 'VoiceNotOnRoll' });
    const { id: version } = await charters.write(coordinator, await charters.draft(coordinator), 'Valeurs', [
      ['Un', 'Deux.'],
    ]);
    await charters.putInForce(coordinator, version);
    await charters.sign(speaker, aubier, version);
    group = await openGroup(assembly, collective, coordinator, 'Eau');
    await assembly.giveRole(collective, facilitator, 'facilitator', { type: 'WorkingGroup', id: group.id });
    await openGroup(assembly, collective, coordinator, 'Sans animation');
  });

  it('says who is left out, and gives no organisation a vote among members', async () => {
    const id = await prepared();
    const { previewRoll } = await chair.get<{ previewRoll: object }>(
      `query ($id: ID!, $choice: RollChoiceInput!) { previewRoll(ballotId: $id, choice: $choice) {
        ... on RollPreview { rollSize silent strangers } ${refusal} } }`,
      { id, choice: { roll: 'members', voices } },
    );
    expect(previewRoll).toMatchObject({ rollSize: 11, silent: ['Sans animation'], strangers: [] });
    for (const wrong of [[{ kind: 'organisation', college: 'o' }], [voices[0], { kind: 'organisation', college: 'm' }]])
      expect(await scene.openBallot(chair, id, { voices: wrong })).toMatchObject({ code: 'VoicesCountedApart' });
    const free = await prepared({ ...rule, colleges: rule.colleges.map((each) => ({ ...each, required: false })) });
    expect(await scene.openBallot(chair, free, { voices })).toMatchObject({ code: 'VoicesNeedRequiredColleges' });
    const secret = await prepared({ ...rule, secrecy: 'secret', liveCounts: false });
    expect(await scene.openBallot(chair, secret, { voices, warningsRead: true })).toMatchObject({
      code: 'CollegeTooSmallForSecret',
    });
  });

  it('lets one person vote for themselves and for their organisation, two lines and two papers, counted apart', async () => {
    const id = await opened();
    expect(await lines(speaker, id)).toMatchObject([
      { mine: true, college: 'Membres', voice: { kind: 'member', id: speaker.id, name: null } },
      { mine: false, college: 'Organisations', mayVote: true, voice: { kind: 'organisation', name: 'L’Aubier' } },
    ]);
    for (const voter of [...members, speaker, second]) await cast(voter, id, { choice: 'for' });
    const voteId = newId();
    const theirs = { voteId, choice: 'against', forAccountId: aubier.id };
    expect(await cast(speaker, id, theirs)).toMatchObject({ __typename: 'Receipt' });
    expect(await cast(speaker, id, theirs)).toMatchObject({ __typename: 'Receipt', voteId });
    expect(await cast(facilitator, id, { choice: 'for', forAccountId: group.id })).toMatchObject({
      __typename: 'Receipt',
    });
    // A vote of before stands: the voice changes hands no more, and nobody else votes it.
    expect(await give(second, id, second)).toMatchObject({ code: 'VoiceUsed' });
    expect(await cast(second, id, { forAccountId: aubier.id })).toMatchObject({ code: 'VoiceNotHeld' });
    await scene.closeBallot(chair, id);
    const answer = await fetch(`${assembly.origin}/api/ballots/${id}/ballots.json`);
    const counted = recount(decodeBallots(new Uint8Array(await answer.arrayBuffer())));
    expect(counted.verdict).toMatchObject({
      outcome: 'rejected',
      colleges: [
        { id: 'm', outcome: 'adopted', turnout: { cast: 5 } },
        { id: 'o', outcome: 'rejected', turnout: { cast: 1, roll: 1 } },
        { id: 'g', outcome: 'adopted', turnout: { cast: 1, roll: 1 } },
      ],
    });
    const [{ verdict } = { verdict: null }] = await assembly.sql<{ verdict: unknown }>(
      'select verdict from ballot where id = $1',
      [id],
    );
    expect(counted.verdict).toEqual(verdict);
  });

  it('is borne by whom its own people say, until it is used', async () => {
    const id = await opened();
    expect(await toGive(speaker, id)).toMatchObject([
      {
        id: aubier.id,
        bearer: { name: 'Voix de l’Aubier' },
        givenBy: null,
        candidates: [{ name: 'Voix de l’Aubier' }, { name: 'Autre voix' }],
      },
    ]);
    for (const nobody of [members[0], ended]) {
      if (!nobody) throw new Error('no member');
      expect(await toGive(nobody, id)).toEqual([]);
      expect(await give(nobody, id, nobody)).toMatchObject({ code: 'VoiceToItsOwn' });
      expect(await give(speaker, id, nobody)).toMatchObject({ code: 'VoiceToSomebodyOfIt' });
      expect(await cast(nobody, id, { forAccountId: aubier.id })).toMatchObject({ code: 'VoiceNotHeld' });
    }
    expect(await give(second, id, second)).not.toHaveProperty('code');
    expect(await give(second, id, second)).not.toHaveProperty('code');
    expect(await toGive(second, id)).toMatchObject([{ bearer: { name: 'Autre voix' }, givenBy: 'Autre voix' }]);
    expect(await lines(speaker, id)).toHaveLength(1);
    expect(await cast(speaker, id, { forAccountId: aubier.id })).toMatchObject({ code: 'VoiceNotHeld' });
    expect(await cast(second, id, { forAccountId: aubier.id })).toMatchObject({ __typename: 'Receipt' });
    await scene.closeBallot(chair, id);
    expect(await give(second, id, speaker)).toMatchObject({ code: 'BallotClosed' });
  });

  it('is used once when it is voted and given at the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const id = await opened();
      const [given, first, other] = await Promise.all([
        give(second, id, second),
        cast(speaker, id, { forAccountId: aubier.id, choice: 'for' }),
        cast(second, id, { forAccountId: aubier.id, choice: 'against' }),
      ]);
      const stored = [first, other].filter((each) => each.__typename === 'Receipt');
      expect(stored.length).toBeLessThanOrEqual(1);
      if (given.code === 'VoiceUsed') expect(first.__typename).toBe('Receipt');
      const rows = await assembly.sql<{ count: number }>(
        'select count(*)::int as count from ballot_vote where ballot_id = $1 and voice_id = $2',
        [id, aubier.id],
      );
      expect(rows).toEqual([{ count: stored.length }]);
      await scene.closeBallot(chair, id);
    }
  });

  it('keeps the voices of its opening when an endorsement is withdrawn meanwhile', async () => {
    const id = await opened();
    await assembly.sql(`update endorsement set withdrawn_at = now(), state = 'withdrawn' where organisation_id = $1`, [
      aubier.id,
    ]);
    expect(await cast(speaker, id, { forAccountId: aubier.id })).toMatchObject({ __typename: 'Receipt' });
  });

  it('holds one line a voice in the database, and a member’s voice is their own', async () => {
    const row = `insert into ballot_roll (collective_id, ballot_id, account_id, reason, voice_kind, voice_id, voice_name, college)
      select collective_id, ballot_id, account_id, reason`;
    const from = `from ballot_roll where voice_kind = 'organisation' limit 1`;
    await expect(assembly.sql(`${row}, voice_kind, voice_id, voice_name, college ${from}`)).rejects.toThrow('pkey');
    await expect(assembly.sql(`${row}, 'member', voice_id, null, college ${from}`)).rejects.toThrow('own_voice');
    await expect(assembly.sql(`${row}, 'group', gen_random_uuid(), voice_name, null ${from}`)).rejects.toThrow(
      'voice_apart',
    );
  });
});
