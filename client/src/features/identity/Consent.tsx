import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useOptionalCollective } from '../../session/session.js';
import { Checkbox } from '../../ui/Choices.js';
import { WordsOfConsentDocument } from './identity.generated.js';

export type ConsentKind = 'account' | 'membership';

/** The version of the words that were on the screen, by kind; null for what was not asked. */
export type Shown = Readonly<Record<ConsentKind, number | null>>;

interface ConsentProps {
  readonly agrees: readonly ConsentKind[];
  readonly children: (agreement: { readonly shown: Shown; readonly checkbox: ReactNode }) => ReactNode;
}

/** One box to tick for all that is agreed to, in the server's words of today, and the version that was shown. */
export function Consent({ agrees, children }: ConsentProps) {
  const text = useText('identity');
  const collective = useOptionalCollective()?.name ?? '';
  const reading = useLiveQuery(WordsOfConsentDocument, {});
  return (
    <Loaded reading={reading}>
      {({ consentWords }) => {
        const asked = agrees.flatMap((kind) => consentWords.filter((each) => each.kind === kind));
        const version = (kind: ConsentKind) => asked.find((each) => each.kind === kind)?.version ?? null;
        return children({
          shown: { account: version('account'), membership: version('membership') },
          checkbox: (
            <>
              <Checkbox
                name="consent"
                required
                label={asked.map(({ words }) => words.replace('{collective}', collective)).join(' ')}
                hint={text.consentHint}
              />
              <p>
                <Link to="/donnees-personnelles">{text.whatIsKept}</Link>
              </p>
            </>
          ),
        });
      }}
    </Loaded>
  );
}
