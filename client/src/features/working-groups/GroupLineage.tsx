import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { OutcomeNotice, textOf } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { Row, Section, Stack } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import styles from './WorkingGroups.module.css';
import {
  AgreeToGroupMergeDocument,
  AskGroupMergeDocument,
  AskGroupSplitDocument,
  ChooseGroupPartDocument,
  ConcludeGroupSplitDocument,
  DeclineGroupMergeDocument,
  GroupLineageDocument,
  GroupNamesDocument,
  TakeBackGroupMergeDocument,
  TakeBackGroupSplitDocument,
  type GroupLineagePartsFragment,
  type GroupRelativePartsFragment,
  type GroupWholeFragment,
} from './working-groups.generated.js';

type Merge = GroupLineagePartsFragment['merges'][number];
type Split = NonNullable<GroupLineagePartsFragment['split']>;

/** Where a group comes from and what it may become; null until it is known. */
export function useLineage(groupId: string): GroupLineagePartsFragment | null {
  const { id: collectiveId } = useCollective();
  const { data } = useLiveQuery(GroupLineageDocument, { collectiveId, groupId }, `group:${groupId}`);
  return data?.groupLineage ?? null;
}

/** Merging it into another, splitting it: asked by whoever speaks for the group. */
export function ReshapeActs({ group }: { readonly group: GroupWholeFragment }) {
  const lineage = useLineage(group.id);
  return lineage?.viewerMayAsk ? (
    <>
      <AskMerge group={group} />
      <AskSplit group={group} />
    </>
  ) : null;
}

function AskMerge({ group }: { readonly group: GroupWholeFragment }) {
  const { id: collectiveId } = useCollective();
  const { lineage: text } = useText('working-groups');
  const [ask] = useRefusable(AskGroupMergeDocument, (data) => data.askGroupMerge);
  const [{ data }] = useQuery({ query: GroupNamesDocument, variables: { collectiveId } });
  const others = (data?.workingGroups.groups ?? []).filter(
    ({ id, state }) => id !== group.id && state !== 'merged' && state !== 'closed',
  );
  return (
    <DialogForm
      size="small"
      label={text.merge}
      title={text.mergeTitle}
      submit={text.askMerge}
      onSubmit={(values) =>
        ask({ collectiveId, groupId: group.id, intoId: textOf(values, 'intoId'), reason: textOf(values, 'reason') })
      }
    >
      <p>{text.mergeLead}</p>
      <Select
        name="intoId"
        label={text.into}
        required
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea name="reason" label={text.why} hint={text.whyHint} required rows={2} maxLength={500} />
    </DialogForm>
  );
}

function AskSplit({ group }: { readonly group: GroupWholeFragment }) {
  const { id: collectiveId } = useCollective();
  const words = useText('working-groups');
  const text = words.lineage;
  const [ask] = useRefusable(AskGroupSplitDocument, (data) => data.askGroupSplit);
  return (
    <DialogForm
      size="small"
      label={text.split}
      title={text.splitTitle}
      submit={text.askSplit}
      onSubmit={(values) =>
        ask({
          collectiveId,
          groupId: group.id,
          input: {
            name: textOf(values, 'name'),
            theme: textOf(values, 'theme'),
            description: textOf(values, 'description'),
            reason: textOf(values, 'reason'),
            days: Number(textOf(values, 'days')),
          },
        })
      }
    >
      <p>{text.splitLead}</p>
      <TextField name="name" label={text.bornName} required maxLength={80} />
      <TextField name="theme" label={words.theme} required maxLength={60} defaultValue={group.theme} />
      <TextArea name="description" label={words.description} rows={3} maxLength={4000} />
      <TextArea name="reason" label={text.why} hint={text.whyHint} required rows={2} maxLength={500} />
      <TextField name="days" type="number" label={text.days} min={1} max={60} defaultValue="14" required />
    </DialogForm>
  );
}

