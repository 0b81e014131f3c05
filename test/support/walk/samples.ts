import { newId, type Id } from '../../../src/kernel/ids.js';
import { paragraphs } from '../scenes/proposals.js';
import { ratified } from '../scenes/charter.js';
import type { Role, WalkScene } from './scene.js';

type Variables = Readonly<Record<string, unknown>>;
type Sample = (scene: WalkScene, role: Role) => Variables;

const inCollective: Sample = ({ collective }) => ({ collectiveId: collective.id });
const nothing: Sample = () => ({});

/** The collective and one id in it. */
const one =
  (id: (scene: WalkScene, role: Role) => Id, more: Variables = {}): Sample =>
  (scene, role) => ({ collectiveId: scene.collective.id, id: id(scene, role), ...more });

/** One id alone. */
const by =
  (id: (scene: WalkScene, role: Role) => Id, more: Variables = {}, name = 'id'): Sample =>
  (scene, role) => ({ [name]: id(scene, role), ...more });

const within =
  (more: (scene: WalkScene, role: Role) => Variables): Sample =>
  (scene, role) => ({ collectiveId: scene.collective.id, ...more(scene, role) });

const reason = 'Pour la marche.';
const livePlenary = ({ things }: WalkScene): Id => things.plenary.id;
const liveItem = ({ things }: WalkScene): Id => things.plenary.itemId;
const pendingItem = ({ things }: WalkScene): Id => things.plenary.pendingItem;
const closedPlenary = ({ things }: WalkScene): Id => things.plenary.closed.id;
const ballot = ({ things }: WalkScene): Id => things.plenary.ballot;
const consent = ({ things }: WalkScene): Id => things.procedures.consent;
const nomination = ({ things }: WalkScene): Id => things.procedures.nomination;
const draw = ({ things }: WalkScene): Id => things.procedures.draw;
const proxy = ({ things, people }: WalkScene, role: Role): Id =>
  things.plenary.proxies.get(people[role].actor?.accountId ?? '') ?? newId();
const prepared = ({ things }: WalkScene): Id => things.plenary.prepared;
const organisation = ({ things }: WalkScene): Id => things.organisation.id;
const group = ({ things }: WalkScene): Id => things.group.id;
const session = ({ things }: WalkScene): Id => things.session;
const contribution = ({ things }: WalkScene): Id => things.contribution;
const chapter = ({ things }: WalkScene): Id => things.chapter.id;
const phase = ({ things }: WalkScene): Id => things.phase;
const proposal = ({ things }: WalkScene): Id => things.proposal.id;
const secret = ({ things }: WalkScene): Id => things.secret.id;
const author = ({ author }: WalkScene): Id => author.id;

const amendedText = ({ things }: WalkScene): Variables => ({
  versionId: things.amended.versionId,
  document: paragraphs('Un autre texte.'),
  reason,
});
const amending = (more: (scene: WalkScene, role: Role) => Variables): Sample =>
  within((scene, role) => ({ proposalId: scene.things.amended.proposal, ...more(scene, role) }));
/** One's own amendment; another's where one can have none. */
const ownAmendment = ({ things }: WalkScene, role: Role): Id =>
  things.amended.own.get(role) ?? things.amended.amendment;
const amendment = ({ things }: WalkScene): Id => things.amended.amendment;
/** What somebody else would change in it. */
const underOwn = ({ things }: WalkScene, role: Role): Id => things.amended.ownUnder.get(role) ?? things.amended.under;

/** One's own note; one of a circle that is nobody's here. */
const note = ({ things }: WalkScene, role: Role, which: 'edited' | 'deleted'): Id =>
  things.amended.notes.get(role)?.[which] ?? things.amended.quietNote;

const merging = (more: (scene: WalkScene) => Variables): Sample =>
  within((scene) => ({ proposalId: scene.things.merge.from, ...more(scene) }));
const splitting = (more: (scene: WalkScene) => Variables): Sample =>
  within((scene) => ({ proposalId: scene.things.split.whole, ...more(scene) }));
const merge = ({ things }: WalkScene): Id => things.merge.id;

/** Another file each time: one is recorded once. */
const outside: Sample = (scene) => ({
  itemId: liveItem(scene),
  title: 'Conseil de quartier',
  organiser: 'La mairie',
  heldOn: '2026-03-14',
  fileName: 'conseil.cvotes',
  content: Buffer.from(`Amina > ${newId()} * 3\n`).toString('base64'),
});

