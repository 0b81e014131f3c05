import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal, Assembly, type Outcome, type Somebody } from '../support/assembly.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

interface Minutes {
  readonly state: string;
  readonly viewerMaySign: boolean;
  readonly viewerMayAdd: boolean;
  readonly signatures: readonly { readonly role: string; readonly person: { readonly name: string } }[];
  readonly addenda: readonly { readonly body: string }[];
  readonly text: { readonly id: string; readonly html: string };
}

const minutesFields = `minutes { state viewerMaySign viewerMayAdd signatures { role person { name } } addenda { body }
  text { id html } }`;

describe('the minutes of a plenary', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let chair: Somebody;
  let secretary: Somebody;
  let member: Somebody;
  let scene: PlenaryScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    const collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    secretary = await assembly.member(collective, 'Rosa Tellier');
    member = await assembly.member(collective, 'Paul Ménard');
  });
  afterAll(() => assembly.end());

  /** A closed plenary where Paul spoke for a minute against, and its minutes. */
  const closed = async (withSecretary = true): Promise<{ id: string; number: number }> => {
    const { id, number } = await scene.underWay(coordinator, chair, [member]);
    if (withSecretary) await scene.appoint(coordinator, id, 'secretary', secretary);
    await member.act(`mutation ($id: ID!) { askToSpeak(plenaryId: $id, kind: "against") { __typename ${refusal} } }`, {
      id,
    });
    await scene.act(chair, 'callSpeaker', id);
    assembly.clock.forward(1);
    await scene.act(chair, 'endSpeech', id);
    await scene.step(chair, 'closePlenary', id);
    return { id, number };
  };
  const act = (who: Somebody, call: string, variables: Record<string, unknown>, declared: string) =>
    who.act<Outcome & { minutes: Minutes; state: string }>(
      `mutation (${declared}) { ${call} { __typename ... on Plenary { state ${minutesFields} } ${refusal} } }`,
      variables,
    );
  const sign = (who: Somebody, id: string) => act(who, 'signMinutes(plenaryId: $id)', { id }, '$id: ID!');
  const add = (who: Somebody, id: string, body: string) =>
    act(who, 'addMinutesAddendum(plenaryId: $id, body: $body)', { id, body }, '$id: ID!, $body: String!');
  const file = async (id: string, kind: 'html' | 'json') =>
    fetch(`${assembly.origin}/api/plenaries/${id}/minutes.${kind}`);

  it('tell who spoke, how and how long; chair and secretary sign them, the second signature publishes', async () => {
    const { id, number } = await closed();
    const draft = (await sign(member, id)) as Outcome;
    expect(draft).toMatchObject({ code: 'DeskOnly' });
    const first = await sign(chair, id);
    expect(first.minutes.text.html).toContain('Paul Ménard, à ');
    expect(first.minutes.text.html).toContain('(contre, 1 min 00 s)');
    expect(first).toMatchObject({ state: 'closed', minutes: { state: 'draft', viewerMaySign: false } });
    expect(await sign(chair, id)).toMatchObject({ code: 'MinutesSignedAlready' });
    expect(await add(chair, id, 'Oubli.')).toMatchObject({ code: 'MinutesNotPublished' });
    expect((await file(id, 'html')).status).toBe(404);

    const edited = await act(
      secretary,
      'editMinutes(plenaryId: $id, basedOn: $base, document: $doc)',
      {
        id,
        base: first.minutes.text.id,
        doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Séance paisible.' }] }] },
      },
      '$id: ID!, $base: ID!, $doc: JSON!',
    );
    expect(edited.minutes.signatures).toEqual([]);
    await sign(secretary, id);
    const both = await sign(chair, id);
    expect(both).toMatchObject({
      state: 'minuted',
      minutes: {
        state: 'published',
        signatures: [
          { role: expect.any(String), person: { name: expect.any(String) } },
          { role: expect.any(String), person: { name: expect.any(String) } },
        ],
      },
    });
    expect(await scene.step(chair, 'publishMinutes', id, 'plenaryId')).toMatchObject({
      code: 'MinutesPublishedAlready',
    });
    expect((await scene.see(assembly.visitor(), number)).minutes?.text.html).toContain('Séance paisible.');
  });

  it('are corrected by addenda alone once published, and leave as files', async () => {
    const { id } = await closed(false);
    expect((await sign(chair, id)).state).toBe('minuted');
    expect(await add(member, id, 'Oubli.')).toMatchObject({ code: 'DeskOnly' });
    expect(await add(chair, id, '  ')).toMatchObject({ code: 'InvalidInput' });
    expect((await add(chair, id, 'Lire <12> voix.')).minutes.addenda).toMatchObject([{ body: 'Lire <12> voix.' }]);
    const page = await file(id, 'html');
    expect(page.headers.get('content-disposition')).toContain('attachment');
    const html = await page.text();
    expect(html).toContain('Lire &lt;12&gt; voix.');
    expect(html).toContain('Inès Vasseur');
    expect(await (await file(id, 'json')).json()).toMatchObject({
      language: 'fr',
      speeches: [{ name: 'Paul Ménard', kind: 'against', seconds: 60 }],
      signatures: [{ role: 'chair', name: 'Inès Vasseur' }],
      addenda: [{ body: 'Lire <12> voix.' }],
    });
    expect((await file('not-an-id', 'json')).status).toBe(404);
  });

  it('end the roles of chair and secretary, who still add to them', async () => {
    const { id, number } = await closed();
    const roles = async () => {
      const found = await assembly.visitor().get<{
        roles: { kind: string; toAt: string | null; endReason: string | null }[];
      }>(`query ($c: ID!, $id: ID!) { roles(collectiveId: $c, subjectId: $id) { kind toAt endReason } }`, {
        c: scene.collective.id,
        id,
      });
      return found.roles;
    };
    const ended = () =>
      assembly.sql(
        `select 1 from event_log where type = 'RoleEnded' and subject_id in (select id from role where subject_id = $1)`,
        [id],
      );
    await sign(secretary, id);
    expect((await roles()).map(({ toAt }) => toAt)).toEqual([null, null]);
    const published = await sign(chair, id);
    expect(published).toMatchObject({ state: 'minuted', minutes: { viewerMayAdd: true, viewerMaySign: false } });
    const now = assembly.clock.now().toISOString();
    const endReason = `Compte-rendu de la plénière ${number} publié`;
    const past = await roles();
    expect(past).toHaveLength(2);
    expect(past).toEqual(
      expect.arrayContaining(['chair', 'secretary'].map((kind) => ({ kind, toAt: now, endReason }))),
    );
    expect(await ended()).toHaveLength(2);
    expect(await scene.see(assembly.visitor(), number)).toMatchObject({
      chair: { name: 'Inès Vasseur' },
      secretary: { name: 'Rosa Tellier' },
    });
    assembly.clock.forward(1);
    expect((await add(secretary, id, 'Lire douze voix.')).minutes.addenda).toHaveLength(1);
    expect(await add(coordinator, id, 'Oubli.')).toMatchObject({ code: 'DeskOnly' });
    expect((await scene.see(chair, number)).viewerMayChair).toBe(false);
  });

  it('are written in English where that is the first language of the collective', async () => {
    await assembly.sql(`update collective set languages = '{en,fr}' where id = $1`, [scene.collective.id]);
    const { id } = await closed(false);
    const { minutes } = await sign(chair, id);
    expect(minutes.text.html).toContain('(against, 1 min 00 s)');
    expect(await (await file(id, 'html')).text()).toContain('<html lang="en">');
  });
});