interface NoticesProps {
  readonly groupId: string;
  /** The group's own page has changed. */
  readonly onChange: () => void;
}

/** What awaits an answer or a choice. */
export function LineageNotices({ groupId, onChange }: NoticesProps) {
  const lineage = useLineage(groupId);
  if (!lineage) return null;
  return (
    <>
      {lineage.joined ? <Joined group={lineage.joined} /> : null}
      {lineage.split ? <OpenSplit split={lineage.split} onChange={onChange} /> : null}
      {lineage.merges.map((merge) =>
        merge.state === 'asked' ? <AskedMerge key={merge.id} merge={merge} onChange={onChange} /> : null,
      )}
    </>
  );
}

function Joined({ group: { slug, name, at } }: { readonly group: GroupRelativePartsFragment }) {
  const { lineage: text } = useText('working-groups');
  const path = usePath();
  return (
    <Notice title={text.ended}>
      <p>
        {text.goesOnIn}
        <Colon />
        <Link to={path('groupes', slug)}>{name}</Link>
        {at ? (
          <>
            , <DateText at={at} show="day" preposition="since" />
          </>
        ) : null}
      </p>
    </Notice>
  );
}

function Names({ merge: { from, into } }: { readonly merge: Merge }) {
  const { lineage: text } = useText('working-groups');
  const path = usePath();
  return (
    <p>
      <Link to={path('groupes', from.slug)}>{from.name}</Link> {text.goesInto}{' '}
      <Link to={path('groupes', into.slug)}>{into.name}</Link>
    </p>
  );
}

