import type { Places } from './draft.js';

const filled = (places: Places): Places => places.filter((place) => place.length > 0);

/** Without an option: it is left out. */
export const leftOut = (places: Places, option: number): Places =>
  filled(places.map((place) => place.filter((other) => other !== option)));

/** Where an option stands, from 0; -1 when it is left out. */
export const placeOf = (places: Places, option: number): number => places.findIndex((place) => place.includes(option));

/** The option alone at a place, from 0; those from there on go one further. */
export function insertedAt(places: Places, option: number, at: number): Places {
  const rest = leftOut(places, option);
  return [...rest.slice(0, at), [option], ...rest.slice(at)];
}

/** The option among those of a place, from 0, as it stands without it; after the last place, a place of its own. */
export function joinedAt(places: Places, option: number, at: number): Places {
  const rest = leftOut(places, option);
  if (at >= rest.length) return [...rest, [option]];
  return rest.map((place, index) => (index === at ? [...place, option] : place));
}

/** One place up or down. Out of a shared place, it first gets one of its own on that side. */
export function stepped(places: Places, option: number, by: -1 | 1): Places {
  const at = placeOf(places, option);
  if (at < 0) return places;
  const shared = (places[at]?.length ?? 0) > 1;
  if (shared) return insertedAt(places, option, by < 0 ? at : at + 1);
  const to = at + by;
  return to < 0 || to >= places.length ? places : insertedAt(places, option, to);
}
