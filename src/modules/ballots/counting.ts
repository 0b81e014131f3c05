// The second door of this module: counting from a file alone, without server, database or Nest. `faire count` stands on it.
export { CannotCount, countBallots, namesOf, yesNoTallyOf, type CountOptions } from './domain/count-ballots.js';
export { countJson } from './domain/count-json.js';
export { drawAmong } from './domain/draw.js';
export { decimalOf } from './domain/exact-json.js';
export { explainVerdict } from './domain/explain-verdict.js';
export { missingAt, type BallotOptions } from './domain/formats/ballot-options.js';
export { decodeBallots, encodeBallots, type BallotsFile } from './domain/formats/ballots-json.js';
export { FormatError } from './domain/formats/format-error.js';
export { formatOfName, holdsTallies } from './domain/formats/format-of.js';
export { formatIds, type FormatId, type Source } from './domain/formats/source.js';
export { readSource, type ReadBallots, type SourceFormat } from './domain/formats/read-source.js';
export { methodIds, type Count, type MethodId } from './domain/methods/election.js';
export { explainCount } from './domain/methods/explain-count.js';
export { yesNoChoices } from './domain/methods/yes-no.js';
export { decide, recount, RuleUnreadable, type Recount } from './domain/recount.js';
export { bases, type Base, type YesNoRule } from './domain/rule.js';
export { simpleMajority } from './domain/rule-templates.js';
export { parseRule } from './domain/parse-rule.js';
