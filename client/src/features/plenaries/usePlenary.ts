import { useParams } from 'react-router';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { PlenaryDocument } from './plenaries.generated.js';

/** The plenary of the address. Its topic needs its id: the first answer brings it. */
export function usePlenary() {
  const { slug, id } = useCollective();
  const number = Number(useParams()['number']);
  const variables = { slug, number: Number.isSafeInteger(number) ? number : 0 };
  const known = useLiveQuery(PlenaryDocument, variables);
  const plenaryId = known.data?.plenary?.id;
  return useLiveQuery(PlenaryDocument, variables, plenaryId ? `plenary:${plenaryId}` : `collective:${id}`);
}
