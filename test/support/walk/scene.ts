import { newId, type Id } from '../../../src/kernel/ids.js';
import { ruleTemplates } from '../../../src/modules/ballots/index.js';
import { ProgrammeService } from '../../../src/modules/programme/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../assembly.js';
import { CharterScenes } from '../scenes/charter.js';
import { GuidedScene } from '../scenes/guided.js';
import { postComment } from '../scenes/debates.js';
import { OrganisationScenes } from '../scenes/organisations.js';
import { PlenaryScene } from '../scenes/plenaries.js';
import { paragraphs, ProposalScene, type TestProposal } from '../scenes/proposals.js';
import { joinGroup, openGroup, scheduleSession, type TestGroup } from '../scenes/working-groups.js';

/** The columns of docs/permissions.md. */
export const roles = [
  'visitor',
  'signed-in',
  'participant',
  'member',
  'facilitator',
  'chair',
  'representative',
  'delegate',
  'moderator',
  'coordination',
  'other coordination',
] as const;

export type Role = (typeof roles)[number];

/** Who is, or was, of the first collective. */
const insiderRoles = roles.filter((role) => role !== 'visitor' && role !== 'other coordination');

/** What somebody has made themselves, where they may: an operation on one's own thing is walked with it. */
interface Own {
  readonly comment?: Id;
  readonly contribution?: Id;
  readonly hidden?: Id;
  readonly proposal?: TestProposal;
  readonly endorsement?: Id;
  readonly charterAmendment?: Id;
}

/** One of each thing in a collective, somebody in each role, and a second collective beside it. */
export interface WalkScene {
  readonly assembly: Assembly;
  readonly people: Readonly<Record<Role, Somebody>>;
  readonly collective: TestCollective;
  readonly otherCollective: TestCollective;
  readonly author: Somebody;
  readonly things: Things;
}

type Things = Awaited<ReturnType<typeof makeThings>>;

const take = <T>(value: T | undefined | null, what: string): T => {
  if (value === undefined || value === null) throw new Error(`the scene has no ${what}`);
  return value;
};

const made = <T extends Outcome>(outcome: T): T => {
  if (outcome.code !== undefined) throw new Error(`${outcome.code}: ${outcome.message ?? ''}`);
  return outcome;
};

interface Cast {
  readonly assembly: Assembly;
  readonly installer: Somebody;
  readonly author: Somebody;
  readonly people: Record<Role, Somebody>;
  readonly collective: TestCollective;
  readonly otherCollective: TestCollective;
}

async function makeCast(): Promise<Cast> {
  const assembly = await Assembly.start();
  const installer = await assembly.person('Odile Carrier');
  const collective = await assembly.collective(installer);
  const otherCollective = await assembly.collective(installer, 'voisine');
  const member = (name: string): Promise<Somebody> => assembly.member(collective, name);
  const people = {
    visitor: assembly.visitor(),
    // Was here, has left: what they wrote stays theirs.
    'signed-in': await member('Sacha Lenoir'),
    participant: await member('Prune Vidal'),
    member: await member('Mina Vasseur'),
    facilitator: await member('Farid Roche'),
    chair: await member('Chantal Brun'),
    representative: await member('Remi Costa'),
    delegate: await member('Denise Arnaud'),
    moderator: await member('Maud Riviere'),
    coordination: await member('Carole Petit'),
    'other coordination': await assembly.member(otherCollective, 'Ousmane Leroy'),
  };
  await assembly.sql(`update membership set tier = 'participant' where account_id = $1`, [people.participant.id]);
  await assembly.giveRole(collective, people.moderator, 'moderator');
  await assembly.giveRole(collective, people.coordination, 'coordination');
  await assembly.giveRole(otherCollective, people['other coordination'], 'coordination');
  await assembly.giveRole(otherCollective, people['other coordination'], 'moderator');
  return { assembly, installer, author: await member('Paul Garnier'), people, collective, otherCollective };
}