/** One's own proposal, comment…; another's where one can have none. */
const ownProposal = (scene: WalkScene, role: Role): Id => scene.things.own.get(role)?.proposal?.id ?? secret(scene);
const ownComment = (scene: WalkScene, role: Role): Id => scene.things.own.get(role)?.comment ?? scene.things.comment;
const ownContribution = (scene: WalkScene, role: Role): Id =>
  scene.things.own.get(role)?.contribution ?? contribution(scene);
const ownMeasure = (scene: WalkScene, role: Role): Id => scene.things.own.get(role)?.hidden ?? scene.things.contested;
const ownEndorsement = (scene: WalkScene, role: Role): Id =>
  scene.things.own.get(role)?.endorsement ?? scene.things.own.get('member')?.endorsement ?? newId();
const ownCharterAmendment = (scene: WalkScene, role: Role): Id =>
  scene.things.own.get(role)?.charterAmendment ?? scene.things.charter.amendment;
const ownSession = ({ people }: WalkScene, role: Role): Id => people[role].actor?.sessionId ?? newId();

const draftRef = ({ collective, things }: WalkScene): Variables => ({
  collectiveId: collective.id,
  versionId: things.charter.draft.id,
  revision: things.charter.draft.revision,
});
const draft =
  (more: (scene: WalkScene) => Variables): Sample =>
  (scene) => ({ draft: draftRef(scene), ...more(scene) });
const part = ({ things }: WalkScene): Id => things.charter.part.id;
const article = ({ things }: WalkScene): Id => things.charter.article.id;
const endorsementRef = (scene: WalkScene): Variables => ({
  collectiveId: scene.collective.id,
  organisationId: organisation(scene),
  versionId: scene.things.charter.inForce.id,
});

const collectiveInput = { name: 'Un nom', purpose: '', territory: '', timeZone: 'Europe/Paris', colour: '#1f6f54' };
const meetingInput = {
  organisationName: 'Association du Quai',
  kind: 'association',
  contactName: 'Une personne',
  email: 'une@exemple.fr',
  text: 'Nous voudrions vous rencontrer.',
  consent: true,
  proof: 'rien',
};
const organisationInput = { name: 'Association du Quai', kind: 'association', contact: '', statement: '' };
const phaseInput = { title: 'Décider', startsOn: '2026-06-01', endsOn: '2026-07-01', objective: '', allows: [] };
const itemInput = { type: 'debate', title: 'Un point' };
const plenaryInput = { title: 'Une plénière', place: 'Salle', startsAt: '2026-05-04T18:00:00.000Z' };
const groupInput = { name: 'Logement', kind: 'thematic', theme: 'logement' };
const proposalInput = {
  title: 'Un autre titre',
  problem: 'Un problème.',
  document: paragraphs('Un texte.'),
  competence: 'city',
  chapter: 'Eau',
};
const sessionInput = (scene: WalkScene): Variables => ({
  groupIds: [group(scene)],
  startsAt: '2026-05-04T18:00:00.000Z',
  endsAt: '2026-05-04T20:00:00.000Z',
  place: 'Salle',
});
const encounterInput = ({ things, people }: WalkScene): Variables => ({
  mandateId: things.mandate,
  organisationIds: [things.organisation.id],
  startsAt: '2026-05-04T18:00:00.000Z',
  place: 'Salle',
  delegateIds: [people.delegate.id],
});

const collectiveMutations: Record<string, Sample> = {
  createCollective: () => ({ slug: 'autre', input: collectiveInput }),
  editCollective: ({ collective }) => ({ id: collective.id, version: 1, input: collectiveInput }),
  joinCollective: ({ collective }) => ({ id: collective.id, consent: true }),
  leaveCollective: ({ collective }) => ({ id: collective.id }),
  giveRole: within((scene) => ({ accountId: author(scene), kind: 'moderator', reason })),
  endRole: one(({ things }) => things.role, { reason }),
  planPhase: within(() => ({ input: phaseInput })),
  editPhase: one(phase, { input: phaseInput }),
  openPhase: one(phase),
  closePhase: one(phase),
  proposePhaseChange: within((scene) => ({ phaseId: phase(scene), input: { ...phaseInput, reason } })),
  withdrawPhaseChange: one(({ things }) => things.phaseChange),
  askPhaseException: within((scene) => ({
    phaseId: phase(scene),
    input: { action: 'give-mandates', reason, fromOn: '2026-03-02', untilOn: '2026-03-03' },
  })),
  answerPhaseException: one(({ things }) => things.phaseException, { granted: true }),
  endPhaseException: one(({ things }) => things.phaseException),
};

