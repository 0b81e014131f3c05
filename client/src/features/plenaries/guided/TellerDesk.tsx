import { useState } from 'react';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { State, type Tone } from '../../../ui/Badge.js';
import { Card } from '../../../ui/Card.js';
import { DateText } from '../../../ui/Dates.js';
import { Facts } from '../../../ui/Facts.js';
import { SearchField } from '../../../ui/SearchField.js';
import { Section } from '../../../ui/Stack.js';
import { ActButton } from '../ActButton.js';
import { VotersToCheckDocument, type VotersToCheckQuery } from '../guided.generated.js';
import { WithReason } from './Acts.js';
import type { PartProps } from './ConsentPart.js';

const tones: Readonly<Record<string, Tone>> = { verified: 'success', refused: 'danger', unverified: 'warning' };

type Voter = VotersToCheckQuery['votersToCheck'][number];

/** The tellers' table: who comes, what they show, what is found. Several tellers work at once. */
export function TellerDesk({ procedure }: PartProps<'nomination'>) {
  const text = useText('guided');
  const [search, setSearch] = useState('');
  const { id } = procedure.own;
  const { data, refresh } = useLiveQuery(VotersToCheckDocument, { id, search }, `procedure:${id}`);
  return (
    <Section title={text.tellerDesk}>
      <SearchField label={text.findMember} value={search} onSearch={setSearch} />
      {(data?.votersToCheck ?? []).map((voter) => (
        <VoterCard
          key={voter.person.id}
          voter={voter}
          act={async (refusal) => {
            const ended = await procedure.take({ do: 'verify', personId: voter.person.id, refusal });
            refresh();
            return ended;
          }}
        />
      ))}
    </Section>
  );
}

interface VoterCardProps {
  readonly voter: Voter;
  readonly act: (refusal: string | null) => ReturnType<PartProps<'nomination'>['procedure']['take']>;
}

function VoterCard({ voter, act }: VoterCardProps) {
  const text = useText('guided');
  const lacking = voter.lacks.map((each) => text.lacks[each] ?? each).join(', ');
  return (
    <Card
      title={voter.person.name}
      meta={<State tone={tones[voter.state] ?? 'neutral'}>{text.checkStates[voter.state]}</State>}
      footer={
        voter.state === 'unverified' ? (
          <>
            <ActButton look="primary" act={() => act(null)}>
              {text.verify(voter.person.name)}
            </ActButton>
            <WithReason label={text.refuse(voter.person.name)} act={(why) => act(why)} />
          </>
        ) : null
      }
    >
      {voter.bornOn ? (
        <Facts
          facts={[
            { label: text.bornOn, value: <DateText at={voter.bornOn} show="day" /> },
            {
              label: text.residentSince,
              value: voter.residentSince ? <DateText at={voter.residentSince} show="day" /> : text.unknownDate,
            },
          ]}
        />
      ) : null}
      {lacking ? <State tone="warning">{lacking}</State> : null}
      {voter.reason ? <p>{voter.reason}</p> : null}
    </Card>
  );
}