async function makeCharter({ assembly, collective, installer }: Cast) {
  const scenes = new CharterScenes(assembly, collective);
  const first = await scenes.write(installer, made(await scenes.draft(installer)), 'La méthode', [
    ['Le mandat', 'Un texte.'],
  ]);
  await scenes.putInForce(installer, first.id);
  const draft = made(await scenes.draft(installer));
  const part = take(draft.parts[0], 'part');
  const article = take(part.articles[0], 'article');
  const amendment = newId();
  made(await scenes.amend(installer, draft, article, 'Un texte, amendé.', amendment));
  return { scenes, inForce: first, draft, part, article, amendment };
}

async function makeOrganisation({ assembly, collective, installer, author, people }: Cast) {
  const scenes = new OrganisationScenes(assembly, collective);
  const organisation = await scenes.represented(installer, 'Parti du Fleuve', people.representative);
  await scenes.declare(author, organisation);
  const { representatives } = await scenes.see(installer, organisation.slug);
  const filed = made(await scenes.file(people.representative, organisation));
  const mandate = await scenes.given(installer, [people.delegate], { termOn: '2026-06-30' });
  const asked = await scenes.given(installer, [people.delegate], { title: 'À clore', termOn: '2026-06-30' });
  const { pendingChange } = made(await scenes.ask(installer, asked, 'end'));
  const at = (hours: number): string => new Date(assembly.clock.now().getTime() + hours * 3_600_000).toISOString();
  const plan = (hours: number) => scenes.plan(people.delegate, mandate, organisation, [people.delegate], at(hours));
  const [past, future] = [made(await plan(2)), made(await plan(72))];
  assembly.clock.forward(300);
  made(await scenes.hold(people.delegate, past.id));
  made(await scenes.requestMeeting(people.visitor));
  made(await scenes.confirmMeeting(people.visitor, await scenes.confirmationSentTo('berthe@exemple.fr')));
  const [meetingRequest] = await scenes.meetingRequests(installer);
  return {
    organisation,
    pending: take(representatives.find(({ state }) => state !== 'verified')?.id, 'declaration'),
    verified: take(representatives.find(({ state }) => state === 'verified')?.id, 'representative'),
    solicitation: take(filed.solicitations[0]?.id, 'solicitation'),
    mandate,
    mandateChange: take(pendingChange?.id, 'mandate change'),
    meetingRequest: take(meetingRequest?.id, 'request for a meeting'),
    held: past.id,
    planned: future.id,
  };
}

/** A group that nobody facilitates asks to go into another; one splits. */
async function reshapeGroups({ assembly, collective, installer, people }: Cast, into: TestGroup) {
  const small = await openGroup(assembly, collective, installer, 'Sols');
  const large = await openGroup(assembly, collective, installer, 'Vents');
  await assembly.giveRole(collective, people.facilitator, 'facilitator', { type: 'WorkingGroup', id: large.id });
  for (const role of insiderRoles) await joinGroup(assembly, collective, people[role], large);
  const asked = made(
    await installer.act<Outcome & { merges: readonly { id: Id }[] }>(
      `mutation ($c: ID!, $g: ID!, $i: ID!) {
        askGroupMerge(collectiveId: $c, groupId: $g, intoId: $i, reason: "Pour la marche.") {
          __typename ... on GroupLineage { merges { id } } ${refusal} } }`,
      { c: collective.id, g: small.id, i: into.id },
    ),
  );
  const input = { name: 'Brises', theme: 'vent', reason: 'Pour la marche.', days: 14 };
  const split = made(
    await people.facilitator.act<Outcome & { split: { id: Id } | null }>(
      `mutation ($c: ID!, $g: ID!, $input: GroupSplitInput!) {
        askGroupSplit(collectiveId: $c, groupId: $g, input: $input) {
          __typename ... on GroupLineage { split { id } } ${refusal} } }`,
      { c: collective.id, g: large.id, input },
    ),
  );
  return { merging: take(asked.merges[0]?.id, 'merge'), splitting: take(split.split?.id, 'split') };
}

