import type { Id } from '../../../kernel/ids.js';
import type { SubjectCard } from '../../../platform/subjects/subjects.js';
import { mayTakePart, type Standing } from '../../collectives/index.js';
import type { PersonType } from '../../identity/index.js';
import { mayAnswer, mayEdit, mayReadWords, mayTriage } from '../consultations.policy.js';
import type { ContributionRow } from '../contribution.rows.js';
import type { ContributionGroupType, ContributionType } from './contribution.type.js';

const person = (id: Id | null, name: string | null): PersonType | null =>
  id === null || name === null ? null : { id, name, erased: name === '' };

const group = ({ groupId, groupSlug, groupName }: ContributionRow): ContributionGroupType | null =>
  groupId === null || groupSlug === null || groupName === null
    ? null
    : { id: groupId, slug: groupSlug, name: groupName };

/** A contribution, what became of it, and what the reader may do with it. */
export function contributionView(
  row: ContributionRow,
  standing: Standing,
  cards: ReadonlyMap<Id, SubjectCard>,
): ContributionType {
  const readable = mayReadWords(standing, row);
  return {
    ...row,
    title: readable ? row.title : '',
    body: readable ? row.body : '',
    author: person(row.authorId, row.authorName),
    enteredBy: { id: row.enteredById, name: row.enteredByName, erased: row.enteredByName === '' },
    group: group(row),
    takenUpBy: row.takenUpId === null ? null : (cards.get(row.takenUpId) ?? null),
    answeredBy: person(row.answeredById, row.answeredByName),
    viewerIsAuthor: standing.accountId !== null && row.authorId === standing.accountId,
    viewerMayReport:
      mayTakePart(standing).allowed && row.enteredById !== standing.accountId && row.hiddenReason === null,
    viewerMayEdit: mayEdit(standing, row).allowed,
    viewerMayTriage: mayTriage(standing, row).allowed,
    viewerMayAnswer: mayAnswer(standing, row).allowed,
  };
}
