import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { OutcomeNotice, textOf } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Row, Section } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { ActButton } from './ActButton.js';
import {
  CloseMoodDocument,
  LowerHandsDocument,
  OpenMoodDocument,
  RaiseHandDocument,
  ReactInPlenaryDocument,
  SayMoodDocument,
} from './floor.generated.js';
import styles from './Floor.module.css';
import { FeelingsLine, MoodPicture } from './MoodPicture.js';
import { useFeelings, type HallFeelings } from './useFeelings.js';

interface PlenaryProps {
  readonly plenaryId: string;
}

const signs = ['agree', 'disagree', 'smile', 'louder', 'repeating'] as const;

interface FeelingsProps extends PlenaryProps {
  /** Whether the reader is checked in. */
  readonly present: boolean;
}

/** On a phone: say one's mood, raise a hand, react. */
export function FeelingsPart({ plenaryId, present }: FeelingsProps) {
  const text = useText('floor');
  const hall = useFeelings(plenaryId);
  useMoodAnnounced(hall?.view.mood?.question ?? '');
  const [raise] = useRefusable(RaiseHandDocument, (data) => data.raiseHand);
  const [react] = useRefusable(ReactInPlenaryDocument, (data) => data.reactInPlenary);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (!hall) return null;
  const { view, own, refresh } = hall;
  const done = async (act: Promise<Outcome>) => {
    setOutcome(await act);
    refresh();
  };
  return (
    <section aria-labelledby="feelings" className={styles.floor}>
      <h2 id="feelings">{text.feelings}</h2>
      {view.mood ? <MoodCard plenaryId={plenaryId} present={present} hall={hall} /> : null}
      <FeelingsLine view={view} />
      {present ? (
        <>
          <Button
            size="large"
            aria-pressed={own.viewerHandUp}
            onClick={() => void done(raise({ plenaryId, up: !own.viewerHandUp }))}
          >
            {own.viewerHandUp ? text.handDown : text.handUp}
          </Button>
          <fieldset aria-label={text.react} className={styles.reactions}>
            {signs.map((reaction) => (
              <Button key={reaction} size="small" onClick={() => void done(react({ plenaryId, reaction }))}>
                {text.reactions[reaction]}
              </Button>
            ))}
          </fieldset>
          <OutcomeNotice outcome={outcome} />
          <p className={styles.soft}>{text.feelingsWhy}</p>
        </>
      ) : null}
    </section>
  );
}

function MoodCard({
  plenaryId,
  present,
  hall: { view, own, refresh },
}: FeelingsProps & { readonly hall: HallFeelings }) {
  const text = useText('floor');
  const [say] = useRefusable(SayMoodDocument, (data) => data.sayMood);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { mood } = view;
  if (!mood) return null;
  const choose = async (option: number) => {
    setOutcome(await say({ plenaryId, option }));
    refresh();
  };
  return (
    <Card title={mood.question} level={3} meta={text.mood}>
      {present ? (
        <fieldset aria-label={mood.question} className={styles.reactions}>
          {mood.options.map((option, index) => (
            <Button
              key={option}
              size="large"
              look={own.viewerMood === index ? 'primary' : 'secondary'}
              aria-pressed={own.viewerMood === index}
              onClick={() => void choose(index)}
            >
              {option}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <OutcomeNotice outcome={outcome} />
      <MoodPicture mood={mood} />
    </Card>
  );
}

/** For the chair: asks the hall its mood, sees it, closes it. */
export function FeelingsDesk({ plenaryId }: PlenaryProps) {
  const text = useText('floor');
  const hall = useFeelings(plenaryId);
  const [open] = useRefusable(OpenMoodDocument, (data) => data.openMood);
  const [close] = useRefusable(CloseMoodDocument, (data) => data.closeMood);
  const [lower] = useRefusable(LowerHandsDocument, (data) => data.lowerHands);
  return (
    <Section title={text.feelings}>
      {hall?.view.mood ? (
        <>
          <p>{hall.view.mood.question}</p>
          <MoodPicture mood={hall.view.mood} />
        </>
      ) : null}
      {hall ? <FeelingsLine view={hall.view} /> : null}
      <Row gap="small">
        {hall?.view.mood ? (
          <ActButton size="small" act={() => close({ plenaryId })}>
            {text.moodClose}
          </ActButton>
        ) : null}
        {hall && hall.view.hands > 0 ? (
          <ActButton size="small" act={() => lower({ plenaryId })}>
            {text.lowerHands}
          </ActButton>
        ) : null}
        <DialogForm
          label={text.moodNew}
          size="small"
          title={text.moodNew}
          submit={text.moodNew}
          onSubmit={(values) =>
            open({
              plenaryId,
              question: textOf(values, 'question'),
              options: textOf(values, 'options')
                .split('\n')
                .map((option) => option.trim())
                .filter((option) => option !== ''),
            })
          }
        >
          <p className={styles.soft}>{text.feelingsWhy}</p>
          <TextField name="question" label={text.moodQuestion} required maxLength={160} />
          <TextArea name="options" label={text.moodOptions} required rows={4} maxLength={500} />
        </DialogForm>
      </Row>
    </Section>
  );
}

/** Says that a poll opened; never each answer. */
function useMoodAnnounced(question: string): void {
  const text = useText('floor');
  const announce = useAnnounce();
  const last = useRef('');
  useEffect(() => {
    if (question !== '' && question !== last.current) announce(text.moodOpened(question));
    last.current = question;
  }, [question, text, announce]);
}
