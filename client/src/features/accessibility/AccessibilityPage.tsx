import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { Section, Stack } from '../../ui/Stack.js';

/** What we hold ourselves to, what is not met yet, and whom to tell. */
export default function AccessibilityPage() {
  const text = useText('accessibility');
  return (
    <Page title={text.title} lead={text.lead} width="reading">
      <Stack gap="large">
        {text.parts.map(({ title, lines }) => (
          <Section key={title} title={title}>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        ))}
      </Stack>
    </Page>
  );
}