async function makeGroups(cast: Cast) {
  const { assembly, collective, installer, author, people } = cast;
  const group = await openGroup(assembly, collective, installer, 'Eau');
  const leaderless: TestGroup = await openGroup(assembly, collective, installer, 'Climat');
  await assembly.giveRole(collective, people.facilitator, 'facilitator', { type: 'WorkingGroup', id: group.id });
  for (const role of insiderRoles) {
    await joinGroup(assembly, collective, people[role], leaderless);
    await joinGroup(assembly, collective, people[role], group);
  }
  const { merging, splitting } = await reshapeGroups(cast, group);
  const session = await scheduleSession(assembly, collective, people.facilitator, [group], 48);
  const contribution = newId();
  const input = { id: contribution, theme: 'Eau', title: 'Un tarif progressif', body: 'Les premiers mètres cubes.' };
  const contributed = made(
    await author.act<Outcome & { number: number }>(
      `mutation ($c: ID!, $input: ContributionInput!) {
        contribute(collectiveId: $c, input: $input) { __typename ... on Contribution { id number } ${refusal} } }`,
      { c: collective.id, input },
    ),
  );
  made(
    await installer.act(
      `mutation ($c: ID!, $id: ID!, $group: ID!) {
        triageContribution(collectiveId: $c, id: $id, groupId: $group) { __typename ${refusal} } }`,
      { c: collective.id, id: contribution, group: group.id },
    ),
  );
  return { group, leaderless, merging, splitting, session, contribution, contributionNumber: contributed.number };
}

async function makeProgramme({ assembly, collective, author, people }: Cast, organisationId: Id) {
  const adopted = {
    collectiveId: collective.id,
    proposalId: newId(),
    number: 900,
    title: 'Une régie de l’eau',
    chapter: 'Eau',
    html: '<p>La régie est publique.</p>',
    textVersionId: newId(),
    cost: null,
    competence: 'city',
    authorIds: [author.id],
    decisionId: null,
    vote: { plenary: 8, for: 40, against: 3, abstain: 2 },
    adoptedAt: assembly.clock.now(),
  };
  const other = { ...adopted, proposalId: newId(), number: 901, title: 'Une source protégée' };
  for (const each of [adopted, other])
    await assembly.service(UnitOfWork).run((tx) => assembly.service(ProgrammeService).enter(tx, each));
  const { programme } = await people.coordination.get<{
    programme: { chapters: { id: Id; slug: string; measures: { id: Id }[] }[] };
  }>('query ($c: ID!) { programme(collectiveId: $c) { chapters { id slug measures { id } } } }', { c: collective.id });
  const chapter = take(programme.chapters[0], 'chapter');
  for (const step of ['publishProgramme(collectiveId: $c, knowing: 1)', 'followCommitments(collectiveId: $c)']) {
    made(
      await people.coordination.act(`mutation ($c: ID!) { ${step} { __typename ${refusal} } }`, {
        c: collective.id,
      }),
    );
  }
  const { commitment } = await people.coordination.get<{ commitment: { id: Id } | null }>(
    'query ($c: ID!) { commitment(collectiveId: $c, number: 900) { id } }',
    { c: collective.id },
  );
  const measure = take(chapter.measures[0]?.id, 'measure');
  made(
    await people.coordination.act(
      `mutation ($c: ID!, $id: ID!, $to: ID!) {
        linkMeasure(collectiveId: $c, id: $id, input: { kind: "refers", toProposalId: $to }) { __typename ${refusal} } }`,
      { c: collective.id, id: measure, to: other.proposalId },
    ),
  );
  made(
    await people.representative.act(
      `mutation ($c: ID!, $id: ID!, $o: ID!) {
        endorseChapter(collectiveId: $c, id: $id, input: { organisationId: $o, publication: 1 }) { __typename ${refusal} } }`,
      { c: collective.id, id: chapter.id, o: organisationId },
    ),
  );
  const { chapterEndorsements } = await people.coordination.get<{
    chapterEndorsements: { endorsements: { id: Id }[] };
  }>('query ($c: ID!) { chapterEndorsements(collectiveId: $c) { endorsements { id } } }', { c: collective.id });
  const { measureLinks: links } = await people.coordination.get<{ measureLinks: { id: Id }[] }>(
    'query ($c: ID!) { measureLinks(collectiveId: $c) { id } }',
    { c: collective.id },
  );
  return {
    chapter,
    measure,
    otherMeasured: other.proposalId,
    chapterEndorsement: take(chapterEndorsements.endorsements[0]?.id, 'endorsement of a chapter'),
    measureLink: take(links[0]?.id, 'link'),
    commitment: take(commitment?.id, 'commitment'),
  };
}

