import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { SigningDocument } from './charter.generated.js';
import { Wizard } from './Wizard.js';

/** An organisation endorses the charter, in plain steps, by a verified representative. */
export default function EndorsePage() {
  const { slug = '' } = useParams();
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const path = usePath();
  const reading = useLiveQuery(SigningDocument, { collectiveId, slug }, `charter:${collectiveId}`);
  const organisation = reading.data?.organisation;
  return (
    <Page
      title={organisation ? text.signTitle(organisation.name) : text.title}
      kicker={<Link to={path('organisations', slug)}>{text.toOrganisation}</Link>}
      lead={text.signLead}
      width="reading"
    >
      <Loaded reading={reading}>
        {({ organisation: signing, charter: { inForce } }) => {
          if (!signing?.viewerMaySpeakFor) {
            return (
              <EmptyState
                title={text.notRepresentative}
                action={<LinkButton to={path('organisations', slug)}>{text.toOrganisation}</LinkButton>}
              >
                {text.notRepresentativeLead}
              </EmptyState>
            );
          }
          if (!inForce) return <EmptyState title={text.none}>{text.noneLead}</EmptyState>;
          return <Wizard key={inForce.id} organisation={signing} version={inForce} />;
        }}
      </Loaded>
    </Page>
  );
}
