import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { Notice } from '../../ui/Notice.js';
import {
  EndorseCharterDocument,
  type CharterWholeFragment,
  type EndorsementWholeFragment,
} from './charter.generated.js';
import { WithdrawButton } from './WithdrawButton.js';

interface SignProps {
  readonly version: CharterWholeFragment;
  readonly mine: readonly EndorsementWholeFragment[];
  readonly onChange: () => void;
}

/** A person's own signature: to give in two taps, to renew, to withdraw. */
export function SignCharter({ version, mine, onChange }: SignProps) {
  const me = useMe();
  const { viewer } = useCollective();
  const text = useText('charter');
  const path = usePath();
  const active = mine.find(({ state }) => state === 'active');
  const toRenew = mine.find(({ state }) => state === 'to_renew');
  if (active) {
    return (
      <Notice
        kind="success"
        title={text.endorsed}
        actions={active.viewerMayWithdraw ? <WithdrawButton id={active.id} onDone={onChange} /> : null}
      >
        {text.endorsedOn} <DateText at={active.activeAt ?? active.announcedAt} show="day" preposition="on" />
      </Notice>
    );
  }
  if (toRenew) {
    return (
      <Notice
        kind="warning"
        title={text.renewTitle}
        actions={
          <>
            <LinkButton look="primary" to={path('charte', 'renouveler', toRenew.id)}>
              {text.renewSee}
            </LinkButton>
            <WithdrawButton id={toRenew.id} onDone={onChange} />
          </>
        }
      >
        {text.renewLead(toRenew.versionNumber, version.number)}{' '}
        {version.renewBefore ? (
          <>
            {text.renewUntil} <DateText at={version.renewBefore} show="day" preposition="on" />.
          </>
        ) : null}
      </Notice>
    );
  }
  if (version.viewerMayEndorse) return <EndorseButton version={version} label={text.endorse} onDone={onChange} />;
  if (me && viewer.tier !== null) return null;
  return (
    <Notice
      actions={
        me ? (
          <LinkButton to={path('rejoindre')}>{text.join}</LinkButton>
        ) : (
          <LinkButton to={`/connexion?retour=${encodeURIComponent(path('charte'))}`}>{text.signIn}</LinkButton>
        )
      }
    >
      {me ? text.joinToEndorse : text.signInToEndorse}
    </Notice>
  );
}

interface EndorseProps {
  readonly version: CharterWholeFragment;
  readonly label: string;
  readonly onDone: () => void;
}

function EndorseButton({ version, label, onDone }: EndorseProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const [endorse] = useRefusable(EndorseCharterDocument, (data) => data.endorseCharter);
  return (
    <ConfirmButton
      look="primary"
      title={text.endorseTitle}
      explanation={text.endorseExplanation(version.number)}
      confirm={text.endorseConfirm}
      onConfirm={async () => {
        const outcome = await endorse({ collectiveId, versionId: version.id });
        onDone();
        return outcome;
      }}
    >
      {label}
    </ConfirmButton>
  );
}