async function makePlenary({ assembly, collective, installer, author, people }: Cast) {
  const scenes = new PlenaryScene(assembly, collective);
  const insiders = [author, ...insiderRoles.filter((role) => role !== 'signed-in').map((role) => people[role])];
  const live = await scenes.underWay(installer, people.chair, insiders);
  const prepared = made(await scenes.prepare(people.chair, live.itemId));
  const decided = made(await scenes.prepare(people.chair, live.itemId));
  made(await scenes.openBallot(people.chair, decided.id, { warningsRead: true }));
  made(await scenes.closeBallot(people.chair, decided.id));
  made(await scenes.proclaim(people.chair, decided.id));
  const { decisions } = await scenes.see(people.chair, live.number);
  const ballot = made(await scenes.prepare(people.chair, live.itemId));
  made(await scenes.openBallot(people.chair, ballot.id, { roll: 'members', warningsRead: true }));
  const tellers = insiders.filter((somebody) => somebody !== people.participant);
  made(await people.chair.act<Outcome>(nameTellers, { ballotId: ballot.id, accountIds: tellers.map(({ id }) => id) }));
  for (const teller of tellers) made(await teller.act<Outcome>(countPile, { ballotId: ballot.id }));
  const proxies = await proxiesInCircle(assembly, collective.id, ballot.id, tellers);
  const agenda = made(await scenes.addItem(people.chair, live.id, { title: 'La suite' })).agenda;
  const pendingItem = take(agenda.find(({ state }) => state === 'pending')?.id, 'item to come');
  for (const somebody of insiders) made(await scenes.act(somebody, 'askToSpeak', live.id));
  made(await scenes.act(people.chair, 'callSpeaker', live.id));
  const listener = await assembly.member(collective, 'Paule Roux');
  const speech = newId();
  await assembly.sql(
    `insert into speech (collective_id, id, plenary_id, item_id, account_id, state, asked_at)
     values ($1, $2, $3, $4, $5, 'waiting', $6)`,
    [collective.id, speech, live.id, live.itemId, listener.id, assembly.clock.now()],
  );
  const { code } = await scenes.code(people.chair, live.id);
  const over = await scenes.convene(installer);
  await scenes.appoint(installer, over.id, 'chair', people.chair);
  await scenes.step(people.chair, 'openPlenary', over.id);
  const closed = made(await scenes.step(people.chair, 'closePlenary', over.id));
  const minutesText = take(closed.minutes?.text, 'minutes');
  return {
    ...live,
    prepared: prepared.id,
    ballot: ballot.id,
    speech,
    proxies,
    pendingItem,
    code,
    decision: take(decisions[0]?.id, 'decision'),
    closed,
    minutesText,
  };
}

const nameTellers = `mutation ($ballotId: ID!, $accountIds: [ID!]!) {
  nameTellers(ballotId: $ballotId, accountIds: $accountIds) { __typename ${refusal} } }`;

const countPile = `mutation ($ballotId: ID!) {
  countPile(ballotId: $ballotId, pile: "Salle", papers: []) { __typename ${refusal} } }`;

const keepRule = `mutation ($c: ID!, $rule: JSON!) {
  keepRule(collectiveId: $c, name: "Règle gardée", rule: $rule) { __typename ... on BallotRule { id } ${refusal} } }`;

