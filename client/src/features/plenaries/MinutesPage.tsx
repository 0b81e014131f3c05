import { useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Markup } from '../../ui/Markup.js';
import { Notice } from '../../ui/Notice.js';
import { MinutesEditor } from './MinutesEditor.js';
import { SignButton, SignedPart } from './SignedPart.js';
import { PlenaryMinutesDocument, PublishMinutesDocument } from './plenaries.generated.js';

/** The minutes: drafted from what happened, corrected by chair and secretary, then published for good. */
export default function MinutesPage() {
  const text = useText('plenaries');
  const { slug } = useCollective();
  const number = Number(useParams()['number']) || 0;
  const reading = useLiveQuery(PlenaryMinutesDocument, { slug, number });
  const [publish] = useRefusable(PublishMinutesDocument, (data) => data.publishMinutes);
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
                {draft && plenary.viewerMayKeepDesk ? (
                  <ConfirmButton
                    look="primary"
                    title={text.minutesPublishTitle}
                    explanation={text.minutesPublishExplanation}
                    confirm={text.minutesPublish}
                    onConfirm={async () => {
                      const ended = await publish({ plenaryId: plenary.id });
                      reading.refresh();
                      return ended;
                    }}
                  >
                    {text.minutesPublish}
                  </ConfirmButton>
                ) : null}
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
              <MinutesEditor plenaryId={plenary.id} text={minutes.text} onSaved={reading.refresh} />
            ) : (
              <Markup html={minutes.text.html} />
            )}
            <SignedPart
              plenaryId={plenary.id}
              minutes={minutes}
              mayAdd={!draft && plenary.viewerMayKeepDesk}
              onAdded={reading.refresh}
            />
          </Page>
        );
      }}
    </Loaded>
  );
}