const identityMutations: Record<string, Sample> = {
  signUp: () => ({ input: { name: 'Une personne', email: 'une@exemple.fr', consent: true, proof: 'rien' } }),
  signIn: () => ({ email: 'une@exemple.fr', password: 'un mot de passe long' }),
  requestSignInLink: () => ({ email: 'personne@exemple.fr' }),
  openSignInLink: () => ({ token: 'un-jeton-qui-ne-va-pas' }),
  signOut: nothing,
  signOutEverywhere: nothing,
  endSession: by(ownSession),
  setPassword: () => ({ next: 'un mot de passe assez long' }),
  updateProfile: () => ({ name: 'Un autre nom', language: 'fr' }),
  eraseAccount: nothing,
};

const organisationMutations: Record<string, Sample> = {
  addOrganisation: within(() => ({ input: organisationInput })),
  requestMeeting: within(() => ({ input: meetingInput })),
  confirmMeetingRequest: () => ({ token: 'un-jeton-qui-ne-va-pas' }),
  attachMeetingRequest: one(({ things }) => things.meetingRequest, { organisationId: null }),
  setAsideMeetingRequest: one(({ things }) => things.meetingRequest, { reason }),
  editOrganisation: one(organisation, { version: 1, input: organisationInput }),
  declareRepresentative: within((scene) => ({ organisationId: organisation(scene), proof: 'Appelez le local.' })),
  verifyRepresentative: one(({ things }) => things.pending),
  refuseRepresentative: one(({ things }) => things.pending, { reason }),
  endRepresentative: one(({ things }) => things.verified, { reason }),
  fileSolicitation: within((scene) => ({
    organisationId: organisation(scene),
    input: { channel: 'online', text: 'Rencontrons-nous.' },
  })),
  acceptSolicitation: one(({ things }) => things.solicitation),
  answerSolicitation: one(({ things }) => things.solicitation, { answer: 'Non.' }),
  publishSolicitation: one(({ things }) => things.solicitation),
  proposeMandate: within((scene) => ({
    input: {
      title: 'Rencontres',
      text: 'Rencontrer.',
      mayOffer: ['Présenter la charte'],
      mayNotOffer: ['Promettre des sièges'],
      termOn: '2026-06-30',
      holderIds: [author(scene)],
    },
  })),
  proposeMandateChange: within(({ things }) => ({
    mandateId: things.mandate,
    input: { kind: 'end', newTermOn: null, reason: 'Le travail est fait.' },
  })),
  withdrawMandateChange: one(({ things }) => things.mandateChange),
  planEncounter: within((scene) => ({ input: encounterInput(scene) })),
  cancelEncounter: one(({ things }) => things.planned, { reason }),
  callObservers: one(({ things }) => things.planned, { wanted: 2, words: '' }),
  volunteerAsObserver: one(({ things }) => things.planned, { note: '' }),
  withdrawAsObserver: one(({ things }) => things.planned),
  chooseObserver: one(({ things }) => things.planned, { accountId: newId(), reason }),
  holdEncounter: one(({ things }) => things.held, { input: { summary: 'Trente personnes.', outcomes: [] } }),
  reportEncounter: one(({ things }) => things.held, { report: 'Le compte rendu.' }),
};

const charterMutations: Record<string, Sample> = {
  draftCharter: within(() => ({ reason })),
  addCharterPart: draft(() => ({ title: 'Une partie', introduction: '' })),
  editCharterPart: draft((scene) => ({ partId: part(scene), title: 'Une partie', introduction: '' })),
  removeCharterPart: draft((scene) => ({ partId: part(scene) })),
  addCharterArticle: draft((scene) => ({ partId: part(scene), title: 'Un article', text: 'Un texte.' })),
  editCharterArticle: draft((scene) => ({ articleId: article(scene), title: 'Un article', text: 'Un texte.' })),
  removeCharterArticle: draft((scene) => ({ articleId: article(scene) })),
  arrangeCharter: draft((scene) => ({ parts: [{ partId: part(scene), articleIds: [article(scene)] }] })),
  endorseCharter: within(({ things }) => ({ versionId: things.charter.inForce.id })),
  announceEndorsement: (scene) => ({ ref: endorsementRef(scene) }),
  confirmEndorsement: (scene) => ({ ref: endorsementRef(scene), ratification: ratified }),
  endorseAsOrganisation: (scene) => ({
    ref: endorsementRef(scene),
    signature: {
      acceptsCharterAndMethod: true,
      acceptsPriorWork: true,
      acceptsCommonProgramme: true,
      ratification: ratified,
    },
  }),
  withdrawEndorsement: one(ownEndorsement, { reason }),
  requireEndorsement: within(() => ({ acts: ['college'] })),
  tableCharterAmendment: within((scene) => ({
    versionId: scene.things.charter.draft.id,
    articleId: article(scene),
    id: newId(),
    input: { textVersionId: newId(), text: 'Un autre texte.', reason },
  })),
  rewordCharterAmendment: one(ownCharterAmendment, {
    input: { textVersionId: newId(), text: 'Un autre texte.', reason },
  }),
  withdrawCharterAmendment: one(ownCharterAmendment),
  recommendCharterAmendment: one(({ things }) => things.charter.amendment, { word: 'vote', reason }),
  acceptCharterAmendments: within(({ things }) => ({
    versionId: things.charter.draft.id,
    ids: [things.charter.amendment],
  })),
  dateCharter: draft(() => ({ takesEffectOn: null, renewWithin: 30 })),
  renewEndorsement: (scene, person) => ({
    ...one(ownEndorsement, {})(scene, person),
    versionId: scene.things.charter.inForce.id,
    renewal: { carriesDecision: false },
  }),
};

