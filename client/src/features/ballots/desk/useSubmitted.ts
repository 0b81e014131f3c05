import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { DeskProposalsDocument, type DeskProposalsQuery } from './desk.generated.js';

export type Submitted = DeskProposalsQuery['proposals']['edges'][number]['node'];

/** Every proposal that awaits a plenary, by number, as its pages come in. */
export function useSubmitted(collectiveId: string): readonly Submitted[] {
  const client = useClient();
  const [found, setFound] = useState<readonly Submitted[]>([]);
  useEffect(() => {
    let over = false;
    const read = async (after: string | null, before: readonly Submitted[]): Promise<void> => {
      const { data } = await client.query(DeskProposalsDocument, { collectiveId, after }).toPromise();
      if (over || !data) return;
      const { edges, pageInfo } = data.proposals;
      const all = [...before, ...edges.map(({ node }) => node)];
      setFound(all);
      if (pageInfo.hasNextPage && pageInfo.endCursor !== null) await read(pageInfo.endCursor, all);
    };
    void read(null, []);
    return () => {
      over = true;
    };
  }, [client, collectiveId]);
  return found;
}