/** Each hands their vote to the next: nobody could, yet everybody has a proxy to answer. Proxies by their holder. */
async function proxiesInCircle(
  assembly: Assembly,
  collectiveId: Id,
  ballotId: Id,
  people: readonly Somebody[],
): Promise<ReadonlyMap<Id, Id>> {
  const given = new Map<Id, Id>();
  for (const [index, principal] of people.entries()) {
    const holder = take(people[(index + 1) % people.length], 'holder');
    const id = newId();
    await assembly.sql(
      `insert into ballot_proxy (collective_id, ballot_id, id, principal_id, holder_id, state, given_at)
       values ($1, $2, $3, $4, $5, 'given', $6)`,
      [collectiveId, ballotId, id, principal.id, holder.id, assembly.clock.now()],
    );
    given.set(holder.id, id);
  }
  return given;
}

const hideComment = `mutation ($input: DecideReportInput!) {
  decideReport(input: $input) { __typename ... on ModerationMeasure { id } ${refusal} } }`;

const contributeOwn = `mutation ($c: ID!, $input: ContributionInput!) {
  contribute(collectiveId: $c, input: $input) { __typename ${refusal} } }`;

async function makeProcedures(
  { assembly, collective, people }: Cast,
  { id: plenaryId, itemId }: { id: Id; itemId: Id },
) {
  const scenes = new GuidedScene(assembly, collective);
  const consent = made(await scenes.open(people.chair, itemId, 'consent', { text: 'Un texte.', fallback: null }));
  const items = made(await scenes.plenaries.addItem(people.chair, plenaryId, { title: 'La nomination' })).agenda;
  const nominationItem = take(items.at(-1)?.id, 'item of the nomination');
  const rule = { seats: 2, parity: 'none', minimumAge: 18, residenceYears: null, on: '2026-03-02', delayHours: 1 };
  const nomination = made(await scenes.open(people.chair, nominationItem, 'nomination', rule));
  made(await scenes.guide(people.chair, nomination.id, { do: 'name-teller', personId: people.chair.id }));
  const more = made(await scenes.plenaries.addItem(people.chair, plenaryId, { title: 'Le tirage' })).agenda;
  const drawItem = take(more.at(-1)?.id, 'item of the draw');
  const draw = made(await scenes.open(people.chair, drawItem, 'sortition', { seats: 1, source: 'members' }));
  const free = made(await scenes.plenaries.addItem(people.chair, plenaryId, { title: 'Un point libre' })).agenda;
  const freeItem = take(free.at(-1)?.id, 'free item');
  return { consent: consent.id, nomination: nomination.id, draw: draw.id, freeItem };
}

async function makeOwn(
  cast: Cast,
  contribution: Id,
  charter: Awaited<ReturnType<typeof makeCharter>>,
): Promise<Map<Role, Own>> {
  const { assembly, collective, installer, people } = cast;
  const proposals = new ProposalScene(assembly, collective);
  const charters = new CharterScenes(assembly, collective);
  const subject = { type: 'Contribution', id: contribution } as const;
  const own = new Map<Role, Own>();
  for (const role of insiderRoles) {
    const who = people[role];
    const comment = made(await postComment(who, subject));
    const contributed = newId();
    made(
      await who.act(contributeOwn, {
        c: collective.id,
        input: { id: contributed, theme: 'Eau', title: '', body: `L’idée de ${who.name}.` },
      }),
    );
    const hidden = await report(made(await postComment(who, subject)).id, cast.author);
    const measure = made(
      await installer.act<Outcome & { id: Id }>(hideComment, {
        input: { subjectType: 'Comment', subjectId: hidden, kind: 'hide', ground: 'other', reason: 'Hors sujet.' },
      }),
    );
    const mine = { comment: comment.id, contribution: contributed, hidden: measure.id };
    if (role === 'participant') own.set(role, mine);
    else {
      const proposal = made(await proposals.draft(who, { title: `La proposition de ${who.name}` }));
      const endorsement = made(await charters.endorse(who, charter.inForce.id));
      const charterAmendment = newId();
      const words = `Un texte de ${who.name}.`;
      made(await charters.amend(who, charter.draft, charter.article, words, charterAmendment));
      own.set(role, { ...mine, proposal, endorsement: endorsement.id, charterAmendment });
    }
  }
  return own;
}

