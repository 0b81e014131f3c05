import { every, when, type Decision } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { holds, mayTakePart, type Standing } from '../../collectives/index.js';
import { mayBePrepared, mayProceed } from '../domain/plenary.js';
import type { AgendaItem, Plenary } from '../plenaries.rows.js';
import { procedureItemNotLive, procedureOver, tellersOnly, notRepresentative } from './guided-desk.refusals.js';
import type { GuidedKind, Procedure } from './guided.rows.js';

/** Consent and election are held on the current item; a nomination and a draw may begin before, and go on meanwhile. */
export const mayBeHeld = (
  kind: GuidedKind,
  plenary: Pick<Plenary, 'state'>,
  item: Pick<AgendaItem, 'state'>,
): Decision =>
  kind === 'nomination' || kind === 'sortition'
    ? mayBePrepared(plenary.state)
    : every(
        () => mayProceed(plenary.state),
        () => when(item.state === 'live', procedureItemNotLive()),
      );

export const mayContinue = ({ endedAt }: Pick<Procedure, 'endedAt'>): Decision =>
  when(endedAt === null, procedureOver());

/** Verifies voters: whoever was named for this procedure. */
export const mayVerify = (standing: Standing, { id }: { readonly id: Id }): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(holds(standing, 'teller', id), tellersOnly()),
  );

/** Commits and reveals for an organisation. */
export const mayCommitFor = (standing: Standing, organisationId: Id): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(holds(standing, 'representative', organisationId), notRepresentative()),
  );