const groupMutations: Record<string, Sample> = {
  openWorkingGroup: within(() => ({ input: groupInput })),
  editWorkingGroup: one(group, { version: 1, input: groupInput }),
  changeWorkingGroupState: one(group, { state: 'exploring', reason }),
  askGroupMerge: within((scene) => ({ groupId: group(scene), intoId: scene.things.leaderless.id, reason })),
  takeBackGroupMerge: one(({ things }) => things.merging),
  declineGroupMerge: one(({ things }) => things.merging, { reason }),
  agreeToGroupMerge: one(({ things }) => things.merging),
  askGroupSplit: within((scene) => ({
    groupId: group(scene),
    input: { name: 'Une part', theme: 'eau', reason, days: 14 },
  })),
  chooseGroupPart: one(({ things }) => things.splitting, { part: 'stay' }),
  takeBackGroupSplit: one(({ things }) => things.splitting),
  concludeGroupSplit: one(({ things }) => things.splitting),
  joinWorkingGroup: one(group),
  leaveWorkingGroup: one(group),
  nameFacilitator: (scene) => ({ ...one(group, { reason })(scene, 'member'), accountId: scene.people.member.id }),
  stepDownAsFacilitator: one(group, { reason }),
  volunteerAsFacilitator: one(({ things }) => things.leaderless.id),
  scheduleGroupSession: within((scene) => ({ input: sessionInput(scene) })),
  editGroupSession: (scene, role) => one(session, { version: 1, input: sessionInput(scene) })(scene, role),
  cancelGroupSession: one(session, { reason }),
  answerGroupSession: one(session, { answer: 'attending' }),
  recordGroupSessionPresence: one(session, { people: [] }),
  writeGroupSessionNotes: one(session, { notes: 'Des notes.', version: 1 }),
  contribute: within(() => ({ input: { id: newId(), theme: 'Eau', title: 'Une idée', body: 'Une idée.' } })),
  editContribution: one(ownContribution, { version: 1, input: { body: 'Mieux dit.', theme: 'Eau' } }),
  triageContribution: (scene, role) => one(contribution, { groupId: group(scene), reason })(scene, role),
  answerContribution: one(contribution, { fate: 'not-kept', reason }),
};

