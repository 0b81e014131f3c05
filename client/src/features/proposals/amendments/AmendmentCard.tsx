import { useState } from 'react';
import type { Outcome } from '../../../graphql/outcome.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useCollective, usePath } from '../../../session/session.js';
import { Badge, State, type Tone } from '../../../ui/Badge.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Checkbox, RadioGroup } from '../../../ui/Choices.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { RelativeTime } from '../../../ui/Dates.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { OutcomeNotice, textOf } from '../../../ui/Form.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextField.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { changesOf } from '../../../text/changes.js';
import { Difference } from '../../../text/Difference.js';
import { nameOf } from '../names.js';
import styles from '../Proposals.module.css';
import {
  RecommendAmendmentDocument,
  SupportAmendmentDocument,
  WithdrawAmendmentDocument,
  type AmendedPartsFragment,
  type AmendmentPartsFragment,
} from '../proposals.generated.js';
import { under } from './filters.js';
import { GroupText } from './GroupText.js';
import { Notes } from './Notes.js';
import { Signatures } from './Signatures.js';
import { SubAmendmentActs } from './SubAmendmentActs.js';

interface AmendmentCardProps {
  readonly amended: AmendedPartsFragment;
  readonly amendment: AmendmentPartsFragment;
  readonly chosen?: boolean;
  /** Where the reader may take it into the text. */
  readonly onChoose?: (chosen: boolean) => void;
}

const tones: Readonly<Record<string, Tone>> = { tabled: 'accent', accepted: 'success' };
const toneOf = (state: string): Tone => tones[state] ?? 'neutral';

/** What one amendment changes, why, and what others think of it. */
export function AmendmentCard({ amended, amendment, chosen, onChoose }: AmendmentCardProps) {
  const text = useText('amendments');
  const words = useText('proposals');
  const { number, amends, author, reason, state, stale, recommendation, recommendationReason } = amendment;
  const states = amends === null ? text.states : text.subStates;
  const relations = amended.pairs.filter(({ a, b }) => a === number || b === number);
  return (
    <Card
      level={amends === null ? 2 : 3}
      title={amends === null ? text.number(number) : text.subNumber(number)}
      meta={
        <>
          {stale ? <State tone="warning">{text.stale}</State> : <State tone={toneOf(state)}>{states[state]}</State>}
          {recommendation ? <Badge>{text.recommended(text.recommendations[recommendation] ?? '')}</Badge> : null}
        </>
      }
      footer={
        <>
          <span>{nameOf(author, words)}</span>
          <RelativeTime at={amendment.createdAt} />
          <span>{text.supporters(amendment.supporters)}</span>
        </>
      }
    >
      <Stack gap="small">
        {stale ? <p className={styles.quiet}>{amends === null ? text.staleHint : text.subStaleHint}</p> : null}
        {amendment.fellWith ? <p className={styles.quiet}>{text.fellWith(amendment.fellWith)}</p> : null}
        <Difference changes={changesOf(amendment.clauses)} />
        <p className={styles.lines}>{reason}</p>
        {recommendationReason === '' ? null : (
          <p className={styles.quiet}>
            {text.recommendation} — {recommendationReason}
          </p>
        )}
        {amendment.refusedBecause ? (
          <p className={styles.quiet}>
            {text.refusedBecause} — {amendment.refusedBecause}
          </p>
        ) : null}
        <GroupText proposalId={amended.id} amendment={amendment} />
        <Signatures proposalId={amended.id} amendment={amendment} />
        {relations.map(({ a, b, relation }) => (
          <p key={`${a} ${b}`} className={styles.quiet}>
            {text.relation(relation, a === number ? b : a)}
          </p>
        ))}
        <Notes proposalId={amended.id} amendment={amendment} />
        <Disclosure summary={text.inWords}>
          <p className={styles.spoken}>{amendment.spoken}</p>
        </Disclosure>
        <div data-screen-only>
          <AmendmentActs amended={amended} amendment={amendment} />
          {onChoose ? (
            <Checkbox
              label={text.choose(number)}
              checked={chosen === true}
              onChange={(event) => onChoose(event.currentTarget.checked)}
            />
          ) : null}
        </div>
        <Under amended={amended} amendment={amendment} />
      </Stack>
    </Card>
  );
}

/** What others would change in it. */
function Under({ amended, amendment: { number } }: AmendmentCardProps) {
  const text = useText('amendments');
  const all = under(amended, number);
  return all.length === 0 ? null : (
    <section className={styles.under} aria-label={text.under(number)}>
      <p>
        <strong>{text.underCount(all.length)}</strong>
      </p>
      {all.map((each) => (
        <div key={each.id} id={`amendement-${each.number}`}>
          <AmendmentCard amended={amended} amendment={each} />
        </div>
      ))}
    </section>
  );
}

function AmendmentActs({ amended, amendment }: AmendmentCardProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const path = usePath();
  const [support, state] = useRefusable(SupportAmendmentDocument, (data) => data.supportAmendment);
  const [withdraw] = useRefusable(WithdrawAmendmentDocument, (data) => data.withdrawAmendment);
  const [recommend] = useRefusable(RecommendAmendmentDocument, (data) => data.recommendAmendment);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { id, number, amends, viewerSupports, viewerMaySupport, viewerMayReword, viewerMayAmend } = amendment;
  const which = { collectiveId, proposalId: amended.id, id };
  return (
    <>
      <Row gap="small">
        {viewerMaySupport ? (
          <Button
            size="small"
            aria-pressed={viewerSupports}
            busy={state !== 'idle'}
            onClick={() => void support({ ...which, support: !viewerSupports }).then(setOutcome)}
          >
            {viewerSupports ? text.unsupport : text.support}
          </Button>
        ) : null}
        {viewerMayReword ? (
          <>
            <LinkButton size="small" to={`${path('propositions', amended.number, 'amender')}?numero=${number}`}>
              {text.rewordIt}
            </LinkButton>
            <ConfirmButton
              size="small"
              title={text.withdrawTitle}
              explanation={<p>{text.withdrawExplained}</p>}
              confirm={text.withdraw}
              onConfirm={() => withdraw(which)}
            >
              {text.withdraw}
            </ConfirmButton>
          </>
        ) : null}
        {viewerMayAmend ? (
          <LinkButton size="small" to={`${path('propositions', amended.number, 'amender')}?sous=${number}`}>
            {text.amendIt}
            <VisuallyHidden>{text.amendmentNamed(number)}</VisuallyHidden>
          </LinkButton>
        ) : null}
        <SubAmendmentActs proposalId={amended.id} amendment={amendment} />
        {amended.viewerMaySettle && amends === null && amendment.state === 'tabled' && !amendment.stale ? (
          <LinkButton size="small" to={`${path('propositions', amended.number, 'amender')}?modifier=${number}`}>
            {text.modify}
          </LinkButton>
        ) : null}
        {amended.viewerMaySettle && amendment.state === 'tabled' ? (
          <DialogForm
            size="small"
            label={text.recommend}
            title={amends === null ? text.number(number) : text.subNumber(number)}
            submit={text.recommend}
            onSubmit={(values) =>
              recommend({ ...which, recommendation: textOf(values, 'word'), reason: textOf(values, 'reason') })
            }
          >
            <RadioGroup
              legend={text.recommendation}
              name="word"
              required
              choices={Object.entries(text.recommendations)
                .filter(([value]) => value !== 'modify')
                .map(([value, label]) => ({ value, label }))}
            />
            <TextArea name="reason" label={text.because} required maxLength={2000} />
          </DialogForm>
        ) : null}
      </Row>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
