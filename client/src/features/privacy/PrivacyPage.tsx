import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Facts } from '../../ui/Facts.js';
import { Section, Stack } from '../../ui/Stack.js';
import { RegisterDocument } from './privacy.generated.js';

/** What is kept about people, why, who reads it, until when: the register of processing, as each part of the product says it. */
export default function PrivacyPage() {
  const text = useText('privacy');
  const reading = useLiveQuery(RegisterDocument, {});
  return (
    <Page title={text.title} lead={<p>{text.lead}</p>} width="reading">
      <Stack gap="large">
        <Section title={text.rightsTitle}>
          <ul>
            {text.rights.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        <Loaded reading={reading}>
          {({ processingRegister: { contact, lines } }) => (
            <Stack gap="large">
              <Section title={text.answersTitle}>
                <p>{text.answers}</p>
                <p>
                  {contact ? (
                    <>
                      {text.write} <a href={`mailto:${contact}`}>{contact}</a>
                    </>
                  ) : (
                    text.writeCoordination
                  )}
                </p>
              </Section>
              <Section title={text.registerTitle}>
                <p>{text.registerLead(lines.length)}</p>
                {lines.map(({ name, title, purpose, data, basis, readers, kept }) => (
                  <Disclosure key={name} summary={title}>
                    <Facts
                      facts={[
                        { label: text.purpose, value: purpose },
                        { label: text.data, value: data },
                        { label: text.basis, value: text.bases[basis] ?? basis },
                        { label: text.readers, value: readers },
                        {
                          label: text.kept,
                          value: (
                            <>
                              {kept.map((line) => (
                                <p key={line}>{line}</p>
                              ))}
                            </>
                          ),
                        },
                      ]}
                    />
                  </Disclosure>
                ))}
              </Section>
              <Section title={text.neverTitle}>
                <ul>
                  {text.never.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </Section>
            </Stack>
          )}
        </Loaded>
      </Stack>
    </Page>
  );
}
