import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { clausesIn } from '../../page/Quotable.js';
import { useCollective, usePath } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Choices.js';
import { Colon } from '../../ui/Colon.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { Form } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { CharterText } from './CharterText.js';
import {
  AnnounceEndorsementDocument,
  EndorseAsOrganisationDocument,
  type CharterWholeFragment,
} from './charter.generated.js';
import styles from './Charter.module.css';
import { useSignature, type Signature } from './useSignature.js';

interface WizardProps {
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string };
  readonly version: CharterWholeFragment;
}

interface StepProps {
  readonly version: CharterWholeFragment;
  readonly signature: Signature;
  readonly change: (part: Partial<Signature>) => void;
}

const steps = 5;

/** One step at a time; going back loses nothing, leaving neither. */
export function Wizard({ organisation, version }: WizardProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const path = usePath();
  const navigate = useNavigate();
  const { signature, change, forget } = useSignature(`${organisation.id}:${version.id}`);
  const [sign] = useRefusable(EndorseAsOrganisationDocument, (data) => data.endorseAsOrganisation);
  const ref = { collectiveId, organisationId: organisation.id, versionId: version.id };
  const props = { version, signature, change };
  const last = signature.step >= steps;
  const advance = async () => {
    if (!last) {
      change({ step: signature.step + 1 });
      return;
    }
    const outcome = await sign({ ref, signature: signatureInput(signature) });
    if (outcome.kind !== 'done') return outcome;
    forget();
    void navigate(path('organisations', organisation.slug));
    return outcome;
  };
  const views: Readonly<Record<number, readonly [string, ReactNode]>> = {
    1: [text.stepRead, <Read key="read" {...props} />],
    2: [text.stepAccept, <Accept key="accept" {...props} />],
    3: [text.stepVote, <Vote key="vote" {...props} />],
    4: [text.stepReserve, <Reserve key="reserve" {...props} />],
    5: [text.stepSign, <Sign key="sign" {...props} />],
  };
  const [title, view] = views[signature.step] ?? [text.stepSign, null];
  return (
    <Form
      key={signature.step}
      submit={last ? text.sign : text.next}
      onSubmit={advance}
      actions={
        <>
          {signature.step > 1 ? (
            <Button onClick={() => change({ step: signature.step - 1 })}>{text.previous}</Button>
          ) : (
            <Announce target={ref} slug={organisation.slug} />
          )}
        </>
      }
    >
      <StepTitle step={signature.step} title={title} />
      {view}
    </Form>
  );
}

function StepTitle({ step, title }: { readonly step: number; readonly title: string }) {
  const text = useText('charter');
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(false);
  useEffect(() => {
    if (shown.current || step > 1) heading.current?.focus();
    shown.current = true;
  }, [step]);
  return (
    <div>
      <p className={styles.steps}>{text.step(step, steps)}</p>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </div>
  );
}

interface AnnounceProps {
  readonly target: { readonly collectiveId: string; readonly organisationId: string; readonly versionId: string };
  readonly slug: string;
}

function Announce({ target, slug }: AnnounceProps) {
  const text = useText('charter');
  const path = usePath();
  const navigate = useNavigate();
  const [announce] = useRefusable(AnnounceEndorsementDocument, (data) => data.announceEndorsement);
  return (
    <ConfirmButton
      look="quiet"
      title={text.announceTitle}
      explanation={text.announceExplanation}
      confirm={text.announceFirst}
      onConfirm={async () => {
        const outcome = await announce({ ref: target });
        if (outcome.kind === 'done') void navigate(path('organisations', slug));
        return outcome;
      }}
    >
      {text.announceFirst}
    </ConfirmButton>
  );
}

function Read({ version }: StepProps) {
  const text = useText('charter');
  return (
    <>
      <p>
        {text.versionOf(version.number)}. {text.stepReadLead}
      </p>
      <CharterText parts={version.parts} />
    </>
  );
}

function Accept({ signature, change }: StepProps) {
  const text = useText('charter');
  const boxes = [
    ['acceptCharter', text.acceptCharter],
    ['acceptPriorWork', text.acceptPriorWork],
    ['acceptProgramme', text.acceptProgramme],
  ] as const;
  return (
    <>
      <p>{text.acceptHint}</p>
      {boxes.map(([name, label]) => (
        <Checkbox
          key={name}
          name={name}
          label={label}
          required
          checked={signature[name]}
          onChange={(event) => change({ [name]: event.currentTarget.checked })}
        />
      ))}
    </>
  );
}

