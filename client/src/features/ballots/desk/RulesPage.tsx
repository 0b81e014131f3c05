import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText, useTypeset } from '../../../i18n/language.js';
import { Page } from '../../../page/Page.js';
import { useCollective, usePath } from '../../../session/session.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Loading } from '../../../ui/Progress.js';
import { Row, Section, Stack } from '../../../ui/Stack.js';
import { ArchiveRuleDocument } from './desk.generated.js';
import { useRules, type OfferedRule } from './useRules.js';

/** The rules a collective keeps, and those that come ready-made, each in its sentence. */
export default function RulesPage() {
  const text = useText('desk');
  const path = usePath();
  const { offered, fetching, refresh } = useRules();
  const kept = offered.filter(({ id }) => id !== null);
  return (
    <Page
      title={text.rulesTitle}
      lead={<p>{text.rulesLead}</p>}
      width="reading"
      actions={
        <>
          <LinkButton look="primary" to={path('regles', 'composer')}>
            {text.compose}
          </LinkButton>
          <LinkButton to={path('scrutins-ailleurs')}>{text.elsewhere}</LinkButton>
        </>
      }
    >
      <Stack gap="large">
        <Section title={text.kept}>
          {fetching && offered.length === 0 ? <Loading /> : null}
          {!fetching && kept.length === 0 ? <EmptyState title={text.noneKept}>{text.noneKeptBody}</EmptyState> : null}
          {kept.map((rule) => (
            <RuleCard key={rule.key} rule={rule} onChange={refresh} />
          ))}
        </Section>
        <Section title={text.ready}>
          {offered
            .filter(({ id }) => id === null)
            .map((rule) => (
              <RuleCard key={rule.key} rule={rule} onChange={refresh} />
            ))}
        </Section>
      </Stack>
    </Page>
  );
}

function RuleCard({ rule, onChange }: { readonly rule: OfferedRule; readonly onChange: () => void }) {
  const typeset = useTypeset();
  const text = useText('desk');
  const path = usePath();
  const { id: collectiveId, viewer } = useCollective();
  const [archive] = useRefusable(ArchiveRuleDocument, (data) => data.archiveRule);
  const { id, name } = rule;
  return (
    <Card title={name}>
      <Stack gap="small">
        <p>{typeset(rule.sentence)}</p>
        <Row>
          <LinkButton size="small" to={`${path('regles', 'composer')}?depuis=${encodeURIComponent(rule.key)}`}>
            {text.composeFrom(name)}
          </LinkButton>
          {id !== null && viewer.coordination ? (
            <ConfirmButton
              size="small"
              look="quiet"
              title={text.archiveTitle(name)}
              explanation={text.archiveBody}
              confirm={text.archive}
              onConfirm={async () => {
                const ended = await archive({ collectiveId, id });
                onChange();
                return ended;
              }}
            >
              {text.archive}
            </ConfirmButton>
          ) : null}
        </Row>
      </Stack>
    </Card>
  );
}
