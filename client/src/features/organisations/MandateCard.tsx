import { useText } from '../../i18n/language.js';
import { Slot } from '../../page/slots.js';
import { usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Colon } from '../../ui/Colon.js';
import { DateText } from '../../ui/Dates.js';
import { Markup } from '../../ui/Markup.js';
import type { MandateWholeFragment } from './organisations.generated.js';
import styles from './Organisations.module.css';
import { MandateLife } from './MandateLife.js';
import { People } from './People.js';
import { mandateTones } from './tones.js';

/** What a plenary entrusted, to whom, until when, within which limits. */
export function MandateCard({
  mandate,
  onChange,
}: {
  readonly mandate: MandateWholeFragment;
  readonly onChange: () => void;
}) {
  const text = useText('organisations');
  const path = usePath();
  const { id, title, state, givenOn, termOn, reportBy, holders, mayOffer, mayNotOffer } = mandate;
  return (
    <div id={`mandat-${id}`} className={styles.thing}>
      <Card
        title={title}
        meta={
          <>
            <State tone={mandateTones[state] ?? 'neutral'}>{text.mandateStates[state] ?? state}</State>
            {givenOn ? (
              <span>
                {text.givenOn} <DateText at={givenOn} show="day" preposition="on" />
              </span>
            ) : null}
            <span>
              <DateText at={termOn} show="day" preposition="until" />
            </span>
          </>
        }
      >
        <Markup html={mandate.html} />
        <p>
          <LinkButton look="quiet" size="small" to={path('historique', 'mandat', id)}>
            {text.textVersions}
          </LinkButton>
          {mandate.viewerMayWrite ? (
            <LinkButton size="small" to={path('ecrire', 'mandat', id)}>
              {text.writeTogether}
            </LinkButton>
          ) : null}
        </p>
        <div className={styles.limits}>
          <Limits title={text.mayOffer} lines={mayOffer} />
          <Limits title={text.mayNotOffer} lines={mayNotOffer} />
        </div>
        <p className={styles.quiet}>
          {text.holders}
          <Colon />
          <People people={holders} />
        </p>
        {reportBy ? (
          <p className={styles.quiet}>
            {text.toReport} <DateText at={reportBy} show="day" preposition="by" />
          </p>
        ) : null}
        <MandateLife mandate={mandate} onChange={onChange} />
        <Slot name="download" of={{ type: 'Mandate', id }} />
      </Card>
    </div>
  );
}

const Limits = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <div>
    <h4>{title}</h4>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
);
