import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Markup } from '../../ui/Markup.js';
import { Notice } from '../../ui/Notice.js';
import { MinutesEditor } from './MinutesEditor.js';
import { SignButton, SignedPart } from './SignedPart.js';
import { PlenaryMinutesDocument } from './plenaries.generated.js';

/** The minutes: drafted from what happened, corrected by chair and secretary, then published for good. */
export default function MinutesPage() {
  const text = useText('plenaries');
  const { slug } = useCollective();
  const path = usePath();
  const number = Number(useParams()['number']) || 0;
  const reading = useLiveQuery(PlenaryMinutesDocument, { slug, number });
  return (
    <Loaded reading={reading}>
      {({ plenary }) => {
        const minutes = plenary?.minutes;
        if (!plenary || !minutes) {
          return (
            <Page title={text.minutesTitle(number)}>
              <EmptyState title={plenary ? text.minutesNone : text.notFound} />
            </Page>
          );
        }
        const draft = minutes.state === 'draft';
        return (
          <Page
            title={text.minutesTitle(plenary.number)}
            width="reading"
            lead={plenary.title}
            actions={
              <>
                <SignButton plenaryId={plenary.id} minutes={minutes} onSigned={reading.refresh} />
                <Button onClick={() => window.print()}>{text.print}</Button>
              </>
            }
          >
            {draft ? <Notice>{text.minutesDraft}</Notice> : null}
            {minutes.publishedAt ? (
              <p>
                {text.publishedOn} <DateText at={minutes.publishedAt} show="day" />
              </p>
            ) : null}
            {draft && plenary.viewerMayKeepDesk ? (
              <>
                <p>
                  <LinkButton to={path('ecrire', 'compte-rendu', minutes.id)}>{text.writeTogether}</LinkButton>
                </p>
                <MinutesEditor plenaryId={plenary.id} text={minutes.text} onSaved={reading.refresh} />
              </>
            ) : (
              <Markup html={minutes.text.html} />
            )}
            {draft ? null : <Slot name="download" of={{ type: 'Minutes', id: minutes.id }} />}
            <p data-screen-only>
              <Link to={path('historique', 'compte-rendu', minutes.id)}>{text.history}</Link>
            </p>
            <SignedPart
              plenaryId={plenary.id}
              minutes={minutes}
              mayAdd={minutes.viewerMayAdd}
              onAdded={reading.refresh}
            />
          </Page>
        );
      }}
    </Loaded>
  );
}
