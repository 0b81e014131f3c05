/**
 * The demonstration: an invented town and its collective, from 2018 to now, as data alone. Whoever plays it resolves its
 * moments with `instantOf` and the second version of a text with `revise`.
 */
export { charterArticles, charterVersions } from './charter.js';
export { collective, phases } from './collective.js';
export { chapterScores, commitmentQuestions, commitments, followedOn } from './commitments.js';
export { contributions } from './contributions.js';
export { personEndorsements } from './endorsements.js';
export { sessionAttendance } from './groups/attendance.js';
export { groups } from './groups/index.js';
export { departures, groupLives, groupMerges, groupSplits } from './groups/lives.js';
export { reportedComments } from './moderation.js';
export { clausesOf, instantOf, revise } from './moments.js';
export { encounters, mandates, organisations } from './organisations.js';
export { demoAccounts, people } from './people.js';
export { attendance, plenaries } from './plenaries/index.js';
export { chapters } from './programme.js';
export { proposals } from './proposals/index.js';
export type * from './types.js';
