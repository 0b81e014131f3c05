import type { BallotOption } from '../../../../../src/modules/ballots/domain/rule-methods.js';
import type { ElectionRule } from '../../../../../src/modules/ballots/domain/rule.js';
import { useText } from '../../../i18n/language.js';
import styles from './Booth.module.css';
import { boothKind, isEmpty, type Draft } from './draft.js';
import { placeOf } from './places.js';

interface SummaryProps {
  readonly rule: ElectionRule;
  readonly options: readonly BallotOption[];
  readonly draft: Draft;
  readonly forName: string | null;
}

/** What will be sent, said back in words. */
export function Summary({ rule, options, draft, forName }: SummaryProps) {
  const text = useText('booth');
  const title = forName === null ? text.youVote : text.youVoteFor(forName);
  return (
    <section aria-label={title} className={styles.summary}>
      <p className={styles.legend}>{title}</p>
      {draft.blank ? <p>{text.youVoteBlank}</p> : null}
      {isEmpty(draft) ? <p>{text.youVoteNothing}</p> : null}
      {draft.blank || isEmpty(draft) ? null : <Said rule={rule} options={options} draft={draft} />}
    </section>
  );
}

function Said({ rule, options, draft }: Omit<SummaryProps, 'forName'>) {
  const text = useText('booth');
  const names = (positions: readonly number[]): readonly string[] =>
    positions.map((position) => options[position]?.label ?? '');
  const all = options.map((_, position) => position);
  if (boothKind(rule.method) === 'ranking') {
    const left = all.filter((option) => placeOf(draft.places, option) < 0);
    return (
      <>
        <ol>
          {draft.places.map((place) => (
            <li key={place.join('-')}>{text.equalTo(names(place))}</li>
          ))}
        </ol>
        {left.length > 0 ? <p className={styles.soft}>{text.leftUnranked(names(left))}</p> : null}
      </>
    );
  }
  const given = all.filter((option) => draft.marks[option] !== null);
  const left = names(all.filter((option) => draft.marks[option] === null));
  const worst = rule.method === 'majority-judgment' ? (rule.options.grades[0] ?? '') : null;
  return (
    <>
      <ul>
        {given.map((option) => (
          <li key={option}>
            {options[option]?.label}
            <Mark rule={rule} mark={draft.marks[option] ?? 0} />
          </li>
        ))}
      </ul>
      {left.length > 0 && worst !== null ? <p className={styles.soft}>{text.leftUngraded(left, worst)}</p> : null}
      {left.length > 0 && rule.method === 'score' ? <p className={styles.soft}>{text.leftUnmarked(left)}</p> : null}
    </>
  );
}

/** What a mark means; a cross needs no words. */
function Mark({ rule, mark }: { readonly rule: ElectionRule; readonly mark: number }) {
  const text = useText('booth');
  switch (rule.method) {
    case 'majority-judgment':
      return text.mark(rule.options.grades[mark] ?? '');
    case 'score':
    case 'cumulative':
      return text.mark(text.points(mark));
    case 'quadratic':
      return text.mark(text.votesCost(mark, mark ** 2));
    default:
      return null;
  }
}
