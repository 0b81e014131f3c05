import { useClient, useQuery } from 'urql';
import { useCollective } from '../../../session/session.js';
import { DeskPeopleDocument } from './desk.generated.js';

export interface Member {
  readonly id: string;
  readonly name: string;
}

/** Members whose names have these letters; nobody under two letters. */
export function useMembers(text: string): readonly Member[] {
  const { id: collectiveId } = useCollective();
  const [{ data }] = useQuery({
    query: DeskPeopleDocument,
    variables: { collectiveId, text },
    pause: text.length < 2,
  });
  return text.length < 2 ? [] : (data?.searchMembers ?? []);
}

/** Finds members by their very name, one after the other: none, one, or several of that name. */
export function useNamesakes(): (name: string) => Promise<readonly Member[]> {
  const client = useClient();
  const { id: collectiveId } = useCollective();
  return async (name) => {
    const { data } = await client.query(DeskPeopleDocument, { collectiveId, text: name }).toPromise();
    return (data?.searchMembers ?? []).filter((member) => member.name.toLowerCase() === name.toLowerCase());
  };
}
