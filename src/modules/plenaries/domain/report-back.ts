interface Standing {
  readonly id: string;
  readonly type: string;
}

/** Ids of an agenda with a report that came by itself: after the welcome and the reports already first, before the rest. */
export function withReport(items: readonly Standing[], report: Standing): string[] {
  const rest = items.findIndex(({ type }) => type !== 'welcome' && type !== 'report-back');
  const at = rest < 0 ? items.length : rest;
  return [...items.slice(0, at), report, ...items.slice(at)].map(({ id }) => id);
}
