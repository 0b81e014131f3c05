import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { EndorsementsService } from '../../src/modules/charter/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { AmendmentScene, twoClauses } from '../support/scenes/amendments.js';
import { CharterScenes, type VersionSeen } from '../support/scenes/charter.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { ProposalScene } from '../support/scenes/proposals.js';

const who = ['never', 'active', 'toRenew', 'withdrawn', 'represents', 'representsToRenew'] as const;
type Endorser = (typeof who)[number];

/** A collective may keep the floor, amendments and the college of organisations for endorsers of the charter in force. */
describe('what only endorsers do', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let charters: CharterScenes;
  let amendments: AmendmentScene;
  let plenaryId: Id;
  const people = new Map<Endorser, Somebody>();
  const person = (name: Endorser): Somebody => {
    const found = people.get(name);
    if (!found) throw new Error(`nobody is ${name}`);
    return found;
  };

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    for (const name of who) people.set(name, await assembly.member(collective, name));
    charters = new CharterScenes(assembly, collective);
    const organisations = new OrganisationScenes(assembly, collective);
    const first = await charters.write(coordinator, await charters.draft(coordinator), 'Valeurs', [['Un', 'Deux.']]);
    await charters.putInForce(coordinator, first.id);
    const aubier = await organisations.represented(coordinator, 'L’Aubier', person('represents'));
    const levain = await organisations.represented(coordinator, 'Le Levain', person('representsToRenew'));
    for (const name of ['active', 'toRenew', 'withdrawn'] as const) await charters.endorse(person(name), first.id);
    await charters.sign(person('represents'), aubier, first.id);
    await charters.sign(person('representsToRenew'), levain, first.id);
    const second: VersionSeen = await charters.draft(coordinator, 'Autre chose.');
    await charters.putInForce(coordinator, second.id);
    await charters.endorse(person('active'), second.id);
    await charters.sign(person('represents'), aubier, second.id);
    const { id } = await charters.endorse(person('withdrawn'), second.id);
    await charters.withdraw(person('withdrawn'), id);

    const proposals = new ProposalScene(assembly, collective);
    const draft = await proposals.draft(coordinator, { document: twoClauses });
    const proposal = await proposals.step(coordinator, 'openProposalDebate', draft.id);
    amendments = new AmendmentScene(collective, proposals, coordinator, proposal);
    const plenaries = new PlenaryScene(assembly, collective);
    ({ id: plenaryId } = await plenaries.underWay(coordinator, coordinator, [...people.values()]));
  });
  afterAll(() => assembly.end());

  const speak = (name: Endorser) =>
    person(name).act<Outcome>(
      `mutation ($id: ID!) { askToSpeak(plenaryId: $id, kind: "contribution") { __typename ${refusal} } }`,
      { id: plenaryId },
    );
  let said = 0;
  const amend = async (name: Endorser): Promise<Outcome> =>
    amendments.table(person(name), await amendments.saying(0, `L’eau est hors de prix (${(said += 1)}).`));
  const answers = async (act: (name: Endorser) => Promise<Outcome>) => {
    const found: Record<string, string | undefined> = {};
    for (const name of who) found[name] = (await act(name)).code ?? 'done';
    return found;
  };
  const endorsing = async (): Promise<string[]> => {
    const service = assembly.service(EndorsementsService);
    const found = await service.endorsingOrganisations(assembly.service(Database), collective.id, new Date());
    return found.map(({ name }) => name);
  };
  const all = Object.fromEntries(who.map((name) => [name, 'done']));
  const endorsers = {
    never: 'EndorsementNeeded',
    active: 'done',
    toRenew: 'EndorsementNeeded',
    withdrawn: 'EndorsementNeeded',
    represents: 'done',
    representsToRenew: 'EndorsementNeeded',
  };

  it('is nothing, unless the coordination says so', async () => {
    expect(await answers(amend)).toEqual(all);
    expect(await endorsing()).toEqual(['L’Aubier', 'Le Levain']);
    expect(await charters.require(person('active'), ['speak'])).toMatchObject({ code: 'CoordinationOnly' });
    expect(await charters.require(coordinator, ['vote'])).toMatchObject({ code: 'InvalidInput' });
  });

  it('is what it said, act by act, and nothing else', async () => {
    expect(await charters.require(coordinator, ['speak'])).toMatchObject({ requiredFor: ['speak'] });
    expect(await answers(amend)).toEqual(all);
    expect(await answers(speak)).toEqual(endorsers);
    expect(await charters.require(coordinator, ['college', 'amend'])).toMatchObject({
      requiredFor: ['amend', 'college'],
    });
    expect(await answers(amend)).toEqual(endorsers);
    expect(await speak('never')).toMatchObject({ __typename: 'Done' });
    expect(await endorsing()).toEqual(['L’Aubier']);
  });

  it('is refused with a sentence that says what to do, and told to all', async () => {
    expect(await amend('never')).toMatchObject({
      code: 'EndorsementNeeded',
      rule: 'R4',
      message: expect.stringContaining('déposer un amendement suppose de soutenir la version 2 de la charte'),
    });
    await assembly.settled();
    const { journal } = await assembly
      .visitor()
      .get<{ journal: { edges: { node: { sentence: string } }[] } }>(
        `query ($c: ID!) { journal(collectiveId: $c, first: 3) { edges { node { sentence } } } }`,
        { c: collective.id },
      );
    expect(journal.edges.map(({ node }) => node.sentence).join('\n')).toContain(
      'les amendements, le collège des organisations',
    );
    expect(await charters.require(coordinator, [])).toMatchObject({ requiredFor: [] });
    expect(await answers(amend)).toEqual(all);
  });
});