const proposalMutations: Record<string, Sample> = {
  draftProposal: within(() => ({ input: proposalInput })),
  tableAmendment: amending((scene) => ({ id: newId(), input: amendedText(scene) })),
  rewordAmendment: amending((scene, role) => ({ id: ownAmendment(scene, role), input: amendedText(scene) })),
  withdrawAmendment: amending((scene, role) => ({ id: ownAmendment(scene, role) })),
  supportAmendment: amending((scene) => ({ id: amendment(scene), support: true })),
  recommendAmendment: amending((scene) => ({ id: amendment(scene), recommendation: 'vote', reason })),
  askAmendmentSignature: amending((scene, role) => ({ id: ownAmendment(scene, role), accountId: scene.author.id })),
  signAmendment: amending((scene) => ({ id: amendment(scene), signs: true })),
  modifyAmendment: amending((scene) => ({ id: amendment(scene), input: amendedText(scene) })),
  answerAmendmentText: amending((scene, role) => ({ id: ownAmendment(scene, role), answer: 'agreed', words: '' })),
  amendAmendment: amending((scene) => ({ amendmentId: amendment(scene), id: newId(), input: amendedText(scene) })),
  takeInAmendment: amending((scene, role) => ({ id: underOwn(scene, role) })),
  refuseAmendment: amending((scene, role) => ({ id: underOwn(scene, role), reason })),
  writeAmendmentNote: amending((scene) => ({
    amendmentId: amendment(scene),
    id: newId(),
    circleType: 'WorkingGroup',
    circleId: group(scene),
    input: { advice: 'for', words: '' },
  })),
  editAmendmentNote: amending((scene, role) => ({
    id: note(scene, role, 'edited'),
    version: 1,
    input: { advice: 'for', words: '' },
  })),
  deleteAmendmentNote: amending((scene, role) => ({ id: note(scene, role, 'deleted') })),
  acceptAmendments: amending((scene) => ({ ids: [amendment(scene)] })),
  fileMinorityOpinion: amending((scene) => ({ amendmentId: amendment(scene), id: newId(), body: 'Un avis.' })),
  signMinorityOpinion: amending(({ things }) => ({ id: things.amended.opinion })),
  takeBackMinorityOpinion: amending(({ things }, role) => ({
    id: things.amended.opinions.get(role) ?? things.amended.opinion,
  })),
  askProposalMerge: merging(({ things }) => ({
    input: { withId: things.merge.other, title: 'Les deux', begins: 'both', reason },
  })),
  takeBackProposalMerge: merging((scene) => ({ id: merge(scene) })),
  declineProposalMerge: merging((scene) => ({ id: merge(scene), reason })),
  agreeToProposalMerge: one(merge),
  askProposalSplit: splitting(({ things }) => ({
    input: { clauseIds: [things.split.first], title: 'Une part', reason },
  })),
  takeBackProposalSplit: splitting(({ things }) => ({ id: things.split.id })),
  declineProposalSplit: splitting(({ things }) => ({ id: things.split.id, reason })),
  agreeToProposalSplit: splitting(({ things }) => ({ id: things.split.id })),
  answerMergedFollow: merging(() => ({ follow: true })),
  exportDocument: ({ things }) => ({ type: 'Proposal', id: things.proposal.id, format: 'md', notes: true }),
  publishText: (scene, role) => ({ type: 'Proposal', id: ownProposal(scene, role), reason }),
  editProposal: one(ownProposal, { version: 1, reason, input: proposalInput }),
  openProposalDebate: one(ownProposal),
  submitProposal: one(ownProposal),
  leaveProposal: one(ownProposal),
  recallProposal: one(ownProposal),
  withdrawProposal: one(ownProposal, { reason }),
  inviteCoAuthor: (scene, role) => one(ownProposal, { accountId: author(scene) })(scene, role),
  answerCoAuthorship: one(proposal, { accept: true }),
  followProposal: one(proposal, { follow: true }),
};

const debateMutations: Record<string, Sample> = {
  postComment: (scene) => ({
    input: { id: newId(), subjectType: 'Contribution', subjectId: contribution(scene), body: 'Et le marché ?' },
  }),
  editComment: (scene, role) => ({ input: { id: ownComment(scene, role), version: 1, body: 'Autrement dit.' } }),
  withdrawComment: by(ownComment),
  reactToComment: by(({ things }) => things.comment, { kind: 'agree', on: true }),
  reportContent: ({ things }) => ({
    input: { subjectType: 'Comment', subjectId: things.comment, ground: 'off-topic', note: '' },
  }),
  decideReport: ({ things }) => ({
    input: { subjectType: 'Comment', subjectId: things.reported, kind: 'keep', reason },
  }),
  appealMeasure: by(ownMeasure, { body: 'Relisez.' }, 'measureId'),
  answerAppeal: by(({ things }) => things.contested, { outcome: 'upheld', answer: 'Relu.' }, 'measureId'),
  markNotificationsRead: within(() => ({ upTo: 1 })),
  setMailPreference: within(() => ({ rhythm: 'weekly' })),
};

const programmeMutations: Record<string, Sample> = {
  addChapter: within(() => ({ input: { title: 'Un chapitre' } })),
  editChapter: one(chapter, { input: { title: 'Un chapitre' } }),
  moveChapter: one(chapter, { position: 0 }),
  moveMeasure: (scene, role) =>
    one(({ things }) => things.measure, { chapterId: chapter(scene), position: 0 })(scene, role),
  removeChapter: one(chapter),
  setProgrammeIntroduction: within(() => ({ introduction: 'Une introduction.' })),
  publishProgramme: inCollective,
  linkMeasure: (scene, role) =>
    one(({ things }) => things.measure, { input: { kind: 'depends', toProposalId: scene.things.otherMeasured } })(
      scene,
      role,
    ),
  unlinkMeasure: one(({ things }) => things.measureLink),
  endorseChapter: (scene, role) =>
    one(chapter, { input: { organisationId: organisation(scene), publication: 1 } })(scene, role),
  withdrawChapterEndorsement: one(({ things }) => things.chapterEndorsement),
  estimateMeasure: one(({ things }) => things.measure, { input: { competence: 'city' } }),
  followCommitments: inCollective,
  scoreChapter: within(({ things }) => ({ chapter: things.chapter.slug, grade: 3 })),
  assignCommitment: one(({ things }) => things.commitment),
  reportCommitment: one(({ things }) => things.commitment, {
    input: { id: newId(), version: 1, state: 'started', note: 'Un mot.', evidence: [] },
  }),
};