function Vote({ signature, change }: StepProps) {
  const text = useText('charter');
  const field = (name: 'body' | 'on' | 'electorate' | 'votesFor' | 'votesAgainst' | 'votesAbstain') => ({
    name,
    required: true,
    value: signature[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  const cast = Number(signature.votesFor) + Number(signature.votesAgainst) + Number(signature.votesAbstain);
  const left = Number(signature.electorate) - cast;
  return (
    <>
      <TextField {...field('body')} label={text.voteBody} hint={text.voteBodyHint} maxLength={200} />
      <TextField {...field('on')} type="date" label={text.voteOn} />
      <TextField {...field('electorate')} type="number" min={1} label={text.electorate} />
      <div className={styles.votes}>
        <TextField {...field('votesFor')} type="number" min={0} label={text.votesFor} />
        <TextField {...field('votesAgainst')} type="number" min={0} label={text.votesAgainst} />
        <TextField {...field('votesAbstain')} type="number" min={0} label={text.votesAbstain} />
      </div>
      {signature.electorate === '' ? null : <output>{left < 0 ? text.votesTooMany : text.votesNotCast(left)}</output>}
    </>
  );
}

function Reserve({ version, signature, change }: StepProps) {
  const text = useText('charter');
  const articles = version.parts.flatMap((part) => part.articles);
  return (
    <>
      <p>{text.stepReserveLead}</p>
      {articles.map(({ id, number, title, html }) => (
        <Fragment key={id}>
          <TextArea
            name={`reserve-${id}`}
            label={text.reserveOn(number, title)}
            rows={2}
            maxLength={2000}
            value={signature.reservations[id] ?? ''}
            onChange={(event) =>
              change({ reservations: { ...signature.reservations, [id]: event.currentTarget.value } })
            }
          />
          {isReserved(signature, id) ? (
            <Select
              name={`reserve-on-${id}`}
              label={text.reserveWhere(number)}
              placeholder={text.reserveWhole}
              options={clausesIn(html).map((clause) => ({ value: clause.id, label: clause.text.slice(0, 80) }))}
              value={signature.reservedClauses[id] ?? ''}
              onChange={(event) =>
                change({ reservedClauses: { ...signature.reservedClauses, [id]: event.currentTarget.value } })
              }
            />
          ) : null}
        </Fragment>
      ))}
    </>
  );
}

const isReserved = ({ reservations }: Signature, articleId: string): boolean =>
  (reservations[articleId] ?? '').trim() !== '';

function Sign({ version, signature, change }: StepProps) {
  const text = useText('charter');
  const reserved = version.parts.flatMap((part) => part.articles).filter(({ id }) => isReserved(signature, id));
  return (
    <>
      <p>{text.ratificationSaid(voteInput(signature))}</p>
      <p>
        {text.reservations}
        <Colon />
        {text.withReservations(reserved.length)}
      </p>
      <TextArea
        name="statement"
        label={text.statement}
        hint={text.statementHint}
        rows={6}
        maxLength={4000}
        value={signature.statement}
        onChange={(event) => change({ statement: event.currentTarget.value })}
      />
    </>
  );
}

const voteInput = ({ body, on, electorate, votesFor, votesAgainst, votesAbstain }: Signature) => ({
  body,
  on,
  electorate: Number(electorate),
  votesFor: Number(votesFor),
  votesAgainst: Number(votesAgainst),
  votesAbstain: Number(votesAbstain),
});

const signatureInput = (signature: Signature) => ({
  acceptsCharterAndMethod: signature.acceptCharter,
  acceptsPriorWork: signature.acceptPriorWork,
  acceptsCommonProgramme: signature.acceptProgramme,
  ratification: voteInput(signature),
  reservations: Object.entries(signature.reservations)
    .filter(([, reason]) => reason.trim() !== '')
    .map(([articleId, reason]) => ({
      articleId,
      clauseId: signature.reservedClauses[articleId] || null,
      reason: reason.trim(),
    })),
  statement: signature.statement,
});