async function report(comment: Id, by: Somebody): Promise<Id> {
  made(
    await by.act(`mutation ($input: ReportContentInput!) { reportContent(input: $input) { __typename ${refusal} } }`, {
      input: { subjectType: 'Comment', subjectId: comment, ground: 'off-topic', note: '' },
    }),
  );
  return comment;
}

/** A comment reported, and a measure contested: what the moderators' desk holds. */
async function makeModeration({ installer, author, people }: Cast, contribution: Id) {
  const subject = { type: 'Contribution', id: contribution } as const;
  const comment = made(await postComment(author, subject));
  const reported = await report(made(await postComment(author, subject)).id, people.member);
  const contested = await report(made(await postComment(author, subject)).id, people.member);
  const measure = made(
    await installer.act<Outcome & { id: Id }>(hideComment, {
      input: { subjectType: 'Comment', subjectId: contested, kind: 'hide', ground: 'other', reason: 'Hors sujet.' },
    }),
  );
  made(
    await author.act(
      `mutation ($id: ID!) { appealMeasure(measureId: $id, body: "Relisez.") { __typename ${refusal} } }`,
      {
        id: measure.id,
      },
    ),
  );
  return { comment: comment.id, reported, contested: measure.id };
}

async function makeProposals({ assembly, collective, author, people }: Cast) {
  const scenes = new ProposalScene(assembly, collective);
  const proposal = made(await scenes.draft(author, { title: 'Un tarif progressif' }));
  const secret = made(await scenes.draft(author, { title: 'Un brouillon secret', private: true }));
  for (const role of insiderRoles) {
    await author.act(
      `mutation ($c: ID!, $id: ID!, $who: ID!) {
        inviteCoAuthor(collectiveId: $c, id: $id, accountId: $who) { __typename ${refusal} } }`,
      { c: collective.id, id: proposal.id, who: people[role].id },
    );
  }
  return { proposal, secret };
}

/** What a circle that none of the roles is of has noted for itself. */
export const secretWords = 'Lavandin, à ne dire à personne.';

