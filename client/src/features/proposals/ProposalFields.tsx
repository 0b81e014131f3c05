import { lazy, Suspense, useId, type ReactNode } from 'react';
import { useText } from '../../i18n/language.js';
import { Checkbox } from '../../ui/Choices.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Loading } from '../../ui/Progress.js';
import { Select } from '../../ui/Select.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import type { ProposalsDeskQuery } from './proposals.generated.js';
import styles from './Proposals.module.css';
import type { Writing } from './useKeptWords.js';
import type { Words } from './words.js';

/** Heavy: only who writes brings it. */
const ClauseEditor = lazy(() => import('../../text/editor/ClauseEditor.js'));

interface FieldsProps {
  readonly writing: Writing;
  readonly desk: ProposalsDeskQuery;
  readonly mayBePrivate: boolean;
  /** False where the text is written apart, with others. */
  readonly withText: boolean;
  /** Under its title and problem. */
  readonly children?: ReactNode;
}

/** The fields of a proposal, held by `writing`. */
export function ProposalFields({ writing, desk, mayBePrivate, withText, children }: FieldsProps) {
  const text = useText('proposals');
  const id = useId();
  const { words, change } = writing;
  const line = (name: 'title' | 'problem' | 'chapter' | 'cost') => ({
    name,
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextField {...line('title')} label={text.fieldTitle} hint={text.fieldTitleHint} required maxLength={250} />
      <TextArea {...line('problem')} label={text.fieldProblem} hint={text.fieldProblemHint} serif maxLength={5000} />
      {children}
      {withText ? (
        <Suspense fallback={<Loading />}>
          <ClauseEditor
            key={writing.round}
            label={text.fieldText}
            hint={text.fieldTextHint}
            document={words.document}
            onChange={(document) => change({ document })}
          />
        </Suspense>
      ) : null}
      <TextField {...line('cost')} label={text.fieldCost} hint={text.fieldCostHint} maxLength={500} />
      <Select
        name="competence"
        label={text.fieldCompetence}
        placeholder={text.noCompetence}
        options={Object.entries(text.competences).map(([value, label]) => ({ value, label }))}
        value={words.competence}
        onChange={(event) => change({ competence: event.currentTarget.value })}
      />
      <TextField {...line('chapter')} label={text.chapter} hint={text.fieldChapterHint} maxLength={120} list={id} />
      <datalist id={id}>
        {desk.proposalsOverview.chapters.map(({ title }) => (
          <option key={title} value={title}>
            {title}
          </option>
        ))}
      </datalist>
      <Groups words={words} change={change} groups={desk.workingGroups.groups} />
      {mayBePrivate ? (
        <Checkbox
          name="private"
          label={text.fieldPrivate}
          hint={text.fieldPrivateHint}
          checked={words.private}
          onChange={(event) => change({ private: event.currentTarget.checked })}
        />
      ) : null}
    </>
  );
}

interface GroupsProps {
  readonly words: Words;
  readonly change: Writing['change'];
  readonly groups: ProposalsDeskQuery['workingGroups']['groups'];
}

/** Those the reader belongs to, and those chosen, before the others. */
function Groups({ words: { groupIds }, change, groups }: GroupsProps) {
  const text = useText('proposals');
  const living = groups.filter(({ id, state }) => groupIds.includes(id) || (state !== 'closed' && state !== 'merged'));
  const near = living.filter(({ id, viewerJoined }) => viewerJoined || groupIds.includes(id));
  const others = living.filter((group) => !near.includes(group));
  const box = ({ id, name }: (typeof living)[number]) => (
    <Checkbox
      key={id}
      name={`group-${id}`}
      label={name}
      checked={groupIds.includes(id)}
      onChange={(event) =>
        change({ groupIds: event.currentTarget.checked ? [...groupIds, id] : groupIds.filter((each) => each !== id) })
      }
    />
  );
  if (living.length === 0) return null;
  return (
    <fieldset>
      <legend className={styles.legend}>{text.fieldGroups}</legend>
      <p className={styles.quiet}>{text.fieldGroupsHint}</p>
      <div className={styles.groups}>{near.map(box)}</div>
      {others.length > 0 ? (
        <Disclosure summary={text.otherGroups} open={near.length === 0}>
          <div className={styles.groups}>{others.map(box)}</div>
        </Disclosure>
      ) : null}
    </fieldset>
  );
}
