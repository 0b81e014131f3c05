/** The drawers of the journal, by which it is filtered. */
export const journalFamilies = [
  'decisions',
  'plenaries',
  'proposals',
  'charter',
  'organisations',
  'groups',
  'contributions',
  'debates',
  'programme',
  'collective',
] as const;

export type JournalFamily = (typeof journalFamilies)[number];

/** First match wins: an event is filed by the first word of its name that says what it is about. */
const drawers: readonly (readonly [RegExp, JournalFamily])[] = [
  [/^(Decision|Ballot|Vote|Roll|Verdict)/, 'decisions'],
  [/^(Plenary|Agenda|Item|Floor|Speech|Speaker|Attendance|CheckedIn|Presence|Minutes)/, 'plenaries'],
  [/^(Comment|Reaction|Debate|Report(ed|Filed)|Moderation|Appeal|Content)/, 'debates'],
  [/^(Charter|Article|Endorsement)/, 'charter'],
  [/^(Organisation|Representative|Solicitation|Mandate|Encounter)/, 'organisations'],
  [/^(WorkingGroup|Group|Session|Facilitator)/, 'groups'],
  [/^Contribution/, 'contributions'],
  [/^(Proposal|CoAuthor|Text)/, 'proposals'],
  [/^(Programme|Chapter|Measure)/, 'programme'],
];

export const familyOf = (type: string): JournalFamily =>
  drawers.find(([pattern]) => pattern.test(type))?.[1] ?? 'collective';

export const typesOf = (family: JournalFamily, types: readonly string[]): readonly string[] =>
  types.filter((type) => familyOf(type) === family);
