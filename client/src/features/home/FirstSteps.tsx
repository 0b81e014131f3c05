import { useText } from '../../i18n/language.js';
import { useCollective, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { Card, CardGrid } from '../../ui/Card.js';
import { Section } from '../../ui/Stack.js';

interface FirstStepsProps {
  readonly phases: number;
  readonly members: number;
}

/** What the coordination of a new collective does next; nothing once it has phases and people. */
export function FirstSteps({ phases, members }: FirstStepsProps) {
  const text = useText('home');
  const path = usePath();
  const { viewer } = useCollective();
  if (!viewer.coordination || (phases > 0 && members > 2)) return null;
  const steps = [
    { ...text.steps.invite, to: path('membres') },
    { ...text.steps.phases, to: path('administration', 'phases') },
    { ...text.steps.group, to: `${path('groupes')}?ouvrir` },
  ];
  return (
    <Section title={text.firstSteps}>
      <CardGrid>
        {steps.map(({ title, body, action, to }, index) => (
          <Card
            key={to}
            title={title}
            meta={text.stepNumber(index + 1)}
            footer={
              <LinkButton size="small" to={to}>
                {action}
              </LinkButton>
            }
          >
            <p>{body}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
