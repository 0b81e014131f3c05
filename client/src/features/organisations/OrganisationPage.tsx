import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText, useTypeset } from '../../i18n/language.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { Badge, State } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Columns, Section } from '../../ui/Stack.js';
import { Timeline } from '../../ui/Timeline.js';
import { Written } from '../../ui/Written.js';
import { DossierTimeline, OpenMatters, useDossier } from './Dossier.js';
import { EncounterCard } from './EncounterCard.js';
import { Endorsements } from './Endorsements.js';
import { OrganisationFields, organisationInput } from './OrganisationFields.js';
import {
  EditOrganisationDocument,
  OrganisationDocument,
  OrganisationHistoryDocument,
  type MandateWholeFragment,
  type OrganisationHistoryQuery,
  type OrganisationWholeFragment,
} from './organisations.generated.js';
import styles from './Organisations.module.css';
import { PlanEncounter } from './PlanEncounter.js';
import { Representatives } from './Representatives.js';
import { Solicitations } from './Solicitations.js';
import { organisationTones } from './tones.js';

/** One organisation: who speaks for it, what it asks, who met it, what it signed, the whole history. */
export default function OrganisationPage() {
  const { slug = '' } = useParams();
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const path = usePath();
  const reading = useLiveQuery(OrganisationDocument, { collectiveId, slug });
  const organisation = reading.data?.organisation;
  useLive(organisation ? `organisation:${organisation.id}` : null, reading.refresh, reading.refresh);
  return (
    <Page
      title={organisation?.name ?? text.organisation}
      written={Boolean(organisation)}
      kicker={<Link to={path('organisations')}>{text.all}</Link>}
      lead={organisation ? <Lead organisation={organisation} /> : null}
      actions={organisation?.viewerMayEdit ? <Edit organisation={organisation} onChange={reading.refresh} /> : null}
    >
      <Loaded reading={reading}>
        {({ organisation: found, mandates }) =>
          found ? (
            <Whole organisation={found} mandates={mandates} onChange={reading.refresh} />
          ) : (
            <EmptyState title={text.notFound} action={<LinkButton to={path('organisations')}>{text.all}</LinkButton>} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Lead({
  organisation: { kind, state, statement, contact, talks, talksOn },
}: Pick<ChangingProps, 'organisation'>) {
  const text = useText('organisations');
  return (
    <>
      <p className={styles.meta}>
        <State tone={organisationTones[state] ?? 'neutral'}>{text.states[state] ?? state}</State>
        <Badge>{text.kinds[kind] ?? kind}</Badge>
      </p>
      {talks && talksOn ? (
        <p className={styles.meta}>
          <State tone={talks === 'ended' ? 'warning' : 'success'}>{text.talks[talks] ?? talks}</State>
          <span className={styles.quiet}>
            {text.talksDecided} <DateText at={talksOn} show="day" preposition="on" />
          </span>
        </p>
      ) : null}
      {statement === '' ? null : <Written className={styles.lines}>{statement}</Written>}
      {contact ? (
        <p className={styles.quiet}>
          {text.contact}
          <Colon />
          {contact}
        </p>
      ) : null}
    </>
  );
}

interface ChangingProps {
  readonly organisation: OrganisationWholeFragment;
  readonly onChange: () => void;
}

function Edit({ organisation, onChange }: ChangingProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [edit] = useRefusable(EditOrganisationDocument, (data) => data.editOrganisation);
  const { id, version } = organisation;
  return (
    <DialogForm
      size="small"
      label={text.edit}
      title={text.edit}
      submit={text.save}
      onSubmit={async (values) => {
        const outcome = await edit({ collectiveId, id, version, input: organisationInput(values) });
        onChange();
        return outcome;
      }}
    >
      <OrganisationFields organisation={organisation} />
    </DialogForm>
  );
}

interface WholeProps extends ChangingProps {
  readonly mandates: readonly MandateWholeFragment[];
}

function Whole({ organisation, mandates, onChange }: WholeProps) {
  const { id: collectiveId } = useCollective();
  const [first, setFirst] = useState(20);
  const { id, slug, viewerMaySpeakFor } = organisation;
  const dossier = useDossier(id);
  const history = useLiveQuery(OrganisationHistoryDocument, { collectiveId, id, first }, `organisation:${id}`);
  return (
    <Columns
      aside={
        <>
          <DossierTimeline reading={dossier} />
          <Representatives organisation={organisation} onChange={onChange} />
          <Loaded reading={history}>
            {({ organisationTimeline }) => (
              <History timeline={organisationTimeline} onMore={() => setFirst(Math.min(100, first + 40))} />
            )}
          </Loaded>
        </>
      }
    >
      <OpenMatters reading={dossier} />
      <Solicitations organisation={organisation} onChange={onChange} />
      <Encounters organisation={organisation} mandates={mandates} onChange={onChange} />
      <Loaded reading={history}>
        {({ organisationEndorsements }) => (
          <Endorsements
            endorsements={organisationEndorsements}
            slug={slug}
            maySign={viewerMaySpeakFor}
            onChange={history.refresh}
          />
        )}
      </Loaded>
      <Slot name="organisationChapters" of={{ organisationId: id }} />
    </Columns>
  );
}

function Encounters({ organisation, mandates, onChange }: WholeProps) {
  const text = useText('organisations');
  const standing = mandates.filter(({ viewerMayPlanEncounter }) => viewerMayPlanEncounter);
  return (
    <Section
      title={text.encounters}
      actions={
        standing.length > 0 ? <PlanEncounter organisation={organisation} mandates={standing} onDone={onChange} /> : null
      }
    >
      {organisation.encounters.length === 0 ? <p className={styles.quiet}>{text.noEncounters}</p> : null}
      <div className={styles.list}>
        {organisation.encounters.map((encounter) => (
          <EncounterCard key={encounter.id} encounter={encounter} mandates={mandates} onChange={onChange} />
        ))}
      </div>
    </Section>
  );
}

interface HistoryProps {
  readonly timeline: OrganisationHistoryQuery['organisationTimeline'];
  readonly onMore: () => void;
}

function History({ timeline: { edges, pageInfo }, onMore }: HistoryProps) {
  const typeset = useTypeset();
  const text = useText('organisations');
  return (
    <Section title={text.history}>
      {edges.length === 0 ? <p className={styles.quiet}>{text.noHistory}</p> : null}
      <Timeline
        label={text.history}
        steps={edges.map(({ node: { id, at, sentence } }) => ({
          id,
          title: typeset(sentence),
          when: <DateText at={at} show="day" />,
          state: 'past',
        }))}
      />
      <LoadMore hasNext={pageInfo.hasNextPage && edges.length < 100} onMore={onMore} />
    </Section>
  );
}
