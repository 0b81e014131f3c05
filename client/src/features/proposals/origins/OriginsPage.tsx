import { Link, useParams } from 'react-router';
import { Loaded } from '../../../graphql/Loaded.js';
import { useText } from '../../../i18n/language.js';
import { useWrittenLang } from '../../../i18n/written.js';
import { useLive, useLiveQuery } from '../../../live/useLive.js';
import { Page } from '../../../page/Page.js';
import { useFilters } from '../../../page/useFilters.js';
import { useCollective, usePath } from '../../../session/session.js';
import { LinkButton } from '../../../ui/Button.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { numberIn } from '../numberIn.js';
import type { ProposalProps } from '../proposalProps.js';
import { ProposalDocument, TextOriginsDocument, type TextOriginsQuery } from '../proposals.generated.js';
import { SentenceOrigin } from './SentenceOrigin.js';
import { tracedClauses, wordsOf, type TracedClause } from './origins.js';
import styles from './Origins.module.css';

/** The text of a proposal, where each sentence says where it comes from. The sentence chosen is in the address. */
export default function OriginsPage() {
  const number = numberIn(useParams()['number']);
  const { id: collectiveId } = useCollective();
  const text = useText('origins');
  const words = useText('proposals');
  const path = usePath();
  const reading = useLiveQuery(ProposalDocument, { collectiveId, number });
  const found = reading.data?.proposal;
  useLive(found ? `proposal:${found.id}` : null, reading.refresh, reading.refresh);
  return (
    <Page
      title={text.title}
      kicker={<Link to={path('propositions', number)}>{found?.title || words.numbered(number)}</Link>}
      lead={<p>{text.lead}</p>}
      actions={<LinkButton to={path('propositions', number)}>{text.back}</LinkButton>}
      width="reading"
    >
      <Loaded reading={reading}>
        {({ proposal }) => {
          if (!proposal) return <EmptyState title={words.notFound} />;
          return proposal.text.html === '' ? <EmptyState title={text.noText} /> : <Traced proposal={proposal} />;
        }}
      </Loaded>
    </Page>
  );
}

function Traced({ proposal }: ProposalProps) {
  const text = useText('origins');
  const chosen = useFilters().of('phrase');
  const reading = useLiveQuery(TextOriginsDocument, { versionId: proposal.text.id });
  return (
    <Section title={text.text}>
      <Loaded reading={reading}>
        {({ textOrigins }) => {
          const clauses = tracedClauses(textOrigins.clauses);
          const known = clauses.some(({ sentences }) => sentences.some(({ key }) => key === chosen));
          return (
            <Stack>
              {chosen === '' || known ? null : <output>{text.gone}</output>}
              {clauses.map((clause) => (
                <TracedText
                  key={clause.clauseId}
                  clause={clause}
                  chosen={chosen}
                  proposal={proposal}
                  sources={textOrigins.sources}
                />
              ))}
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
}

interface TracedTextProps extends ProposalProps {
  readonly clause: TracedClause;
  readonly sources: TextOriginsQuery['textOrigins']['sources'];
  readonly chosen: string;
}

/** One clause, its sentences each a link to where it comes from; of the one chosen, that follows. */
function TracedText({ clause: { kind, sentences }, sources, chosen, proposal }: TracedTextProps) {
  const lang = useWrittenLang();
  const shown = sentences.find(({ key }) => key === chosen);
  return (
    <div>
      <p className={kind === 'paragraph' ? styles.clause : styles[kind]} lang={lang}>
        {sentences.map(({ key, runs }) => (
          <Link
            key={key}
            to={{ search: `?phrase=${key}` }}
            replace
            preventScrollReset
            className={styles.sentence}
            aria-current={key === chosen ? 'true' : undefined}
          >
            {wordsOf(runs)}
          </Link>
        ))}
      </p>
      {shown ? <SentenceOrigin key={shown.key} sentence={shown} sources={sources} proposal={proposal} /> : null}
    </div>
  );
}