/** A proposal of a group in debate, with an amendment of its author and one of everybody who may table one, each amended. */
async function makeAmended({ assembly, collective, installer, author, people }: Cast, group: Id) {
  const scenes = new ProposalScene(assembly, collective);
  const draft = made(await scenes.draft(author, { title: 'Un texte amendé', groupIds: [group] }));
  const { id: proposal, text } = made(await scenes.step(author, 'openProposalDebate', draft.id));
  const own = new Map<Role, Id>();
  const table = async (who: Somebody): Promise<Id | null> => {
    const id = newId();
    const input = { versionId: text.id, document: paragraphs(`Le texte de ${who.name}.`), reason: 'Pour la marche.' };
    const outcome = await who.act<Outcome>(
      `mutation ($c: ID!, $p: ID!, $id: ID!, $input: AmendmentInput!) {
        tableAmendment(collectiveId: $c, proposalId: $p, id: $id, input: $input) { __typename ${refusal} } }`,
      { c: collective.id, p: proposal, id, input },
    );
    return outcome.code === undefined ? id : null;
  };
  const amendment = take(await table(author), 'amendment');
  for (const role of insiderRoles) {
    const id = await table(people[role]);
    if (id !== null) own.set(role, id);
  }
  const amend = async (which: Id, who: Somebody): Promise<Id> => {
    const { proposalAmendments } = await who.get<{ proposalAmendments: { amendments: { id: Id; textId: Id }[] } }>(
      `query ($c: ID!, $p: ID!) { proposalAmendments(collectiveId: $c, proposalId: $p) { amendments { id textId } } }`,
      { c: collective.id, p: proposal },
    );
    const id = newId();
    const versionId = proposalAmendments.amendments.find((each) => each.id === which)?.textId;
    const input = { versionId, document: paragraphs('Le texte, amendé encore.'), reason: 'Pour la marche.' };
    const outcome = await who.act<Outcome>(
      `mutation ($c: ID!, $p: ID!, $which: ID!, $id: ID!, $input: AmendmentInput!) {
        amendAmendment(collectiveId: $c, proposalId: $p, amendmentId: $which, id: $id, input: $input) { __typename ${refusal} } }`,
      { c: collective.id, p: proposal, which, id, input },
    );
    if (outcome.code !== undefined) throw new Error(`no amendment of an amendment: ${outcome.code}`);
    return id;
  };
  const amended = await amend(amendment, people.member);
  const ownAmended = new Map<Role, Id>();
  for (const [role, id] of own) ownAmended.set(role, await amend(id, author));
  const note = async (circle: Id, who: Somebody, words: string): Promise<Id> => {
    const id = newId();
    await assembly.sql(
      `insert into amendment_note (collective_id, id, amendment_id, holder_type, holder_id, advice, words, version,
                                   created_by, created_at)
       values ($1, $2, $3, 'WorkingGroup', $4, 'free', $5, 1, $6, $7)`,
      [collective.id, id, amendment, circle, words, who.id, assembly.clock.now()],
    );
    return id;
  };
  const quiet = await openGroup(assembly, collective, installer, 'Discret');
  await joinGroup(assembly, collective, author, quiet);
  const quietNote = await note(quiet.id, author, secretWords);
  const notes = new Map<Role, { readonly edited: Id; readonly deleted: Id }>();
  for (const role of insiderRoles) {
    const [edited, deleted] = [
      await note(group, people[role], 'Une note.'),
      await note(group, people[role], 'Une autre.'),
    ];
    notes.set(role, { edited, deleted });
  }
  const opine = async (about: Id, who: Somebody): Promise<Id> => {
    const id = newId();
    await assembly.sql(
      `insert into minority_opinion (collective_id, id, proposal_id, amendment_id, text_version_id, quote, body, created_by, created_at)
       values ($1, $2, $3, $4, $5, '', 'Un avis.', $6, $7)`,
      [collective.id, id, proposal, about, text.id, who.id, assembly.clock.now()],
    );
    return id;
  };
  const opinion = await opine(amendment, author);
  const opinions = new Map<Role, Id>();
  for (const role of insiderRoles) {
    const about = own.get(role);
    if (about) opinions.set(role, await opine(about, people[role]));
  }
  return {
    amended: {
      quietNote,
      notes,
      proposal,
      versionId: text.id,
      amendment,
      own,
      under: amended,
      ownUnder: ownAmended,
      opinion,
      opinions,
    },
  };
}

/** Two proposals of a group in debate: one asks the other to become one with it; a third would be split. */
async function makeMerge({ assembly, collective, author, people }: Cast, group: Id) {
  const scenes = new ProposalScene(assembly, collective);
  const debated = async (title: string): Promise<Id> => {
    const draft = made(await scenes.draft(author, { title, groupIds: [group], document: paragraphs('Un.', 'Deux.') }));
    return made(await scenes.step(author, 'openProposalDebate', draft.id)).id;
  };
  const [from, other] = [await debated('Un texte à réunir'), await debated('Un autre texte à réunir')];
  const input = { withId: other, title: 'Les deux', begins: 'both', reason: 'Pour la marche.' };
  const asked = made(
    await author.act<Outcome & { merges: readonly { id: Id }[] }>(
      `mutation ($c: ID!, $p: ID!, $input: ProposalMergeInput!) {
        askProposalMerge(collectiveId: $c, proposalId: $p, input: $input) {
          __typename ... on ProposalKin { merges { id } } ${refusal} } }`,
      { c: collective.id, p: from, input },
    ),
  );
  const whole = await debated('Un texte à scinder');
  const [{ first } = { first: '' }] = await assembly.sql<{ first: Id }>(
    `select v.document #>> '{content,0,attrs,id}' as first
     from proposal p join text_version v on v.id = p.text_version_id where p.id = $1`,
    [whole],
  );
  // Who facilitates its group asks: its author answers.
  const split = made(
    await people.facilitator.act<Outcome & { split: { id: Id } | null }>(
      `mutation ($c: ID!, $p: ID!, $input: ProposalSplitInput!) {
        askProposalSplit(collectiveId: $c, proposalId: $p, input: $input) {
          __typename ... on ProposalKin { split { id } } ${refusal} } }`,
      { c: collective.id, p: whole, input: { clauseIds: [first], title: 'Une part', reason: 'Pour la marche.' } },
    ),
  );
  return {
    merge: { id: take(asked.merges[0]?.id, 'merge'), from, other },
    split: { id: take(split.split?.id, 'split'), whole, first },
  };
}

