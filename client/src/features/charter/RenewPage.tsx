import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { Reserved } from '../../text/Reserved.js';
import { LinkButton } from '../../ui/Button.js';
import { Checkbox, RadioGroup } from '../../ui/Choices.js';
import { DateText } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Form, textOf, ticked } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Section, Stack } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { ComparedArticle } from './ComparedArticle.js';
import { RenewalDocument, RenewEndorsementDocument, type RenewalQuery } from './charter.generated.js';
import styles from './Charter.module.css';

type Renewal = NonNullable<RenewalQuery['endorsementRenewal']>;
type ReservedArticle = Renewal['reserved'][number];

/** What changed for one endorser, what they had a reservation on first; and, theirs to renew, the signature. */
export default function RenewPage() {
  const { id = '' } = useParams();
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const path = usePath();
  const reading = useLiveQuery(RenewalDocument, { collectiveId, id }, `charter:${collectiveId}`);
  const organisation = reading.data?.endorsementRenewal?.endorsement.organisation;
  return (
    <Page
      title={organisation ? text.renewalOf(organisation.name) : text.renewalTitle}
      kicker={<Link to={path('charte')}>{text.title}</Link>}
    >
      <Loaded reading={reading}>
        {({ endorsementRenewal: renewal }) =>
          renewal ? (
            <Stack gap="large">
              <Where renewal={renewal} />
              {renewal.viewerMayRenew ? <Renew renewal={renewal} /> : <Articles renewal={renewal} />}
            </Stack>
          ) : (
            <EmptyState title={text.none}>{text.noneLead}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

function Where({ renewal: { endorsement, from, to } }: { readonly renewal: Renewal }) {
  const text = useText('charter');
  const path = usePath();
  const { state, organisation } = endorsement;
  if (state === 'to_renew') {
    return (
      <Notice kind="warning" title={text.renewalFromTo(from.number, to.number)}>
        {to.renewBefore ? (
          <>
            {text.renewUntil} <DateText at={to.renewBefore} show="day" preposition="on" />. {text.thenLapses}
          </>
        ) : (
          text.noHurry
        )}
      </Notice>
    );
  }
  const again = organisation ? path('organisations', organisation.slug, 'signer') : path('charte');
  return (
    <Notice
      title={`${text.versionOf(from.number)} · ${text.endorsementStates[state] ?? state}`}
      actions={state === 'lapsed' ? <LinkButton to={again}>{text.signAnew}</LinkButton> : null}
    >
      {state === 'lapsed' ? text.lapsedLead : text.renewalFromTo(from.number, to.number)}
    </Notice>
  );
}

/** The articles, in the order that matters to who endorsed; with the fields of a renewal where it is theirs. */
function Articles({ renewal, fields = false }: { readonly renewal: Renewal; readonly fields?: boolean }) {
  const text = useText('charter');
  const { reserved, changed, same, from, to } = renewal;
  const versions = { from: from.number, to: to.number, level: 3 } as const;
  return (
    <>
      {reserved.length > 0 ? (
        <Section title={text.reservedFirst}>
          {reserved.map((each) => (
            <ComparedArticle key={each.article.id} article={each.article} {...versions}>
              <ReservationBefore reserved={each} />
              {fields ? <KeepReservation reserved={each} /> : null}
            </ComparedArticle>
          ))}
        </Section>
      ) : null}
      <Section title={reserved.length > 0 ? text.otherChanges : text.whatChanges}>
        {changed.length === 0 ? <p>{text.nothingElse}</p> : null}
        {changed.map((article) => (
          <div key={article.id}>
            <ComparedArticle article={article} {...versions} />
            {fields && article.after ? (
              <Disclosure summary={text.addReservation(article.after.number)}>
                <TextArea
                  name={`reason-${article.id}`}
                  label={text.reserveOn(article.after.number, article.after.title)}
                  rows={2}
                  maxLength={2000}
                />
              </Disclosure>
            ) : null}
          </div>
        ))}
        <p className={styles.quiet}>{text.sameArticles(same)}</p>
      </Section>
    </>
  );
}

function ReservationBefore({ reserved: { reservation } }: { readonly reserved: ReservedArticle }) {
  const text = useText('charter');
  return (
    <Notice title={text.places[reservation.place] ?? text.reservations}>
      <p className={styles.lines}>{reservation.reason}</p>
      <Reserved reservation={reservation} />
    </Notice>
  );
}

/** Kept as it is, changed, or given up; one on an article that is gone falls with it. */
function KeepReservation({ reserved: { reservation, article } }: { readonly reserved: ReservedArticle }) {
  const text = useText('charter');
  const [kept, setKept] = useState(true);
  if (!article.after) return <p className={styles.quiet}>{text.reservationFalls}</p>;
  return (
    <>
      <Checkbox
        name={`keep-${article.id}`}
        label={text.keepReservation(article.after.number)}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      {kept ? (
        <TextArea
          name={`reason-${article.id}`}
          label={text.reserveOn(article.after.number, article.after.title)}
          rows={2}
          required
          maxLength={2000}
          defaultValue={reservation.reason}
        />
      ) : null}
    </>
  );
}

function Renew({ renewal }: { readonly renewal: Renewal }) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const path = usePath();
  const navigate = useNavigate();
  const [renew] = useRefusable(RenewEndorsementDocument, (data) => data.renewEndorsement);
  const { id, endorsement, to } = renewal;
  const { organisation } = endorsement;
  const [decision, setDecision] = useState('carried');
  return (
    <Form
      submit={organisation ? text.renewFor(organisation.name) : text.renew}
      onSubmit={async (values) => {
        const input = {
          carriesDecision: organisation !== null && decision === 'carried',
          ratification: organisation !== null && decision === 'new' ? voteOf(values) : null,
          reservations: organisation ? reservationsOf(renewal, values) : [],
          statement: textOf(values, 'statement'),
        };
        const outcome = await renew({ collectiveId, id, versionId: to.id, renewal: input });
        if (outcome.kind === 'done') void navigate(path('charte', 'soutiens'));
        return outcome;
      }}
    >
      <Articles renewal={renewal} fields={organisation !== null} />
      {organisation ? (
        <Section title={text.renewDecision}>
          <RadioGroup
            legend={text.renewDecisionWhich}
            name="decision"
            required
            value={decision}
            onChange={setDecision}
            choices={[
              {
                value: 'carried',
                label: text.carryDecision,
                hint: endorsement.ratification ? text.carryHint(endorsement.ratification.body) : undefined,
              },
              { value: 'new', label: text.newVote },
            ]}
          />
          {decision === 'new' ? <NewVote /> : null}
          <p className={styles.quiet}>{text.acceptancesHold}</p>
        </Section>
      ) : null}
      <Disclosure summary={text.changeStatement}>
        <TextArea
          name="statement"
          label={text.statement}
          hint={text.statementHint}
          rows={4}
          maxLength={organisation ? 4000 : 1000}
          defaultValue={endorsement.statement}
        />
      </Disclosure>
    </Form>
  );
}

function NewVote() {
  const text = useText('charter');
  return (
    <>
      <TextField name="body" label={text.voteBody} hint={text.voteBodyHint} required maxLength={200} />
      <TextField name="on" type="date" label={text.voteOn} required />
      <TextField name="electorate" type="number" min={1} label={text.electorate} required />
      <div className={styles.votes}>
        <TextField name="votesFor" type="number" min={0} label={text.votesFor} required />
        <TextField name="votesAgainst" type="number" min={0} label={text.votesAgainst} required />
        <TextField name="votesAbstain" type="number" min={0} label={text.votesAbstain} required />
      </div>
    </>
  );
}

const voteOf = (values: FormData) => ({
  body: textOf(values, 'body'),
  on: textOf(values, 'on'),
  electorate: Number(textOf(values, 'electorate')),
  votesFor: Number(textOf(values, 'votesFor')),
  votesAgainst: Number(textOf(values, 'votesAgainst')),
  votesAbstain: Number(textOf(values, 'votesAbstain')),
});

/** Those kept, on the words they were on where these still stand, and those written now. */
function reservationsOf({ reserved, changed }: Renewal, values: FormData) {
  const kept = reserved
    .filter(({ article }) => ticked(values, `keep-${article.id}`))
    .map(({ article, reservation }) => ({
      articleId: article.id,
      clauseId: reservation.place === 'gone' ? null : reservation.clauseId,
      reason: textOf(values, `reason-${article.id}`),
    }));
  const written = changed
    .map(({ id }) => ({ articleId: id, clauseId: null, reason: textOf(values, `reason-${id}`) }))
    .filter(({ reason }) => reason !== '');
  return [...kept, ...written];
}