const plenaryMutations: Record<string, Sample> = {
  convenePlenary: within(() => ({ input: plenaryInput })),
  editPlenary: by(livePlenary, { input: plenaryInput, version: 1 }),
  appointToPlenary: (scene, role) => by(livePlenary, { kind: 'secretary', accountId: author(scene) })(scene, role),
  openPlenary: by(livePlenary),
  suspendPlenary: by(livePlenary),
  resumePlenary: by(livePlenary),
  closePlenary: by(livePlenary),
  addAgendaItem: by(livePlenary, { input: itemInput }, 'plenaryId'),
  editAgendaItem: by(pendingItem, { input: itemInput }),
  arrangeAmendmentVotes: by(pendingItem, {}, 'itemId'),
  askSeparateVote: by(pendingItem, { amendment: 1, reason: '' }, 'itemId'),
  moveAgendaItem: by(pendingItem, { position: 1 }),
  removeAgendaItem: by(pendingItem),
  openAgendaItem: by(pendingItem),
  finishAgendaItem: by(liveItem),
  carryOverAgendaItem: by(pendingItem),
  askToSpeak: by(livePlenary, {}, 'plenaryId'),
  withdrawFromQueue: by(livePlenary, {}, 'plenaryId'),
  callSpeaker: by(livePlenary, {}, 'plenaryId'),
  endSpeech: by(livePlenary, {}, 'plenaryId'),
  orderFloor: by(livePlenary, { order: { policy: 'first-come' } }, 'plenaryId'),
  turnClock: by(livePlenary, { input: { clock: 'item', turn: 'pause' } }, 'plenaryId'),
  removeFromQueue: (scene, role) =>
    by(livePlenary, { speechId: scene.things.plenary.speech }, 'plenaryId')(scene, role),
  openMood: by(livePlenary, { question: 'On avance ?', options: ['Oui', 'Non'] }, 'plenaryId'),
  closeMood: by(livePlenary, {}, 'plenaryId'),
  lowerHands: by(livePlenary, {}, 'plenaryId'),
  sayMood: by(livePlenary, { option: 0 }, 'plenaryId'),
  raiseHand: by(livePlenary, { up: true }, 'plenaryId'),
  reactInPlenary: by(livePlenary, { reaction: 'agree' }, 'plenaryId'),
  sayGender: by(livePlenary, {}, 'plenaryId'),
  checkIn: (scene, role) => by(livePlenary, { code: scene.things.plenary.code })(scene, role),
  checkInAtDoor: (scene, role) => by(livePlenary, { accountId: scene.people.moderator.id })(scene, role),
  checkOut: by(livePlenary),
  prepareBallot: ({ things }) => ({
    itemId: things.plenary.itemId,
    input: { question: 'Adopter ?', rule: things.rule },
  }),
  openBallot: by(prepared, { input: { roll: 'present', warningsRead: true } }),
  dropBallot: by(prepared),
  castVote: (scene) => ({ input: { ballotId: ballot(scene), voteId: newId(), choice: 'for' } }),
  countPile: by(ballot, { pile: 'Salle', papers: [] }, 'ballotId'),
  dropPile: by(ballot, { pile: 'Salle' }, 'ballotId'),
  signOnPaper: (scene) => ({ ballotId: ballot(scene), accountId: scene.people.member.id, signed: true }),
  verifyVoter: (scene) => ({ ballotId: ballot(scene), accountId: scene.people.member.id }),
  remindUnverified: by(ballot, {}, 'ballotId'),
  giveVoice: (scene) => ({
    ballotId: ballot(scene),
    voiceId: organisation(scene),
    accountId: scene.people.representative.id,
  }),
  giveProxy: (scene) => ({ ballotId: ballot(scene), id: newId(), holderId: scene.people.moderator.id }),
  answerProxy: (scene, role) => ({ ballotId: ballot(scene), id: proxy(scene, role), accepts: false }),
  revokeProxy: (scene, role) => ({ ballotId: ballot(scene), id: proxy(scene, role) }),
  nameTellers: by(ballot, { accountIds: [] }, 'ballotId'),
  drawTie: by(ballot, { seed: '4 2 6' }, 'ballotId'),
  keepRule: within(({ things }) => ({ name: 'Statuts', rule: things.rule })),
  archiveRule: one(({ things }) => things.keptRule),
  previewOutsideElection: within((scene, role) => ({ input: outside(scene, role) })),
  recordOutsideElection: within((scene, role) => ({ id: newId(), input: outside(scene, role) })),
  closeBallot: by(ballot),
  proclaimBallot: by(ballot),
  editMinutes: ({ things }) => ({
    plenaryId: things.plenary.closed.id,
    basedOn: things.plenary.minutesText.id,
    document: things.plenary.minutesText.document,
    reason,
  }),
  publishMinutes: by(closedPlenary, {}, 'plenaryId'),
  startRehearsal: by(livePlenary, { members: 10 }, 'plenaryId'),
  stopRehearsal: by(livePlenary, {}, 'plenaryId'),
  signMinutes: by(closedPlenary, {}, 'plenaryId'),
  addMinutesAddendum: by(closedPlenary, { body: 'Un oubli.' }, 'plenaryId'),
};

