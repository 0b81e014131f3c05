interface Vote {
  readonly kind: string;
  readonly amendments: readonly { readonly number: number; readonly state: string }[];
}

/** How each amendment is voted: "together", "alone", "choice-<n>", or "none". */
export function placeOf(votes: readonly Vote[]): { readonly number: number; readonly place: string }[] {
  let choices = 0;
  return votes.flatMap(({ kind, amendments }) => {
    if (kind === 'choice') choices += 1;
    const place = kind === 'together' ? 'together' : kind === 'choice' ? `choice-${choices}` : 'alone';
    return amendments.flatMap(({ number, state }) => (state === 'tabled' ? [{ number, place }] : []));
  });
}

/** The votes that these places make, in the order of their first amendments; what is voted together comes first. */
export function arrangementOf(
  places: readonly (readonly [number: number, place: string])[],
): { readonly kind: string; readonly amendments: number[] }[] {
  const votes = new Map<string, { readonly kind: string; readonly amendments: number[] }>();
  for (const [number, place] of places) {
    if (place === 'none') continue;
    const kind = place === 'together' ? 'together' : place === 'alone' ? 'vote' : 'choice';
    const key = kind === 'vote' ? `alone ${number}` : place;
    const vote = votes.get(key) ?? { kind, amendments: [] };
    vote.amendments.push(number);
    votes.set(key, vote);
  }
  const all = [...votes.values()];
  return [...all.filter(({ kind }) => kind === 'together'), ...all.filter(({ kind }) => kind !== 'together')];
}
