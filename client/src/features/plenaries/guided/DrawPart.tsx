import { useQuery, useClient } from 'urql';
import { sha256 } from '../../../../../src/modules/ballots/domain/sha256.js';
import { useLanguage, useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { Colon } from '../../../ui/Colon.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Facts } from '../../../ui/Facts.js';
import { textOf } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { Select } from '../../../ui/Select.js';
import { Row, Section, Stack } from '../../../ui/Stack.js';
import { Table } from '../../../ui/Table.js';
import { TextField } from '../../../ui/TextField.js';
import { ActButton } from '../ActButton.js';
import { DrawFileDocument, DrawnPeopleDocument } from '../guided.generated.js';
import { Drop } from './Acts.js';
import type { PartProps } from './ConsentPart.js';
import { saveJson } from '../../../ui/saveFile.js';
import styles from './Guided.module.css';

type Props = PartProps<'sortition'>;

/** The chair records digests and secrets read out in the hall, then draws. */
export function DrawDesk({ procedure, held }: Props) {
  const text = useText('guided');
  const { guide } = procedure;
  return (
    <Row>
      {held.stage === 'committing' ? (
        <>
          <DialogForm
            label={text.commit}
            title={text.commit}
            submit={text.commit}
            onSubmit={(values) =>
              guide({ do: 'commit', organisation: textOf(values, 'organisation'), sha256: textOf(values, 'sha256') })
            }
          >
            <TextField name="organisation" label={text.organisation} required maxLength={160} />
            <TextField name="sha256" label={text.digest} required minLength={64} maxLength={64} />
          </DialogForm>
          <ActButton look="primary" act={() => guide({ do: 'close-commitments' })}>
            {text.closeCommitments}
          </ActButton>
        </>
      ) : (
        <>
          <DialogForm
            label={text.reveal}
            title={text.reveal}
            submit={text.reveal}
            onSubmit={(values) =>
              guide({ do: 'reveal', organisation: textOf(values, 'organisation'), secret: textOf(values, 'secret') })
            }
          >
            <Select
              name="organisation"
              label={text.organisation}
              required
              placeholder=""
              options={held.commitments.map(({ organisation }) => ({ value: organisation, label: organisation }))}
            />
            <TextField name="secret" label={text.secret} required minLength={16} maxLength={200} autoComplete="off" />
          </DialogForm>
          <ActButton look="primary" act={() => guide({ do: 'draw' })}>
            {text.draw}
          </ActButton>
        </>
      )}
      <Drop guide={guide} />
    </Row>
  );
}

/** A representative commits, then reveals, for each organisation they represent; a member knows their pseudonym. */
export function DrawTurn({ procedure: { own, take }, held }: Props) {
  const text = useText('guided');
  const mine = own.viewerPseudonym;
  const acts = held.stage === 'committing' || held.stage === 'revealing';
  return (
    <Stack>
      {mine ? <p>{text.yourPseudonym(mine)}</p> : null}
      {mine && held.panel.includes(mine) ? <Notice kind="success">{text.youAreDrawn}</Notice> : null}
      {acts
        ? own.viewerOrganisations.map(({ id, name }) => (
            <DialogForm
              key={id}
              label={
                <>
                  {held.stage === 'committing' ? text.commit : text.reveal}
                  <Colon />
                  {name}
                </>
              }
              title={name}
              submit={held.stage === 'committing' ? text.commit : text.reveal}
              onSubmit={(values) => {
                const secret = textOf(values, 'secret');
                return held.stage === 'committing'
                  ? take({ do: 'commit', organisationId: id, sha256: sha256(secret) })
                  : take({ do: 'reveal', organisationId: id, secret });
              }}
            >
              <TextField
                name="secret"
                label={text.secret}
                hint={held.stage === 'committing' ? `${text.secretHint} ${text.commitHint}` : undefined}
                required
                minLength={16}
                maxLength={200}
                autoComplete="off"
              />
            </DialogForm>
          ))
        : null}
      {!mine && (!acts || own.viewerOrganisations.length === 0) ? <p>{text.nothingForYou}</p> : null}
    </Stack>
  );
}

const digestCell = ({ sha256: digest }: { readonly sha256: string }) => <code className={styles.code}>{digest}</code>;

/** What everybody sees: the plan and its fingerprint, digests, secrets, the panel, and each step of the draw. */
export function DrawPart({ procedure, held }: Props) {
  const text = useText('guided');
  const language = useLanguage();
  const secrets = new Map(held.reveals.map(({ organisation, secret }) => [organisation, secret]));
  return (
    <>
      {held.panel.length > 0 ? (
        <Section title={text.panel}>
          <ol>
            {held.panel.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ol>
          {procedure.own.viewerMayChair && held.source !== 'list' ? <Behind id={procedure.own.id} /> : null}
          <Facts facts={[{ label: text.seed, value: <code className={styles.code}>{held.seed}</code> }]} />
          <Disclosure summary={text.steps}>
            <ol>
              {[...held.deadEnds, ...held.steps].map((step, index) => (
                <li key={index}>{step[language]}</li>
              ))}
            </ol>
          </Disclosure>
        </Section>
      ) : null}
      <Section title={text.commitments}>
        {held.commitments.length === 0 ? (
          <p>{text.noCommitments}</p>
        ) : (
          <Table
            caption={text.commitments}
            captionHidden
            columns={[
              { key: 'organisation', label: text.organisation, cell: ({ organisation }) => organisation },
              {
                key: 'digest',
                label: text.digest,
                cell: digestCell,
              },
              {
                key: 'secret',
                label: text.revealed,
                cell: ({ organisation }) => secrets.get(organisation) ?? text.notRevealed,
              },
            ]}
            rows={held.commitments}
            rowKey={({ organisation }) => organisation}
          />
        )}
      </Section>
      <Plan procedure={procedure} held={held} />
    </>
  );
}

function Plan({ procedure, held }: Props) {
  const text = useText('guided');
  const { colon } = useText('ui');
  return (
    <Section title={text.plan} actions={<FileButton id={procedure.own.id} />}>
      <Facts
        facts={[
          { label: text.seats, value: held.seats },
          { label: text.pool, value: held.poolSize },
          { label: text.source, value: text.sources[held.source] },
          { label: text.fingerprint, value: <code className={styles.code}>{held.fingerprint}</code> },
        ]}
      />
      {held.quotas.length > 0 ? (
        <Table
          caption={text.quotas}
          columns={[
            {
              key: 'quota',
              label: text.quota,
              cell: ({ category, value }) => `${category}${colon}${value}`,
            },
            { key: 'least', label: text.least, cell: ({ least }) => least, numeric: true },
            { key: 'most', label: text.most, cell: ({ most }) => most, numeric: true },
          ]}
          rows={held.quotas}
          rowKey={({ category, value }) => `${category} ${value}`}
        />
      ) : null}
      <p className={styles.soft}>{text.fileHint}</p>
      <Disclosure summary={text.howDrawn}>
        <ol>
          {text.howDrawnSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Disclosure>
    </Section>
  );
}

/** The file of the draw, made here from what the server publishes. */
function FileButton({ id }: { readonly id: string }) {
  const text = useText('guided');
  const client = useClient();
  const download = async () => {
    const { data } = await client.query(DrawFileDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
    if (data) saveJson('tirage.json', data.drawFile);
  };
  return (
    <Button size="small" onClick={() => void download()}>
      {text.file}
    </Button>
  );
}

function Behind({ id }: { readonly id: string }) {
  const text = useText('guided');
  const [{ data }] = useQuery({ query: DrawnPeopleDocument, variables: { id } });
  return (
    <Table
      caption={text.behind}
      columns={[
        { key: 'pseudonym', label: text.panel, cell: ({ pseudonym }) => pseudonym },
        { key: 'person', label: text.person, cell: ({ person }) => person.name },
      ]}
      rows={data?.drawnPeople ?? []}
      rowKey={({ pseudonym }) => pseudonym}
    />
  );
}