const procedureMutations: Record<string, Sample> = {
  openGuidedProcedure: ({ things }) => ({
    itemId: things.procedures.freeItem,
    input: { id: newId(), kind: 'sortition', title: 'Un panel', setting: { seats: 1, source: 'members' } },
  }),
  guideProcedure: (scene) => ({ id: consent(scene), commandId: newId(), command: { do: 'next-stage' } }),
  takePartInProcedure: (scene) => ({
    id: nomination(scene),
    commandId: newId(),
    command: { do: 'propose', personId: author(scene) },
  }),
};

const mutations = {
  ...collectiveMutations,
  ...identityMutations,
  ...organisationMutations,
  ...charterMutations,
  ...groupMutations,
  ...proposalMutations,
  ...debateMutations,
  ...programmeMutations,
  ...plenaryMutations,
  ...procedureMutations,
};

const queries: Record<string, Sample> = {
  guidedProcedure: by(consent),
  guidedProcedures: by(livePlenary, {}, 'plenaryId'),
  votersToCheck: by(nomination),
  drawFile: by(draw),
  drawnPeople: by(draw),
  ballot: by(ballot),
  ballotRoll: by(ballot),
  voicesToGive: by(ballot, {}, 'ballotId'),
  previewRoll: by(prepared, { choice: { roll: 'present' } }, 'ballotId'),
  ruleTemplates: inCollective,
  rehearsal: by(livePlenary, {}, 'plenaryId'),
  outsideElection: by(newId),
  outsideElections: inCollective,
  viewerMayRecordOutside: within((scene) => ({ itemId: liveItem(scene) })),
  simulateRule: ({ things }) => ({ rule: things.rule, figures: { for: 2, against: 1, roll: 5, present: 3 } }),
  ballotRules: nothing,
  commitment: within(() => ({ number: 900 })),
  commitmentBoard: inCollective,
  openData: inCollective,
  programmePublications: inCollective,
  measureLinks: inCollective,
  chapterEndorsements: inCollective,
  measureVersions: within(() => ({ number: 900 })),
  programmeCoherence: inCollective,
  searchProgramme: within(() => ({ words: 'eau' })),
  wholeProgramme: inCollective,
  programmePublication: within(() => ({ number: 1 })),
  programmeChanges: within(() => ({ from: 1 })),
  commitments: inCollective,
  chapter: within(({ things }) => ({ slug: things.chapter.slug })),
  charter: inCollective,
  charterComparison: within(() => ({ from: 1, to: 1 })),
  charterVersion: within(() => ({ number: 1 })),
  endorsementRenewal: one(ownEndorsement, {}),
  charterAmendments: inCollective,
  checkInCode: by(livePlenary),
  collective: ({ collective }) => ({ slug: collective.slug }),
  collectives: nothing,
  commentHistory: by(({ things }) => things.comment),
  comments: ({ things }) => ({ ids: [things.comment] }),
  contribution: within(({ things }) => ({ number: things.contributionNumber })),
  contributionHistory: within(({ things }) => ({ number: things.contributionNumber })),
  contributionDesk: inCollective,
  contributions: inCollective,
  debate: (scene) => ({ subjectType: 'Contribution', subjectId: contribution(scene) }),
  decision: by(({ things }) => things.plenary.decision),
  decisions: inCollective,
  describeBallotRule: ({ things }) => ({ rule: things.rule, rollSize: 12 }),
  endorsementCounts: inCollective,
  encounterSheet: one((scene) => scene.things.held),
  endorsements: inCollective,
  groupSessions: inCollective,
  inbox: inCollective,
  journal: inCollective,
  lettersStayHere: nothing,
  logEntry: within(() => ({ seq: 1 })),
  mailPreference: inCollective,
  calendar: within(() => ({ from: '2026-06-01', until: '2026-06-30' })),
  mandates: inCollective,
  phaseChanges: inCollective,
  phaseExceptions: inCollective,
  me: nothing,
  measure: by(({ things }) => things.measure),
  members: inCollective,
  mentionableMembers: within(() => ({ name: 'Pau' })),
  moderationDesk: inCollective,
  moderationMeasures: inCollective,
  moderationQueue: inCollective,
  myEndorsements: inCollective,
  mySessions: nothing,
  myConsents: nothing,
  consentWords: nothing,
  processingRegister: nothing,
  notifications: inCollective,
  organisation: within(({ things }) => ({ slug: things.organisation.slug })),
  organisationDossier: one(organisation),
  organisationEndorsements: within((scene) => ({ organisationId: organisation(scene) })),
  organisations: inCollective,
  organisationTimeline: one(organisation),
  meetingRequests: inCollective,
  meetingRequestReceipt: () => ({ token: 'un-jeton-qui-ne-va-pas' }),
  overdueReports: inCollective,
  pendingSolicitations: inCollective,
  plannedEncounters: inCollective,
  plenaries: inCollective,
  plenary: ({ collective, things }) => ({ collectiveSlug: collective.slug, number: things.plenary.number }),
  plenaryAttendance: by(livePlenary),
  plenaryDoor: by(livePlenary),
  plenaryFeelings: by(livePlenary),
  plenaryRoom: by(livePlenary),
  programme: inCollective,
  proposal: within(({ things }) => ({ number: things.proposal.number })),
  proposals: inCollective,
  proposalAmendments: amending(() => ({})),
  amendmentNotes: amending(() => ({})),
  proposalOpinions: amending(() => ({})),
  minorityOpinions: within(() => ({ numbers: [1] })),
  proposalKin: merging(() => ({})),
  proposalsOverview: inCollective,
  publicLog: inCollective,
  roles: inCollective,
  searchMembers: within(() => ({ text: 'Pau' })),
  signUpChallenge: nothing,
  textDifference: ({ things }) => ({ fromId: things.proposal.text.id, toId: things.proposal.text.id }),
  similarProposals: within(() => ({ title: 'Le prix de l’eau', text: '' })),
  textHistory: ({ things }) => ({ type: 'Proposal', id: things.proposal.id }),
  textPassages: (scene, role) => ({ type: 'Proposal', id: ownProposal(scene, role) }),
  textDraft: (scene, role) => ({ type: 'Proposal', id: ownProposal(scene, role) }),
  textOrigins: ({ things }) => ({ versionId: things.proposal.text.id }),
  documentExport: by(() => newId()),
  textVersion: by(({ things }) => things.proposal.text.id),
  unreadNotifications: inCollective,
  groupLineage: within((scene) => ({ groupId: group(scene) })),
  workingGroup: within(({ things }) => ({ slug: things.group.slug })),
  workingGroupMembers: within((scene) => ({ groupId: group(scene) })),
  workingGroups: inCollective,
};

