import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Row, Section, Stack } from '../../ui/Stack.js';
import { Timeline } from '../../ui/Timeline.js';
import { Written } from '../../ui/Written.js';
import { AnswerContribution } from './AnswerContribution.js';
import styles from './Consultations.module.css';
import { ContributionHistory } from './ContributionHistory.js';
import { Author, ContributionState, titleOf } from './ContributionWords.js';
import { EditContribution } from './EditContribution.js';
import { TriageContribution } from './TriageContribution.js';
import { ContributionDocument, type ContributionWholeFragment } from './consultations.generated.js';

/** One contribution: the words, what becomes of them and why. */
export default function ContributionPage() {
  const number = Number(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('consultations');
  const path = usePath();
  const asked = Number.isSafeInteger(number) && number < 2 ** 31 ? number : 0;
  const reading = useLiveQuery(ContributionDocument, { collectiveId, number: asked });
  const found = reading.data?.contribution;
  useLive(found ? `contribution:${found.id}` : null, reading.refresh, reading.refresh);
  return (
    <Page
      title={found ? titleOf(found, text) : text.numbered(asked)}
      written={Boolean(found)}
      kicker={
        <>
          <Link to={path('contributions')}>{text.all}</Link>
          {found ? ` · ${text.numbered(found.number)}` : null}
        </>
      }
      width="reading"
    >
      <Loaded reading={reading}>
        {({ contribution }) =>
          contribution ? (
            <Whole contribution={contribution} />
          ) : (
            <EmptyState title={text.notFound} action={<LinkButton to={path('contributions')}>{text.all}</LinkButton>} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface WholeProps {
  readonly contribution: ContributionWholeFragment;
}

function Whole({ contribution }: WholeProps) {
  const text = useText('consultations');
  return (
    <Stack gap="large">
      <Stack>
        <Row gap="small">
          <ContributionState contribution={contribution} />
          <span>{contribution.theme}</span>
          {contribution.viewerIsAuthor ? <Badge tone="accent">{text.yours}</Badge> : null}
        </Row>
        {contribution.hiddenReason ? <HiddenContribution contribution={contribution} /> : null}
        <Written className={styles.words}>{contribution.body}</Written>
        <p className={styles.quiet}>
          <Origin contribution={contribution} /> · <DateText at={contribution.receivedAt} />
        </p>
        <Row gap="small">
          {contribution.viewerMayEdit ? (
            <EditContribution key={contribution.version} contribution={contribution} />
          ) : null}
          {contribution.version > 1 && contribution.body !== '' ? (
            <ContributionHistory number={contribution.number} />
          ) : null}
          {contribution.viewerMayReport ? (
            <Slot name="report" of={{ type: 'Contribution', id: contribution.id }} />
          ) : null}
        </Row>
      </Stack>
      <Section title={text.fate}>
        <Fate contribution={contribution} />
        <Row>
          {contribution.viewerMayTriage ? <TriageContribution contribution={contribution} /> : null}
          {contribution.viewerMayAnswer ? <AnswerContribution contribution={contribution} /> : null}
        </Row>
      </Section>
      <Slot name="debate" of={{ type: 'Contribution', id: contribution.id }} />
    </Stack>
  );
}

function HiddenContribution({ contribution: { id, hiddenGround, hiddenReason, enteredBy, body } }: WholeProps) {
  const me = useMe();
  const words = { id, ground: hiddenGround ?? '', reason: hiddenReason ?? '' };
  return <Slot name="hiddenWords" of={{ ...words, own: me?.id === enteredBy.id, readable: body !== '' }} />;
}

function Origin({ contribution }: WholeProps) {
  const text = useText('consultations');
  const { offlineName, enteredBy } = contribution;
  if (!offlineName) return <Author contribution={contribution} />;
  return <>{text.offlineBy(offlineName, enteredBy.erased ? text.formerMember : enteredBy.name)}</>;
}

/** Received, handed over, answered: where it is, who moves next. */
function Fate({ contribution }: WholeProps) {
  const text = useText('consultations');
  const path = usePath();
  const { state, group, answeredAt, receivedAt, triageReason } = contribution;
  const answered = state === 'answered';
  const handed = group
    ? {
        id: 'grouped',
        state: answered ? ('past' as const) : ('current' as const),
        title: <Link to={path('groupes', group.slug)}>{text.grouped(group.name)}</Link>,
        children: (
          <>
            {triageReason === '' ? null : <p>{triageReason}</p>}
            {answered ? null : <p>{text.waitsAnswer}</p>}
          </>
        ),
      }
    : null;
  return (
    <Timeline
      label={text.fate}
      steps={[
        {
          id: 'received',
          title: text.received,
          when: <DateText at={receivedAt} show="day" />,
          state: state === 'received' ? 'current' : 'past',
          children: state === 'received' ? <p>{text.waitsTriage}</p> : null,
        },
        ...(handed ? [handed] : []),
        {
          id: 'answered',
          title: answered ? <ContributionState contribution={contribution} /> : text.answered,
          when: answeredAt ? <DateText at={answeredAt} show="day" /> : null,
          state: answered ? 'current' : 'next',
          children: answered ? <AnswerGiven contribution={contribution} /> : <p>{text.nextAnswer}</p>,
        },
      ]}
    />
  );
}

function AnswerGiven({ contribution: { fateReason, takenUpBy, answeredBy } }: WholeProps) {
  const { slug } = useCollective();
  const text = useText('consultations');
  return (
    <>
      <p className={styles.words}>{fateReason}</p>
      {takenUpBy ? (
        <p>
          {text.takenUpBy}
          <Colon />
          <Link to={`/${slug}${takenUpBy.path}`}>{takenUpBy.title}</Link>
        </p>
      ) : null}
      {answeredBy ? (
        <p className={styles.quiet}>{text.answeredBy(answeredBy.erased ? text.formerMember : answeredBy.name)}</p>
      ) : null}
    </>
  );
}
