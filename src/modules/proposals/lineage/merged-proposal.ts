import type { Id } from '../../../kernel/ids.js';
import type { TextDocument, TextVersion } from '../../texts/index.js';
import type { MergeBeginning } from '../domain/merge.js';
import { proposalLimits } from '../domain/proposal.js';
import type { ProposalEntity } from '../proposal.entity.js';

interface Side {
  readonly proposal: ProposalEntity;
  readonly text: TextVersion;
}

/** The particulars a merged proposal begins with, the words of its text, and the proposals those are from. */
interface Beginning extends Pick<ProposalEntity, 'problem' | 'cost' | 'competence' | 'chapter'> {
  readonly document: TextDocument;
  readonly textsOf: readonly Id[];
}

/** Clauses keep their ids. What one leaves empty is taken from the other. */
export function beginningOf(begins: MergeBeginning, from: Side, other: Side): Beginning {
  const [first, second] = begins === 'with' ? [other, from] : [from, other];
  const kept = begins === 'both' ? [first, second] : [first];
  const problems = kept.map(({ proposal }) => proposal.problem).filter((words) => words !== '');
  return {
    problem: (problems.length > 0 ? problems.join('\n\n') : second.proposal.problem).slice(0, proposalLimits.problem),
    cost: first.proposal.cost || second.proposal.cost,
    competence: first.proposal.competence ?? second.proposal.competence,
    chapter: first.proposal.chapter || second.proposal.chapter,
    document: { type: 'doc', content: kept.flatMap(({ text }) => text.document.content) },
    textsOf: kept.map(({ proposal }) => proposal.id),
  };
}
