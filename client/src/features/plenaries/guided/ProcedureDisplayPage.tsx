import { useParams } from 'react-router';
import type { GuidedView } from '../../../../../src/modules/plenaries/domain/guided-view.js';
import { useLanguage, useText } from '../../../i18n/language.js';
import { Colon } from '../../../ui/Colon.js';
import { Meter } from '../../../ui/Meter.js';
import { Loading } from '../../../ui/Progress.js';
import styles from './Guided.module.css';
import { stageOf } from './stageOf.js';
import { useProcedure, type Procedure } from './useProcedure.js';

/** The hall's screen of a procedure, at its own address. Public. */
export default function ProcedureDisplayPage() {
  const { id = '' } = useParams();
  return <ProcedureHall id={id} />;
}

/** A procedure on the hall's screen: its step and what it is about, readable from the back. */
export function ProcedureHall({ id }: { readonly id: string }) {
  const text = useText('guided');
  const procedure = useProcedure(id);
  if (procedure === null) return <Loading />;
  if (procedure === undefined) return <h1>{text.notFound}</h1>;
  const { view } = procedure;
  const stage = stageOf(view);
  return (
    <div className={styles.hall}>
      <title>{view.title}</title>
      <p className={styles.hallLine}>
        {text.kinds[view.held.kind]} · {text.stages[stage]}
      </p>
      <h1>{view.title}</h1>
      <Hall procedure={procedure} held={view.held} />
    </div>
  );
}

function Hall({ procedure, held }: { readonly procedure: Procedure; readonly held: GuidedView['held'] }) {
  const text = useText('guided');
  const language = useLanguage();
  const { nameOf } = procedure;
  switch (held.kind) {
    case 'consent':
      return (
        <>
          <p className={styles.hallBig}>{held.text}</p>
          {held.stage === 'objections' ? (
            <Meter label={text.answered} value={held.circle.length - held.silent.length} max={held.circle.length} />
          ) : null}
          <Standing held={held} nameOf={nameOf} />
        </>
      );
    case 'election':
      return (
        <>
          {held.office ? <p className={styles.hallLine}>{held.office.role}</p> : null}
          {held.proposed ? (
            <p className={styles.hallBig}>
              {held.stage === 'proclaimed' ? text.elected(nameOf(held.proposed)) : text.proposed(nameOf(held.proposed))}
            </p>
          ) : null}
          {held.stage === 'objections' ? (
            <Meter label={text.answered} value={held.circle.length - held.silent.length} max={held.circle.length} />
          ) : null}
          <ol className={styles.hallLine}>
            {held.named.map(({ nominee, count }) => (
              <li key={nominee}>
                {nameOf(nominee)} ({count})
                <ul>
                  {held.nominations
                    .filter((each) => each.nominee === nominee)
                    .map(({ by, reason, from }) => (
                      <li key={by}>{from ? `${reason} (${text.changedFrom(nameOf(from))})` : reason}</li>
                    ))}
                </ul>
              </li>
            ))}
          </ol>
          <Standing held={held} nameOf={nameOf} />
        </>
      );
    case 'nomination':
      return (
        <>
          {held.list ? (
            <>
              <ol className={styles.hallBig}>
                {held.list.people.map((id) => (
                  <li key={id}>{nameOf(id)}</li>
                ))}
              </ol>
              <p className={styles.hallLine}>{held.list.explanation[language]}</p>
            </>
          ) : (
            <p className={styles.hallLine}>
              {text.candidates}
              <Colon />
              {held.candidates.filter(({ answer }) => answer === 'accepted').length}
            </p>
          )}
          <Meter
            label={text.verified}
            value={held.checks.verified}
            max={held.checks.verified + held.checks.unverified + held.checks.refused}
          />
        </>
      );
    case 'sortition':
      return (
        <>
          <p className={styles.hallBig}>{held.panel.join(', ')}</p>
          <ul className={styles.hallLine}>
            {held.commitments.map(({ organisation }) => (
              <li key={organisation}>
                {organisation}
                <Colon />
                {held.reveals.some((each) => each.organisation === organisation) ? text.revealed : text.notRevealed}
              </li>
            ))}
          </ul>
        </>
      );
  }
}

type Round = Extract<GuidedView['held'], { readonly kind: 'consent' | 'election' }>;

/** Objections nobody has lifted. */
function Standing({ held, nameOf }: { readonly held: Round; readonly nameOf: (id: string) => string }) {
  const text = useText('guided');
  const standing = held.objections.filter(({ state }) => state === 'open' || state === 'reasoned');
  if (standing.length === 0) return null;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" className={styles.hallLine}>
        {text.objections}
      </h2>
      <ul className={styles.hallLine}>
        {standing.map(({ id, personId, reason }) => (
          <li key={id}>
            {nameOf(personId)}
            <Colon />
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