/** Somebody who has an account and belongs nowhere any more; what they wrote stays theirs. */
async function leave({ people, collective }: Cast): Promise<void> {
  made(
    await people['signed-in'].act(`mutation ($id: ID!) { leaveCollective(id: $id) { __typename ${refusal} } }`, {
      id: collective.id,
    }),
  );
}

/** What only an opened phase gives: written beside it, so that the phase of the walk refuses nothing. */
async function makePhaseWords({ assembly, collective, installer, people }: Cast, phaseId: Id) {
  const [phaseChange, phaseException] = [newId(), newId()];
  await assembly.sql(
    `insert into phase_change (collective_id, id, phase_id, title, objective, starts_on, ends_on, allows, reason, proposed_by, proposed_at, state)
     values ($1, $2, $3, 'Écrire', '', '2026-03-01', '2026-05-01', '{}', 'Pour la marche.', $4, now(), 'proposed')`,
    [collective.id, phaseChange, phaseId, installer.id],
  );
  await assembly.sql(
    `insert into phase_exception (collective_id, id, phase_id, action, reason, from_on, until_on, asked_by, asked_at, state)
     values ($1, $2, $3, 'contribute', 'Pour la marche.', '2026-03-02', '2026-03-03', $4, now(), 'asked')`,
    [collective.id, phaseException, phaseId, people.member.id],
  );
  return { phaseChange, phaseException };
}

async function makeThings(cast: Cast) {
  const { assembly, collective, installer } = cast;
  const plan = `mutation ($c: ID!, $input: PhaseInput!) {
    planPhase(collectiveId: $c, input: $input) { __typename ... on Phase { id } ${refusal} } }`;
  const input = { title: 'Écrire', startsOn: '2026-03-01', endsOn: '2026-05-01', allows: ['contribute'] };
  const phase = made(await installer.act<Outcome & { id: Id }>(plan, { c: collective.id, input })).id;
  const phaseWords = await makePhaseWords(cast, phase);
  const charter = await makeCharter(cast);
  const organisation = await makeOrganisation(cast);
  const groups = await makeGroups(cast);
  const own = await makeOwn(cast, groups.contribution, charter);
  await leave(cast);
  const programme = await makeProgramme(cast, organisation.organisation.id);
  const plenary = await makePlenary(cast);
  const procedures = await makeProcedures(cast, plenary);
  const moderation = await makeModeration(cast, groups.contribution);
  const proposals = await makeProposals(cast);
  const amended = await makeAmended(cast, groups.group.id);
  const merging = await makeMerge(cast, groups.group.id);
  const [role] = await assembly.sql<{ id: Id }>(
    `select id from role where collective_id = $1 and account_id = $2 and kind = 'moderator'`,
    [collective.id, cast.people.moderator.id],
  );
  const { simpleMajority } = ruleTemplates;
  const kept = await cast.installer.act<Outcome & { id?: Id }>(keepRule, { c: collective.id, rule: simpleMajority });
  return {
    phase,
    ...phaseWords,
    charter,
    ...organisation,
    ...groups,
    ...programme,
    own,
    plenary,
    procedures,
    ...moderation,
    ...proposals,
    ...amended,
    ...merging,
    role: take(role, 'role').id,
    rule: simpleMajority,
    keptRule: take(made(kept).id, 'kept rule'),
  };
}

export async function walkScene(): Promise<WalkScene> {
  const cast = await makeCast();
  const things = await makeThings(cast);
  await cast.assembly.settled();
  return { ...cast, things };
}
