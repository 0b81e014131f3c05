import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { DateText } from '../../ui/Dates.js';
import { Section } from '../../ui/Stack.js';
import { endorsementTones } from './ChapterEndorsements.js';
import { OrganisationChaptersDocument } from './programme.generated.js';
import styles from './Programme.module.css';

/** The chapters of the programme an organisation endorses, or did; nothing while there is none. */
export default function OrganisationChapters({ organisationId }: { readonly organisationId: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const path = usePath();
  const { data } = useLiveQuery(
    OrganisationChaptersDocument,
    { collectiveId, organisationId },
    `programme:${collectiveId}`,
  );
  const endorsements = data?.chapterEndorsements.endorsements ?? [];
  if (endorsements.length === 0) return null;
  return (
    <Section title={text.chaptersEndorsed}>
      <ul className={styles.measures}>
        {endorsements.map(({ id, title, chapterSlug, state, publication, signedAt, reservations }) => (
          <li key={id}>
            {chapterSlug ? <Link to={path('programme', chapterSlug)}>{title}</Link> : title}{' '}
            <State tone={endorsementTones[state] ?? 'neutral'}>{text.endorsementStates[state] ?? state}</State>
            <p className={styles.origin}>
              <DateText at={signedAt} show="day" /> · {text.versionNumber(publication)}
              {reservations.length === 0 ? '' : ` · ${text.reservations(reservations.length)}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
