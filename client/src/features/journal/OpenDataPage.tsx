import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { DateText } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Section, Stack } from '../../ui/Stack.js';
import { Table } from '../../ui/Table.js';
import { OpenDataDocument, type OpenDataQuery } from './journal.generated.js';
import styles from './Journal.module.css';

type OpenData = OpenDataQuery['openData'];

/** Everything public as files anybody may use, with what each column says. */
export default function OpenDataPage() {
  const { id: collectiveId, slug } = useCollective();
  const text = useText('open-data');
  const path = usePath();
  const reading = useLiveQuery(OpenDataDocument, { collectiveId });
  const at = (file: string): string => `/api/collectives/${slug}/open-data/${file}`;
  return (
    <Page title={text.title} lead={<p>{text.lead}</p>} kicker={<Link to={path('journal')}>{text.journal}</Link>}>
      <Loaded reading={reading}>
        {({ openData }) => (
          <Stack gap="large">
            <p>
              {text.licence} <a href={openData.licenceUrl}>{openData.licence}</a>. {text.nobody}
            </p>
            <p>
              <a href={at('all.zip')}>{text.everything}</a>
              {' · '}
              <a href={at('datapackage.json')}>{text.dictionary}</a>
            </p>
            <Section title={text.files}>
              {openData.datasets.map((dataset) => (
                <Dataset key={dataset.name} dataset={dataset} at={at} />
              ))}
            </Section>
            <Nights nights={openData.nights} at={at} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

interface FilesProps {
  /** The address of a file. */
  readonly at: (file: string) => string;
}

function Dataset({
  dataset: { name, title, fields },
  at,
}: FilesProps & { readonly dataset: OpenData['datasets'][number] }) {
  const text = useText('open-data');
  return (
    <div>
      <h3>{title}</h3>
      <p>
        <a href={at(`${name}.csv`)}>{text.csv(title)}</a>
        {' · '}
        <a href={at(`${name}.json`)}>{text.json(title)}</a>
      </p>
      <Disclosure summary={text.columns(fields.length)}>
        <Table
          caption={text.columnsOf(title)}
          captionHidden
          rowKey={(field) => field.name}
          rows={fields}
          columns={[
            { key: 'name', label: text.column, cell: (field) => field.name },
            { key: 'type', label: text.type, cell: (field) => text.types[field.type] ?? field.type },
            { key: 'description', label: text.meaning, cell: (field) => field.description },
          ]}
        />
      </Disclosure>
    </div>
  );
}

function Nights({ nights, at }: FilesProps & Pick<OpenData, 'nights'>) {
  const text = useText('open-data');
  return (
    <Section title={text.nights}>
      {nights.length === 0 ? <p>{text.noNight}</p> : null}
      <ul>
        {nights.map(({ day, size, sha256 }) => (
          <li key={day}>
            <a href={at(`nights/${day}.zip`)}>
              <DateText at={day} show="day" />
            </a>{' '}
            ({text.kilobytes(size / 1000)}) <code className={styles.sum}>{sha256}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
