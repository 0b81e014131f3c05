/** The names level in the verdict of an election, as the server stores it; none where there is no tie. */
export function levelOf(verdict: unknown): readonly string[] {
  if (typeof verdict !== 'object' || verdict === null || !('tie' in verdict)) return [];
  const { tie } = verdict;
  if (typeof tie !== 'object' || tie === null || !('among' in tie) || !Array.isArray(tie.among)) return [];
  return tie.among.filter((name) => typeof name === 'string');
}
