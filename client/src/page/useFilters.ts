import { useSearchParams } from 'react-router';

export interface Filters {
  /** "" when nothing is chosen. */
  readonly of: (name: string) => string;
  readonly set: (name: string, value: string) => void;
}

/** What a list shows, kept in the address: it can be shared, and going back finds it again. */
export function useFilters(): Filters {
  const [chosen, choose] = useSearchParams();
  return {
    of: (name) => chosen.get(name) ?? '',
    set: (name, value) =>
      choose(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}
