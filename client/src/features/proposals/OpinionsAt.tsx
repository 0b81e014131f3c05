import { useQuery } from 'urql';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Stack } from '../../ui/Stack.js';
import { Opinion } from './Opinion.js';
import { MinorityOpinionsDocument } from './dissent.generated.js';

interface OpinionsAtProps {
  /** Every proposal of the page: asked for once, whoever asks. */
  readonly numbers: readonly number[];
  readonly number: number;
}

/** The minority opinions on one of the proposals of a page; nothing where there are none. */
export default function OpinionsAt({ numbers, number }: OpinionsAtProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const [{ data }] = useQuery({
    query: MinorityOpinionsDocument,
    variables: { collectiveId, numbers: [...numbers] },
    requestPolicy: 'cache-first',
  });
  const opinions = data?.minorityOpinions.filter(({ proposal }) => proposal === number) ?? [];
  if (opinions.length === 0) return null;
  return (
    <Disclosure summary={text.opinionsCount(opinions.length)}>
      <Stack>
        {opinions.map((opinion) => (
          <Opinion key={opinion.id} opinion={opinion} />
        ))}
      </Stack>
    </Disclosure>
  );
}