/** Groups one comes from or became, each with its day. */
export function Relatives({ relatives }: { readonly relatives: readonly GroupRelativePartsFragment[] }) {
  const path = usePath();
  return (
    <ul className={styles.members}>
      {relatives.map(({ id, slug, name, at }) => (
        <li key={id}>
          <Link to={path('groupes', slug)}>{name}</Link>
          {at ? (
            <span className={styles.quiet}>
              <DateText at={at} show="day" preposition="on" />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What was asked before and declined, with the reason. */
export function DeclinedMerges({ groupId }: Pick<NoticesProps, 'groupId'>) {
  const { lineage: text } = useText('working-groups');
  const declined = useLineage(groupId)?.merges.filter(({ state }) => state === 'declined') ?? [];
  return declined.length === 0 ? null : (
    <Section title={text.declined}>
      <ul className={styles.members}>
        {declined.map((merge) => (
          <li key={merge.id}>
            <Names merge={merge} />
            <span className={styles.quiet}>
              <DateText at={merge.askedAt} show="day" preposition="on" />
            </span>
            <p className={styles.lines}>{merge.answer}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AskedBy({ person }: { readonly person: Merge['askedBy'] }) {
  const words = useText('working-groups');
  return <p className={styles.quiet}>{words.lineage.askedBy(person.erased ? words.formerMember : person.name)}</p>;
}

function AskedMerge({ merge, onChange }: Pick<NoticesProps, 'onChange'> & { readonly merge: Merge }) {
  const { id: collectiveId } = useCollective();
  const { lineage: text } = useText('working-groups');
  const [agree] = useRefusable(AgreeToGroupMergeDocument, (data) => data.agreeToGroupMerge);
  const [decline] = useRefusable(DeclineGroupMergeDocument, (data) => data.declineGroupMerge);
  const [takeBack] = useRefusable(TakeBackGroupMergeDocument, (data) => data.takeBackGroupMerge);
  const which = { collectiveId, id: merge.id };
  const then = async (act: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await act;
    onChange();
    return outcome;
  };
  const may = merge.viewerMayAgree || merge.viewerMayDecline || merge.viewerMayTakeBack;
  const acts = (
    <Row gap="small">
      {merge.viewerMayAgree ? (
        <ConfirmButton
          size="small"
          look="primary"
          title={text.agreeTitle}
          explanation={<p>{text.agreeExplained}</p>}
          confirm={text.agree}
          onConfirm={() => then(agree(which))}
        >
          {text.agree}
        </ConfirmButton>
      ) : null}
      {merge.viewerMayDecline ? (
        <DialogForm
          size="small"
          label={text.decline}
          title={text.declineTitle}
          submit={text.decline}
          onSubmit={(values) => then(decline({ ...which, reason: textOf(values, 'reason') }))}
        >
          <TextArea name="reason" label={text.declineWhy} hint={text.whyHint} required rows={2} maxLength={500} />
        </DialogForm>
      ) : null}
      {merge.viewerMayTakeBack ? (
        <ConfirmButton
          size="small"
          title={text.takeBackTitle}
          explanation={<p>{text.takeBackExplained}</p>}
          confirm={text.takeBack}
          onConfirm={() => then(takeBack(which))}
        >
          {text.takeBack}
        </ConfirmButton>
      ) : null}
    </Row>
  );
  return (
    <Notice title={text.asked} actions={may ? acts : null}>
      <Stack gap="small">
        <Names merge={merge} />
        <p className={styles.lines}>{merge.reason}</p>
        <AskedBy person={merge.askedBy} />
      </Stack>
    </Notice>
  );
}

const parts = ['stay', 'go', 'both'] as const;

function OpenSplit({ split, onChange }: Pick<NoticesProps, 'onChange'> & { readonly split: Split }) {
  const { id: collectiveId } = useCollective();
  const { lineage: text } = useText('working-groups');
  const [choose, choosing] = useRefusable(ChooseGroupPartDocument, (data) => data.chooseGroupPart);
  const [conclude] = useRefusable(ConcludeGroupSplitDocument, (data) => data.concludeGroupSplit);
  const [takeBack] = useRefusable(TakeBackGroupSplitDocument, (data) => data.takeBackGroupSplit);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const which = { collectiveId, id: split.id };
  const acts = (
    <Row gap="small">
      {split.viewerMayConclude ? (
        <ConfirmButton
          size="small"
          look="primary"
          title={text.concludeTitle}
          explanation={<p>{text.concludeExplained(split.going)}</p>}
          confirm={text.conclude}
          onConfirm={async () => {
            const ended = await conclude(which);
            onChange();
            return ended;
          }}
        >
          {text.conclude}
        </ConfirmButton>
      ) : null}
      {split.viewerMayTakeBack ? (
        <ConfirmButton
          size="small"
          title={text.giveUpTitle}
          explanation={<p>{text.giveUpExplained}</p>}
          confirm={text.giveUp}
          onConfirm={() => takeBack(which)}
        >
          {text.giveUp}
        </ConfirmButton>
      ) : null}
    </Row>
  );
  return (
    <Notice
      title={text.splitting(split.name)}
      actions={split.viewerMayConclude || split.viewerMayTakeBack ? acts : null}
    >
      <Stack gap="small">
        {split.description === '' ? null : <p className={styles.lines}>{split.description}</p>}
        <p className={styles.lines}>{split.reason}</p>
        <AskedBy person={split.askedBy} />
        <p>
          {text.chooseBefore}
          <Colon />
          <DateText at={split.closesAt} />
        </p>
        <p className={styles.quiet}>{text.counts(split.going, split.members, split.undecided)}</p>
        {split.viewerMayChoose ? (
          <>
            <fieldset className={styles.answers} aria-label={text.yourPart}>
              {parts.map((part) => (
                <Button
                  key={part}
                  busy={choosing !== 'idle'}
                  aria-pressed={split.viewerPart === part}
                  look={split.viewerPart === part ? 'primary' : 'secondary'}
                  onClick={() => void choose({ ...which, part }).then(setOutcome)}
                >
                  {text.parts[part]}
                </Button>
              ))}
            </fieldset>
            <OutcomeNotice outcome={outcome} />
          </>
        ) : null}
      </Stack>
    </Notice>
  );
}
