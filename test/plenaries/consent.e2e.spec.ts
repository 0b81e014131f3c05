import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { consentOf, GuidedScene } from '../support/scenes/guided.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { ProposalScene } from '../support/scenes/proposals.js';

const consents = { do: 'answer', kind: 'consent', reason: '' };
const objects = (reason: string) => ({ do: 'answer', kind: 'objection', reason });

describe('consent in a plenary', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let ana: Somebody;
  let bruno: Somebody;
  let scene: GuidedScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new GuidedScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    ana = await assembly.member(collective, 'Ana Tellier');
    bruno = await assembly.member(collective, 'Bruno Ménard');
  });
  afterAll(() => assembly.end());

  const underWay = () => scene.plenaries.underWay(coordinator, chair, [ana, bruno]);
  const setting = (more: Record<string, unknown> = {}) => ({
    text: 'La régie de l’eau est publique.',
    subjects: [],
    fallback: null,
    ...more,
  });

  /** A consent at its round of objections. */
  const atObjections = async (itemId: Id, more: Record<string, unknown> = {}): Promise<Id> => {
    const { id } = await scene.open(chair, itemId, 'consent', setting(more));
    for (const _ of ['clarify', 'react', 'amend', 'objections']) await scene.guide(chair, id, { do: 'next-stage' });
    return id;
  };

  const mandate = async (): Promise<Id> =>
    (await new OrganisationScenes(assembly, collective).propose(coordinator, [ana], { termOn: '2026-12-31' })).id;

  it('adopts a text once everyone has answered and the objection is lifted, and applies the decision', async () => {
    const { itemId, number } = await underWay();
    const subject = { type: 'Mandate', id: await mandate() };
    const id = await atObjections(itemId, { subjects: [subject] });
    expect(await scene.take(ana, id, objects('Le tarif social manque.'))).toMatchObject({
      __typename: 'GuidedProcedure',
    });
    expect(await scene.guide(chair, id, { do: 'adopt' })).toMatchObject({ code: 'CircleSilent' });
    await scene.take(bruno, id, { do: 'answer', kind: 'concern', reason: 'À revoir dans un an.' });
    expect(await scene.guide(chair, id, { do: 'adopt' })).toMatchObject({ code: 'ObjectionOpen' });
    const [objection] = consentOf(await scene.see(ana, id)).objections;
    const objectionId = objection?.id ?? '';
    await scene.guide(chair, id, { do: 'judge', objectionId, reasoned: true, why: 'Elle touche des foyers.' });
    expect(await scene.guide(chair, id, { do: 'adopt' })).toMatchObject({ code: 'ObjectionStands' });
    await scene.guide(chair, id, { do: 'integrate' });
    const second = consentOf(await scene.guide(chair, id, { do: 'amend', text: 'Publique, avec un tarif social.' }));
    expect(second).toMatchObject({
      stage: 'objections',
      round: 2,
      text: 'Publique, avec un tarif social.',
      textVersion: 2,
    });
    expect(second.silent).toHaveLength(2);
    expect(await scene.take(bruno, id, { do: 'lift', objectionId, how: 'Pour elle.' })).toMatchObject({
      code: 'NotYourObjection',
    });
    await scene.take(bruno, id, consents);
    await scene.take(ana, id, { do: 'lift', objectionId, how: 'Le tarif y est.' });
    await scene.take(ana, id, consents);
    expect(consentOf(await scene.guide(chair, id, { do: 'adopt' })).stage).toBe('adopted');
    const { decisions } = await scene.plenaries.see(ana, number);
    expect(decisions).toMatchObject([{ outcome: 'adopted', question: 'Pour la scène' }]);
    const [row] = await assembly.sql<{ state: string }>('select state from mandate where id = $1', [subject.id]);
    expect(row?.state).toBe('given');
    expect(await scene.guide(chair, id, { do: 'drop', why: 'Trop tard.' })).toMatchObject({ code: 'ProcedureOver' });
  });

  it('rejects what is dropped on an objection that stands, and decides nothing otherwise', async () => {
    const { itemId, number } = await underWay();
    const early = await scene.open(chair, itemId, 'consent', setting());
    expect(await scene.guide(chair, early.id, { do: 'drop', why: '' })).toMatchObject({ code: 'ReasonMissing' });
    expect(await scene.guide(chair, early.id, { do: 'drop', why: 'Retirée.' })).toMatchObject({ open: false });
    expect((await scene.plenaries.see(ana, number)).decisions).toEqual([]);
    const id = await atObjections(itemId);
    const { id: objectionId } = { id: newId() };
    await scene.take(ana, id, objects('Cela tue le quartier.'), objectionId);
    await scene.take(bruno, id, consents);
    await scene.guide(chair, id, { do: 'judge', objectionId, reasoned: true, why: 'Des faits.' });
    await scene.guide(chair, id, { do: 'drop', why: 'Rien à intégrer.' });
    expect((await scene.plenaries.see(ana, number)).decisions).toMatchObject([{ outcome: 'rejected' }]);
  });

  it('leaves it to a ballot only where its rule says so, and after enough rounds', async () => {
    const { itemId } = await underWay();
    const stuck = async (more: Record<string, unknown>): Promise<Id> => {
      const id = await atObjections(itemId, more);
      const objectionId = newId();
      await scene.take(ana, id, objects('Non, parce que le puits est à sec.'), objectionId);
      await scene.take(bruno, id, consents);
      await scene.guide(chair, id, { do: 'judge', objectionId, reasoned: true, why: 'Mesuré.' });
      await scene.guide(chair, id, { do: 'integrate' });
      return id;
    };
    const none = await stuck({});
    expect(await scene.guide(chair, none, { do: 'fall-back' })).toMatchObject({ code: 'NoFallback' });
    await scene.guide(chair, none, { do: 'drop', why: 'Abandonnée.' });
    const soon = await stuck({ fallback: 'twoThirdsExpressed', rounds: 2 });
    expect(await scene.guide(chair, soon, { do: 'fall-back' })).toMatchObject({ code: 'FallbackTooSoon' });
    await scene.guide(chair, soon, { do: 'drop', why: 'Abandonnée.' });
    const ready = await stuck({ fallback: 'twoThirdsExpressed', rounds: 1 });
    const ended = consentOf(await scene.guide(chair, ready, { do: 'fall-back' }));
    expect(ended).toMatchObject({ stage: 'ballot', fallback: { rounds: 1, rule: { method: 'yes-no' } } });
    const prepared = await scene.plenaries.prepare(chair, itemId, { rule: ended.fallback?.rule as never });
    expect(prepared).toMatchObject({ __typename: 'Ballot', state: 'draft' });
  });

  it('is driven by the chair, answered by the circle, on the item under way, one at a time', async () => {
    const outsider = await assembly.member(collective, 'Karim Roche');
    const { id: plenaryId, itemId } = await underWay();
    expect(await scene.open(ana, itemId, 'consent', setting())).toMatchObject({ code: 'ChairOnly' });
    const id = await atObjections(itemId);
    expect(await scene.open(chair, itemId, 'consent', setting())).toMatchObject({ code: 'ProcedureUnderWay' });
    expect(await scene.guide(ana, id, { do: 'adopt' })).toMatchObject({ code: 'ChairOnly' });
    expect(await scene.take(outsider, id, consents)).toMatchObject({ code: 'NotInCircle' });
    expect(await scene.take(ana, id, objects(' '))).toMatchObject({ code: 'ReasonMissing' });
    expect(await scene.take(ana, id, { do: 'adopt' })).toMatchObject({ code: 'InvalidInput' });
    expect(await scene.guide(chair, id, { do: 'next-stage' })).toMatchObject({ code: 'StageWrong' });
    expect(await scene.guide(chair, newId(), { do: 'adopt' })).toMatchObject({ code: 'NotFound' });
    await scene.take(ana, id, objects('Trop cher.'));
    expect(await scene.guide(chair, id, { do: 'leave', personId: ana.id })).toMatchObject({ code: 'ObjectorStays' });
    expect(consentOf(await scene.guide(chair, id, { do: 'leave', personId: bruno.id })).circle).toEqual([ana.id]);
    await scene.plenaries.step(chair, 'suspendPlenary', plenaryId);
    expect(await scene.take(ana, id, consents)).toMatchObject({ code: 'PlenaryNotOpen' });
    await scene.plenaries.step(chair, 'resumePlenary', plenaryId);
    for (const [step, thing] of [
      ['finishAgendaItem', itemId],
      ['closePlenary', plenaryId],
    ] as const)
      expect(await scene.plenaries.step(chair, step, thing)).toMatchObject({ code: 'ProcedureUnderWay' });
    const later = (await scene.plenaries.addItem(chair, plenaryId, { title: 'Plus tard' })).agenda[1]?.id ?? '';
    expect(await scene.open(chair, later, 'consent', setting())).toMatchObject({ code: 'ProcedureItemNotLive' });
  });

  it('is answered without a phone: the chair writes it down, for who has not answered, and everybody sees who did', async () => {
    const { itemId } = await underWay();
    const id = await atObjections(itemId);
    const says = (who: Somebody, said: object, commandId = newId()) =>
      scene.guide(chair, id, { do: 'enter', personId: who.id, said }, commandId);
    const enter = { do: 'enter', personId: bruno.id, said: consents };
    expect(await scene.guide(ana, id, enter)).toMatchObject({ code: 'ChairOnly' });
    expect(await scene.take(ana, id, enter)).toMatchObject({ code: 'InvalidInput' });
    expect(await says(chair, consents)).toMatchObject({ code: 'PersonNotInCircle' });
    expect(await says(bruno, { do: 'adopt' })).toMatchObject({ code: 'InvalidInput' });
    expect(await says(bruno, objects(''))).toMatchObject({ code: 'ReasonMissing' });
    await scene.take(ana, id, objects('Trop cher.'));
    expect(await says(ana, consents)).toMatchObject({ code: 'AnsweredThemself' });
    const second = newId();
    const seen = consentOf(await says(bruno, objects('Trop tard.'), second));
    expect(seen.answers).toContainEqual(expect.objectContaining({ personId: bruno.id, enteredBy: chair.id }));
    expect(await scene.see(ana, id)).toMatchObject({ view: { names: { [chair.id]: 'Inès Vasseur' } } });
    const own = consentOf(await scene.see(ana, id)).objections.find(({ personId }) => personId === ana.id)?.id ?? '';
    await scene.guide(chair, id, { do: 'judge', objectionId: own, reasoned: true, why: 'Mesuré.' });
    await scene.guide(chair, id, { do: 'judge', objectionId: second, reasoned: true, why: 'Vrai.' });
    expect(await says(ana, { do: 'lift', objectionId: own, how: 'Elle l’a dit.' })).toMatchObject({
      code: 'NotYourObjection',
    });
    await scene.guide(chair, id, { do: 'integrate' });
    await scene.guide(chair, id, { do: 'amend', text: 'Moins cher, plus tôt.' });
    // In a new round nobody has answered, but nobody's own objection is lifted by another hand.
    expect(await says(ana, consents)).toMatchObject({ code: 'NotYourObjection' });
    await says(bruno, { do: 'lift', objectionId: second, how: 'C’est plus tôt.' });
    await says(bruno, consents);
    await scene.take(ana, id, consents);
    expect(consentOf(await scene.guide(chair, id, { do: 'adopt' })).stage).toBe('adopted');
    const told = await scene.told(id);
    const writing = told.findIndex(({ type }) => type === 'WordEntered');
    expect(told[writing]).toMatchObject({ actor: chair.id });
    expect(told[writing + 1]).toMatchObject({ type: 'CircleAnswered', actor: bruno.id });
  });

  it('opens on nothing that awaits no decision', async () => {
    const { itemId } = await underWay();
    const draft = await new ProposalScene(assembly, collective).draft(ana);
    const about = (type: string, id: Id) => scene.open(chair, itemId, 'consent', setting({ subjects: [{ type, id }] }));
    expect(await about('Proposal', draft.id)).toMatchObject({ code: 'SubjectNotReady' });
    expect(await about('Comment', newId())).toMatchObject({ code: 'NotVotable' });
    expect(await about('Mandate', newId())).toMatchObject({ code: 'NotFound' });
  });

  it('hears each answer once however often it is sent, and everyone’s at the same moment', async () => {
    const people = await Promise.all(
      Array.from({ length: 8 }, (_, index) => assembly.member(collective, `Personne ${index + 1}`)),
    );
    const { itemId } = await scene.plenaries.underWay(coordinator, chair, people);
    const id = await atObjections(itemId);
    const said = people.map((who) => ({ who, once: newId() }));
    await Promise.all([...said, ...said].map(({ who, once }) => scene.take(who, id, objects('Une raison.'), once)));
    const held = consentOf(await scene.see(ana, id));
    expect(held.answers).toHaveLength(8);
    expect(held.silent).toEqual([]);
    expect(held.objections.map((each) => each.id).sort()).toEqual(said.map(({ once }) => once).sort());
    const told = await scene.told(id);
    expect(told.filter(({ type }) => type === 'ObjectionRaised')).toHaveLength(8);
    const adopting = await Promise.all([1, 2].map(() => scene.guide(chair, id, { do: 'drop', why: 'Assez.' })));
    expect(adopting.filter(({ code }) => code === undefined)).toHaveLength(1);
  });

  it('opens one procedure for one id', async () => {
    const { itemId } = await underWay();
    const id = newId();
    const opened = await Promise.all([1, 2].map(() => scene.open(chair, itemId, 'consent', setting(), id)));
    expect(opened.map((each) => each.id)).toEqual([id, id]);
    const [row] = await assembly.sql<{ count: number }>(
      'select count(*)::int as count from guided_procedure where item_id = $1',
      [itemId],
    );
    expect(row?.count).toBe(1);
  });

  it('shows every watcher each step, and logs no words of people', async () => {
    const { itemId } = await underWay();
    const { id } = await scene.open(chair, itemId, 'consent', setting());
    const watch = await assembly.visitor().watch(`procedure:${id}`);
    await scene.guide(chair, id, { do: 'next-stage' });
    await watch.heard('GuidedStageReached');
    // The first stage of all may still be on its way to who came after it.
    await expect
      .poll(() => watch.notices.at(-1)?.view, { timeout: 10_000 })
      .toMatchObject({ id, held: { stage: 'clarify' } });
    for (const _ of ['react', 'amend', 'objections']) await scene.guide(chair, id, { do: 'next-stage' });
    await scene.take(ana, id, objects('Un secret de famille.'));
    const told = await scene.told(id);
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['GuidedProcedureOpened', 'CircleAnswered']));
    expect(JSON.stringify(told)).not.toContain('famille');
  });
});