/** Valid arguments of every operation, by its name in docs/permissions.md; a new operation adds its own. */
export const samples: ReadonlyMap<string, Sample> = new Map([
  ...Object.entries(mutations).map(([name, sample]) => [`Mutation.${name}`, sample] as const),
  ...Object.entries(queries).map(([name, sample]) => [`Query.${name}`, sample] as const),
]);

/** What every live topic is about, by its kind; a new kind adds its own. */
export const topicSubjects: ReadonlyMap<string, (scene: WalkScene, role: Role) => Id> = new Map([
  ['ballot', ballot],
  ['charter', ({ collective }: WalkScene) => collective.id],
  ['collective', ({ collective }: WalkScene) => collective.id],
  ['contribution', contribution],
  ['debate', contribution],
  ['feelings', livePlenary],
  ['group', group],
  ['inbox', ({ people }: WalkScene, role: Role) => people[role].actor?.accountId ?? people.member.id],
  ['moderation', ({ collective }: WalkScene) => collective.id],
  ['notes', group],
  ['organisation', organisation],
  ['plenary', livePlenary],
  ['procedure', consent],
  ['procedures', livePlenary],
  ['programme', ({ collective }: WalkScene) => collective.id],
  ['proposal', proposal],
  ['rehearsal', livePlenary],
]);
