import { useEffect, useRef } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Form, textOf } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { ActButton } from './ActButton.js';
import { SayGenderDocument } from './floor.generated.js';
import styles from './Floor.module.css';
import { AskToSpeakDocument, EndSpeechDocument, WithdrawFromQueueDocument } from './plenaries.generated.js';
import { OrderWords, Queue } from './Queue.js';
import { SpeechClock } from './SpeechClock.js';
import type { Room } from './useRoom.js';

const kinds = ['contribution', 'for', 'against', 'question', 'answer', 'point-of-order'] as const;

interface FloorProps {
  readonly plenaryId: string;
  readonly room: Room;
}

/** The floor on a phone: who speaks, when I will and why, and asking for it. */
export function FloorPart({ plenaryId, room }: FloorProps) {
  const text = useText('floor');
  const { view, own, refresh } = room;
  const [withdraw] = useRefusable(WithdrawFromQueueDocument, (data) => data.withdrawFromQueue);
  const [end] = useRefusable(EndSpeechDocument, (data) => data.endSpeech);
  useOrderAnnounced(view.floor.policy);
  const acted = async <T,>(act: Promise<T>): Promise<T> => {
    const ended = await act;
    refresh();
    return ended;
  };
  return (
    <section aria-labelledby="floor" className={styles.floor}>
      <h2 id="floor">{text.queue}</h2>
      <Speaking room={room} />
      {own.viewerPosition === 0 ? (
        <>
          <p>{text.youSpeak}</p>
          <ActButton size="large" act={() => acted(end({ plenaryId }))}>
            {text.end}
          </ActButton>
        </>
      ) : null}
      {own.viewerPlace ? (
        <>
          <output>{own.viewerPlace}</output>
          <ActButton size="large" act={() => acted(withdraw({ plenaryId }))}>
            {text.withdraw}
          </ActButton>
        </>
      ) : null}
      {own.viewerMayAsk && own.viewerPosition === null ? <Ask plenaryId={plenaryId} room={room} /> : null}
      <OrderWords view={view} />
      <Queue view={view} />
      {own.viewerCheckedIn ? <Gender plenaryId={plenaryId} room={room} /> : null}
    </section>
  );
}

function Speaking({ room: { view } }: { readonly room: Room }) {
  const text = useText('floor');
  if (!view.speaker) return <p>{text.nobody}</p>;
  const { name, kind, timer } = view.speaker;
  return (
    <p className={styles.speaker}>
      {text.speaking} <strong>{name}</strong>
      {kind === 'contribution' ? null : ` (${text.kinds[kind]})`}
      <br />
      <SpeechClock timer={timer} what={text.clockSpeech} />
    </p>
  );
}

function Ask({ plenaryId, room }: FloorProps) {
  const text = useText('floor');
  const [ask] = useRefusable(AskToSpeakDocument, (data) => data.askToSpeak);
  return (
    <Form
      submit={text.ask}
      onSubmit={async (values) => {
        const ended = await ask({ plenaryId, kind: textOf(values, 'kind') });
        room.refresh();
        return ended;
      }}
    >
      <RadioGroup
        name="kind"
        legend={text.kind}
        required
        defaultValue="contribution"
        choices={kinds.map((value) => ({ value, label: text.kinds[value], hint: text.kindHints[value] }))}
      />
    </Form>
  );
}

/** One's own word, for one purpose, said here in full. */
function Gender({ plenaryId, room }: FloorProps) {
  const text = useText('floor');
  const [say] = useRefusable(SayGenderDocument, (data) => data.sayGender);
  const choices = ['woman', 'man', 'other'].map((value) => ({ value, label: text.genders[value] ?? value }));
  return (
    <Disclosure summary={text.genderTitle}>
      <p className={styles.soft}>{text.genderWhy}</p>
      <Form
        submit={text.genderSave}
        onSubmit={async (values) => {
          const word = textOf(values, 'gender');
          const ended = await say({ plenaryId, gender: word === 'none' ? null : word });
          room.refresh();
          return ended;
        }}
      >
        <RadioGroup
          name="gender"
          legend={text.gender}
          required
          defaultValue={room.own.viewerGender ?? 'none'}
          choices={[{ value: 'none', label: text.genderNone }, ...choices]}
        />
      </Form>
    </Disclosure>
  );
}

/** Says that the chair changed the order, once. */
function useOrderAnnounced(policy: string): void {
  const text = useText('floor');
  const announce = useAnnounce();
  const last = useRef(policy);
  useEffect(() => {
    if (last.current === policy) return;
    last.current = policy;
    announce(text.orderChanged(text.policies[policy] ?? ''));
  }, [policy, text, announce]);
}
