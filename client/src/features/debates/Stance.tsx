import { useText } from '../../i18n/language.js';
import { classes } from '../../ui/classes.js';
import type { Choice } from '../../ui/Choices.js';
import styles from './Debate.module.css';

export type StanceName = 'for' | 'against' | 'question';

const signs: Readonly<Record<StanceName, string>> = { for: '+', against: '−', question: '?' };

export const isStance = (value: string | null | undefined): value is StanceName =>
  value === 'for' || value === 'against' || value === 'question';

/** A mark beside a comment: a sign, a word and a colour, each enough alone. */
export function Stance({ stance }: { readonly stance: string | null | undefined }) {
  const text = useText('debates');
  if (!isStance(stance)) return null;
  return (
    <span className={classes(styles.stance, styles[stance])}>
      <span aria-hidden="true" className={styles.sign}>
        {signs[stance]}
      </span>
      {text.stances[stance]}
    </span>
  );
}

/** The choices of the form, none first. */
export function useStanceChoices(): readonly Choice[] {
  const text = useText('debates');
  return [
    { value: '', label: text.stances.none },
    ...(['for', 'against', 'question'] as const).map((stance) => ({
      value: stance,
      label: (
        <>
          <span aria-hidden="true" className={styles.sign}>
            {signs[stance]}
          </span>{' '}
          {text.stances[stance]}
        </>
      ),
    })),
  ];
}
