import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { DateText } from '../../ui/Dates.js';
import { Markup } from '../../ui/Markup.js';
import { TextVersionDocument, type TextVersionQuery } from './texts.generated.js';
import styles from './Texts.module.css';

/** One version of a text as it was, whatever became of it: where links to words that are gone lead. */
export default function VersionPage() {
  const { id = '' } = useParams();
  const text = useText('texts');
  const reading = useLiveQuery(TextVersionDocument, { id });
  const found = reading.data?.textVersion;
  return (
    <Page title={found ? text.version(found.number) : text.historyTitle} lead={<p>{text.asItWas}</p>} width="reading">
      <Loaded reading={reading}>{({ textVersion }) => <Version version={textVersion} />}</Loaded>
    </Page>
  );
}

function Version({ version }: { readonly version: TextVersionQuery['textVersion'] }) {
  const text = useText('texts');
  const { hash } = useLocation();
  useEffect(() => {
    const passage = document.getElementById(hash.slice(1));
    if (!passage) return;
    passage.scrollIntoView({ block: 'center' });
    passage.tabIndex = -1;
    passage.focus({ preventScroll: true });
  }, [hash]);
  return (
    <>
      <p className={styles.quiet}>
        <DateText at={version.createdAt} />
        {version.authors.length > 0
          ? ` · ${text.by(version.authors.map(({ name, erased }) => (erased ? text.formerMember : name)))}`
          : null}
      </p>
      <Markup html={version.html} />
    </>
  );
}
