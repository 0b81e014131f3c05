import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, useMe } from '../../session/session.js';
import { Section, Stack } from '../../ui/Stack.js';
import { Measures } from './Measures.js';
import { ModerationDeskDocument } from './moderation.generated.js';
import { Queue } from './Queue.js';

/** What was reported, what was decided and why, and what its author can do about it. */
export default function ModerationPage() {
  const { id: collectiveId } = useCollective();
  const me = useMe();
  const text = useText('moderation');
  const reading = useLiveQuery(ModerationDeskDocument, { collectiveId });
  return (
    <Page title={text.title} lead={<p>{text.lead}</p>} width="reading">
      <Loaded reading={reading}>
        {({ moderationDesk: { viewerMayModerate } }) => {
          const topic = viewerMayModerate ? `moderation:${collectiveId}` : null;
          return (
            <Stack gap="large">
              {viewerMayModerate ? (
                <>
                  <Section title={text.queue}>
                    <Queue collectiveId={collectiveId} topic={topic} />
                  </Section>
                  <Section title={text.appeals}>
                    <Measures collectiveId={collectiveId} topic={topic} choice="appeals" empty={text.noAppeal} />
                  </Section>
                </>
              ) : null}
              {me ? (
                <Section title={text.mine}>
                  <Measures collectiveId={collectiveId} topic={topic} choice="mine" empty={text.noneOfMine} />
                </Section>
              ) : null}
              <Section title={text.decisions}>
                <Measures collectiveId={collectiveId} topic={topic} choice="all" empty={text.noDecision} named />
              </Section>
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
