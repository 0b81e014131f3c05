import { useParams } from 'react-router';
import { Loaded } from '../../../graphql/Loaded.js';
import { useText, useTypeset } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { Page } from '../../../page/Page.js';
import { State } from '../../../ui/Badge.js';
import { DateText } from '../../../ui/Dates.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Facts } from '../../../ui/Facts.js';
import { Notice } from '../../../ui/Notice.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { CountedElection } from '../results/CountedElection.js';
import { Steps } from '../results/Steps.js';
import { OutsideElectionDocument, type OutsideElectionQuery } from './outside.generated.js';

type Election = NonNullable<OutsideElectionQuery['outsideElection']>;

/** The result of an election held elsewhere, counted again here: said to be so at every turn. */
export default function OutsidePage() {
  const text = useText('outside');
  const id = useParams()['id'] ?? '';
  const reading = useLiveQuery(OutsideElectionDocument, { id });
  return (
    <Loaded reading={reading}>
      {({ outsideElection: election }) =>
        election ? (
          <Page title={election.title} width="reading" kicker={<State tone="warning">{text.elsewhere}</State>}>
            <Election election={election} />
          </Page>
        ) : (
          <Page title={text.elsewhere}>
            <EmptyState title={text.notFound} />
          </Page>
        )
      }
    </Loaded>
  );
}

function Election({ election }: { readonly election: Election }) {
  const text = useText('outside');
  const typeset = useTypeset();
  return (
    <Stack gap="large">
      <Notice kind="warning" title={text.elsewhere}>
        {text.notOurs}
      </Notice>
      <Section title={text.result}>
        <p>{typeset(election.sentence)}</p>
        <CountedElection value={election.count} />
        <Steps
          trace={election.trace}
          file={election.file}
          label={text.download}
          command={`faire count ${election.file.split('/').at(-1) ?? ''}`}
        />
      </Section>
      <Section title={text.source}>
        <Facts
          facts={[
            { label: text.organiser, value: election.organiser },
            { label: text.heldOn, value: <DateText at={election.heldOn} show="day" /> },
            ...(election.link
              ? [
                  {
                    label: text.document,
                    value: (
                      <a href={election.link} rel="noreferrer">
                        {election.link}
                      </a>
                    ),
                  },
                ]
              : []),
            { label: text.method, value: text.methods[election.method] ?? election.method },
            { label: text.seats, value: election.seats },
            { label: text.file, value: election.fileName },
            { label: text.digest, value: <code>{election.digest.match(/.{1,8}/g)?.join(' ')}</code> },
            { label: text.recordedAt, value: <DateText at={election.recordedAt} /> },
          ]}
        />
      </Section>
    </Stack>
  );
}
