import { every, when, type Decision } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { holds, mayTakePart, type Standing } from '../../collectives/index.js';
import { noteNotYours, notesOfCircleOnly } from '../domain/note.refusals.js';
import type { NoteHolder, NoteRow } from './notes.repository.js';

/** The groups somebody works in and the organisations they represent: whose notes they read and write. Nobody else's. */
export function circlesOf(standing: Standing, joined: readonly Id[]): readonly NoteHolder[] {
  if (!mayTakePart(standing).allowed) return [];
  const held = (kind: 'facilitator' | 'representative'): Id[] =>
    standing.roles.flatMap((role) => (role.kind === kind && role.subjectId !== null ? [role.subjectId] : []));
  const groups = [...new Set([...joined, ...held('facilitator')])];
  return [
    ...groups.map((id) => ({ type: 'WorkingGroup', id }) as const),
    ...held('representative').map((id) => ({ type: 'Organisation', id }) as const),
  ];
}

export const mayNote = (standing: Standing, circles: readonly NoteHolder[], holder: NoteHolder): Decision =>
  every(
    () => mayTakePart(standing),
    () =>
      when(
        circles.some(({ type, id }) => type === holder.type && id === holder.id),
        notesOfCircleOnly(),
      ),
  );

/** Whoever wrote it; who facilitates the group; who represents the organisation. */
export const mayEditNote = (
  standing: Standing,
  circles: readonly NoteHolder[],
  { holder, createdBy }: Pick<NoteRow, 'holder' | 'createdBy'>,
): Decision =>
  every(
    () => mayNote(standing, circles, holder),
    () =>
      when(
        standing.accountId === createdBy || holder.type === 'Organisation' || holds(standing, 'facilitator', holder.id),
        noteNotYours(),
      ),
  );
