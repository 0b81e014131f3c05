import type { GuidedView } from '../../../../../src/modules/plenaries/domain/guided-view.js';

/** The word for where a procedure stands, as the catalogue names it. */
export const stageOf = ({ held }: GuidedView): string => (held.kind === 'nomination' ? held.state : held.stage);
