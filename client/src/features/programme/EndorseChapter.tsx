import { useMemo, useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { clausesIn } from '../../page/Quotable.js';
import { useCollective } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { Stack } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextField.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import {
  EndorseChapterDocument,
  WithdrawChapterEndorsementDocument,
  type ChapterEndorsementsQuery,
  type ChapterQuery,
} from './programme.generated.js';
import styles from './Programme.module.css';

type Chapter = NonNullable<ChapterQuery['chapter']>;

interface EndorseProps {
  readonly chapter: Chapter;
  readonly version: number;
  readonly organisations: ChapterEndorsementsQuery['chapterEndorsements']['viewerSpeaksFor'];
  readonly onChange: () => void;
}

/** A verified representative signs for an organisation, with its reservations. */
export function EndorseChapter({ chapter, version, organisations, onChange }: EndorseProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const [endorse] = useRefusable(EndorseChapterDocument, (data) => data.endorseChapter);
  return (
    <div>
      <DialogForm
        look="primary"
        label={text.endorse}
        title={text.endorseTitle(chapter.title)}
        submit={text.endorseSubmit}
        onSubmit={async (values) => {
          const ended = await endorse({
            collectiveId,
            id: chapter.id,
            input: {
              organisationId: textOf(values, 'organisationId'),
              publication: version,
              statement: textOf(values, 'statement'),
              reservations: reservationsIn(values),
            },
          });
          if (ended.kind === 'done') onChange();
          return ended;
        }}
      >
        <p>{text.endorseLead(version)}</p>
        <Select
          name="organisationId"
          label={text.organisation}
          required
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea name="statement" label={text.endorseStatement} maxLength={2000} />
        <ReservationFields chapter={chapter} />
      </DialogForm>
    </div>
  );
}

/** Each reservation has its place in the form: `number-<place>`, `clause-<place>`, `reason-<place>`. */
const reservationsIn = (values: FormData) =>
  [...values.keys()]
    .flatMap((key) => /^number-(\d+)$/.exec(key)?.[1] ?? [])
    .map((place) => ({
      number: Number(textOf(values, `number-${place}`)),
      clauseId: textOf(values, `clause-${place}`) || null,
      reason: textOf(values, `reason-${place}`),
    }));

function ReservationFields({ chapter }: Pick<EndorseProps, 'chapter'>) {
  const text = useText('programme');
  const [places, setPlaces] = useState<readonly number[]>([]);
  const [next, setNext] = useState(1);
  const add = () => {
    setPlaces([...places, next]);
    setNext(next + 1);
  };
  return (
    <Stack>
      {places.map((place, index) => (
        <fieldset key={place} className={styles.reservation}>
          <legend>{text.reservationNumber(index + 1)}</legend>
          <Reservation chapter={chapter} place={place} />
          <Button size="small" look="quiet" onClick={() => setPlaces(places.filter((each) => each !== place))}>
            {text.dropReservation}
            <VisuallyHidden>{` ${index + 1}`}</VisuallyHidden>
          </Button>
        </fieldset>
      ))}
      <div>
        <Button size="small" onClick={add}>
          {text.addReservation}
        </Button>
      </div>
    </Stack>
  );
}

function Reservation({ chapter, place }: Pick<EndorseProps, 'chapter'> & { readonly place: number }) {
  const text = useText('programme');
  const [number, setNumber] = useState('');
  const html = chapter.measures.find((measure) => String(measure.number) === number)?.html ?? '';
  const clauses = useMemo(() => clausesIn(html), [html]);
  return (
    <>
      <Select
        name={`number-${place}`}
        label={text.reservedMeasure}
        required
        placeholder={text.linkChoose}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        options={chapter.measures.map((measure) => ({ value: String(measure.number), label: measure.title }))}
      />
      <Select
        name={`clause-${place}`}
        label={text.reservedWords}
        placeholder={text.wholeMeasure}
        options={clauses.map(({ id, text: words }) => ({ value: id, label: words.slice(0, 120) }))}
      />
      <TextArea name={`reason-${place}`} label={text.reservationReason} required maxLength={2000} />
    </>
  );
}

interface WithdrawProps {
  readonly id: string;
  readonly name: string;
  readonly onChange: () => void;
}

/** Always possible (R5): dated, its history stays. */
export function WithdrawChapter({ id, name, onChange }: WithdrawProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const [withdraw] = useRefusable(WithdrawChapterEndorsementDocument, (data) => data.withdrawChapterEndorsement);
  return (
    <div>
      <DialogForm
        size="small"
        danger
        label={text.withdraw}
        title={text.withdrawTitle(name)}
        submit={text.withdraw}
        onSubmit={async (values) => {
          const ended = await withdraw({ collectiveId, id, reason: textOf(values, 'reason') });
          if (ended.kind === 'done') onChange();
          return ended;
        }}
      >
        <p>{text.withdrawExplanation}</p>
        <TextArea name="reason" label={text.withdrawReason} maxLength={2000} />
      </DialogForm>
    </div>
  );
}
