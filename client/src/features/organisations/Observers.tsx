import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Row } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import {
  CallObserversDocument,
  ChooseObserverDocument,
  VolunteerAsObserverDocument,
  WithdrawAsObserverDocument,
  type EncounterWholeFragment,
} from './organisations.generated.js';
import styles from './Organisations.module.css';

interface ObserversProps {
  readonly encounter: EncounterWholeFragment;
  readonly onChange: () => void;
}

/** Who may watch an encounter that comes: the call, who offers, and what the reader may do about it. */
export function Observers({ encounter, onChange }: ObserversProps) {
  const text = useText('organisations');
  const { state, observersWanted, observerCall, observers, volunteering, volunteers } = encounter;
  const { viewerMayCallObservers, viewerMayChooseObservers } = encounter;
  if (state !== 'planned' || (observersWanted === null && !viewerMayCallObservers)) return null;
  return (
    <>
      {observersWanted === null ? null : (
        <>
          <h4>{text.observersCalled(observersWanted)}</h4>
          {observerCall === '' ? null : <p className={styles.lines}>{observerCall}</p>}
          <p className={styles.quiet}>{text.observersSoFar(observers.length, volunteering)}</p>
        </>
      )}
      {volunteers.length > 0 ? (
        <ul>
          {volunteers.map(({ person, note }) => (
            <li key={person.id}>
              {person.name || text.formerMember}
              {note === '' ? null : <p className={styles.lines}>{note}</p>}
              {viewerMayChooseObservers ? <Choose encounter={encounter} person={person} onChange={onChange} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Own encounter={encounter} onChange={onChange} />
    </>
  );
}

function useThen(onChange: () => void) {
  return async (act: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await act;
    onChange();
    return outcome;
  };
}

function Own({ encounter, onChange }: ObserversProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const then = useThen(onChange);
  const [call] = useRefusable(CallObserversDocument, (data) => data.callObservers);
  const [volunteer] = useRefusable(VolunteerAsObserverDocument, (data) => data.volunteerAsObserver);
  const [withdraw] = useRefusable(WithdrawAsObserverDocument, (data) => data.withdrawAsObserver);
  const { id, observersWanted, observerCall } = encounter;
  const { viewerMayCallObservers, viewerMayVolunteer, viewerMayWithdrawOffer } = encounter;
  if (!viewerMayCallObservers && !viewerMayVolunteer && !viewerMayWithdrawOffer) return null;
  return (
    <Row gap="small">
      {viewerMayVolunteer ? (
        <DialogForm
          look="primary"
          size="small"
          label={text.volunteer}
          title={text.volunteerTitle}
          submit={text.volunteer}
          onSubmit={(values) => then(volunteer({ collectiveId, id, note: textOf(values, 'note') }))}
        >
          <p>{text.volunteerLead}</p>
          <TextArea name="note" label={text.volunteerNote} hint={text.volunteerNoteHint} maxLength={500} />
        </DialogForm>
      ) : null}
      {viewerMayWithdrawOffer ? (
        <ConfirmButton
          size="small"
          title={text.withdrawOfferTitle}
          explanation={text.withdrawOfferExplanation}
          confirm={text.withdrawOffer}
          onConfirm={() => then(withdraw({ collectiveId, id }))}
        >
          {text.withdrawOffer}
        </ConfirmButton>
      ) : null}
      {viewerMayCallObservers ? (
        <DialogForm
          look="quiet"
          size="small"
          label={observersWanted === null ? text.callObservers : text.changeCall}
          title={text.callObservers}
          submit={text.save}
          onSubmit={(values) => {
            const wanted = Number(textOf(values, 'wanted'));
            const words = textOf(values, 'words');
            return then(call({ collectiveId, id, wanted: wanted === 0 ? null : wanted, words }));
          }}
        >
          <TextField
            name="wanted"
            type="number"
            label={text.observersWanted}
            hint={text.observersWantedHint}
            required
            min={0}
            max={20}
            defaultValue={observersWanted ?? 1}
          />
          <TextArea name="words" label={text.observerCall} maxLength={500} defaultValue={observerCall} />
        </DialogForm>
      ) : null}
    </Row>
  );
}

interface ChooseProps extends ObserversProps {
  readonly person: EncounterWholeFragment['volunteers'][number]['person'];
}

function Choose({ encounter: { id }, person, onChange }: ChooseProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const then = useThen(onChange);
  const [choose] = useRefusable(ChooseObserverDocument, (data) => data.chooseObserver);
  return (
    <DialogForm
      size="small"
      label={text.chooseObserver(person.name)}
      title={text.chooseObserver(person.name)}
      submit={text.choose}
      onSubmit={(values) => then(choose({ collectiveId, id, accountId: person.id, reason: textOf(values, 'reason') }))}
    >
      <TextField name="reason" label={text.reason} hint={text.reasonPublic} required maxLength={500} />
    </DialogForm>
  );
}
