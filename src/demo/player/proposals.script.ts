import { newId } from '../../kernel/ids.js';
import { ConsultationsService } from '../../modules/consultations/index.js';
import {
  AmendmentsService,
  ProposalsReading,
  ProposalsService,
  ProposalStepsService,
} from '../../modules/proposals/index.js';
import { documentFromMarkdown } from '../../modules/texts/index.js';
import { chapters, instantOf, plenaries, proposals, revise } from '../content/index.js';
import type { AmendmentContent, ProposalContent } from '../content/index.js';
import { takenUp } from './contributions.script.js';
import { debateActs } from './debates.js';
import { founder } from './people.script.js';
import type { Act, Stage } from './stage.js';

const days = 24 * 60 * 60_000;
const minutes = 60_000;

const chapterTitles = new Map(chapters.map(({ key, title }) => [key, title]));

/** Proposals are drafted, debated, rewritten, submitted; what becomes of them is the plenaries' story. */
export function proposalsScript(now: Date): Act[] {
  return proposals.flatMap((proposal) => {
    const drafted = instantOf(proposal.draftedOn, now);
    return [
      { at: drafted, run: (stage: Stage) => draft(stage, proposal) },
      ...debated(proposal, now),
      ...rewritten(proposal, now),
      ...(proposal.amendments ?? []).flatMap((each) => amended(proposal, each, now)),
      ...submitted(proposal, now),
    ];
  });
}

/** Whoever writes first. */
const author = ({ authors }: ProposalContent): string => {
  const [first] = authors;
  if (first === undefined) throw new Error('a proposal has an author');
  return first;
};

const fieldsOf = (stage: Stage, proposal: ProposalContent, text: string) => ({
  title: proposal.title,
  problem: proposal.problem,
  document: documentFromMarkdown(text, newId),
  cost: proposal.cost ?? '',
  competence: proposal.level,
  chapter: chapterTitles.get(proposal.group) ?? '',
  groupIds: [stage.groups.get(proposal.group)],
  private: false,
});

async function draft(stage: Stage, proposal: ProposalContent): Promise<void> {
  const service = stage.service(ProposalsService);
  const first = author(proposal);
  const origins = takenUp(proposal.key).filter(({ key }) => stage.contributions.has(key));
  const drafted = await service.draft(
    stage.as(first),
    stage.collectiveId,
    fieldsOf(stage, proposal, proposal.text),
    origins.map(({ key }) => ({ type: 'Contribution', id: stage.contributions.get(key) })),
  );
  const id = stage.proposals.set(proposal.key, drafted.id);
  for (const other of proposal.authors.filter((key) => key !== first)) {
    await service.invite(stage.as(first), stage.collectiveId, id, stage.people.get(other));
    await service.answer(stage.as(other), stage.collectiveId, id, true);
  }
  for (const { key, reason } of origins) {
    await stage
      .service(ConsultationsService)
      .answer(stage.as(founder), stage.collectiveId, stage.contributions.get(key), {
        fate: 'taken-up',
        reason,
        takenUpBy: { type: 'Proposal', id },
      });
  }
}

function debated(proposal: ProposalContent, now: Date): Act[] {
  if (proposal.debatedFrom === undefined) return [];
  const opened = instantOf(proposal.debatedFrom, now);
  const steps = (stage: Stage) => stage.service(ProposalStepsService);
  return [
    {
      at: opened,
      run: (stage) =>
        steps(stage).openDebate(stage.as(author(proposal)), stage.collectiveId, stage.proposals.get(proposal.key)),
    },
    ...debateActs(
      proposal.key,
      (stage) => ({ type: 'Proposal', id: stage.proposals.get(proposal.key) }),
      opened,
      proposal.debate ?? [],
      now,
    ),
  ];
}

function rewritten(proposal: ProposalContent, now: Date): Act[] {
  const { second } = proposal;
  if (!second) return [];
  return [
    {
      at: instantOf(second.on, now),
      run: async (stage) => {
        const id = stage.proposals.get(proposal.key);
        const actor = stage.as(second.by);
        const current = await stage.service(ProposalsReading).byId(actor, stage.collectiveId, id);
        await stage.service(ProposalsService).edit(actor, stage.collectiveId, id, {
          ...fieldsOf(stage, proposal, revise(proposal.text, second.edits)),
          version: current.proposal.version,
          reason: second.reason,
        });
      },
    },
  ];
}

/** Tabled, then supported, then given the word of its authors. */
function amended(proposal: ProposalContent, amendment: AmendmentContent, now: Date): Act[] {
  const tabled = instantOf(amendment.on, now).getTime();
  const id = newId();
  const { by, reason, edits, supporters, recommended } = amendment;
  const service = (stage: Stage): AmendmentsService => stage.service(AmendmentsService);
  return [
    {
      at: new Date(tabled),
      run: async (stage) => {
        const proposalId = stage.proposals.get(proposal.key);
        const actor = stage.as(by);
        const { proposal: current } = await stage.service(ProposalsReading).byId(actor, stage.collectiveId, proposalId);
        const document = documentFromMarkdown(revise(proposal.text, edits), newId);
        const input = { versionId: current.textVersionId, document, reason };
        await service(stage).table(actor, stage.collectiveId, proposalId, id, input);
      },
    },
    ...supporters.map((supporter, place) => ({
      at: new Date(tabled + (place + 1) * 90 * minutes),
      run: (stage: Stage) => service(stage).support(stage.as(supporter), stage.collectiveId, id, true),
    })),
    ...(recommended
      ? [
          {
            at: new Date(tabled + days),
            run: (stage: Stage) =>
              service(stage).recommend(
                stage.as(author(proposal)),
                stage.collectiveId,
                id,
                recommended.word,
                recommended.reason,
              ),
          },
        ]
      : []),
  ];
}

/** A week before its plenary, or as late as its debate and last rewriting allow. */
function submitted(proposal: ProposalContent, now: Date): Act[] {
  if (proposal.fate.kind === 'draft' || proposal.fate.kind === 'debate') return [];
  const { plenary: number } = proposal.fate;
  const plenary = plenaries.find((each) => each.number === number);
  if (!plenary || proposal.debatedFrom === undefined) throw new Error(`${proposal.key} has no plenary to go to`);
  const starts = instantOf(plenary.from, now).getTime();
  const ready = Math.max(
    starts - 7 * days,
    instantOf(proposal.debatedFrom, now).getTime() + minutes,
    proposal.second ? instantOf(proposal.second.on, now).getTime() + minutes : 0,
  );
  return [
    {
      at: new Date(Math.min(ready, starts - 5 * minutes)),
      run: (stage) =>
        stage
          .service(ProposalStepsService)
          .submit(stage.as(author(proposal)), stage.collectiveId, stage.proposals.get(proposal.key)),
    },
  ];
}
