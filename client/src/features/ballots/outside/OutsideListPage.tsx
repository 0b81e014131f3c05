import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../../graphql/Loaded.js';
import { useText, useTypeset } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { Page } from '../../../page/Page.js';
import { useCollective, usePath } from '../../../session/session.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { LoadMore } from '../../../ui/LoadMore.js';
import { Stack } from '../../../ui/Stack.js';
import { OutsideElectionsDocument } from './outside.generated.js';

/** Elections held elsewhere that were brought here, the last first. */
export default function OutsideListPage() {
  const text = useText('outside');
  const path = usePath();
  const { id: collectiveId } = useCollective();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const first = useLiveQuery(OutsideElectionsDocument, { collectiveId, after: null }, `collective:${collectiveId}`);
  return (
    <Page
      title={text.title}
      lead={<p>{text.lead}</p>}
      width="reading"
      actions={
        first.data?.viewerMayRecordOutside ? (
          <LinkButton look="primary" to={path('scrutins-ailleurs', 'importer')}>
            {text.import}
          </LinkButton>
        ) : null
      }
    >
      <Stack>
        {pages.map((after, index) => (
          <OnePage
            key={after ?? ''}
            after={after}
            last={index === pages.length - 1}
            onMore={(next) => setPages([...pages, next])}
          />
        ))}
      </Stack>
    </Page>
  );
}

interface OnePageProps {
  readonly after: string | null;
  readonly last: boolean;
  readonly onMore: (after: string) => void;
}

function OnePage({ after, last, onMore }: OnePageProps) {
  const text = useText('outside');
  const typeset = useTypeset();
  const path = usePath();
  const { id: collectiveId } = useCollective();
  const reading = useLiveQuery(OutsideElectionsDocument, { collectiveId, after }, `collective:${collectiveId}`);
  return (
    <Loaded reading={reading}>
      {({ outsideElections: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 && after === null ? <EmptyState title={text.none}>{text.noneBody}</EmptyState> : null}
          {edges.map(({ node }) => (
            <Card key={node.id} title={<Link to={path('scrutins-ailleurs', node.id)}>{node.title}</Link>}>
              <p>{typeset(node.sentence)}</p>
            </Card>
          ))}
          {last ? <LoadMore hasNext={pageInfo.hasNextPage} onMore={() => onMore(pageInfo.endCursor ?? '')} /> : null}
        </>
      )}
    </Loaded>
  );
}
