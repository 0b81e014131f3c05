import { useMemo, type ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { Provider as ClientProvider } from 'urql';
import { makeClient } from '../graphql/client.js';
import { LanguageProvider, useLanguage } from '../i18n/language.js';
import { SlotsContext, type FeatureSlots } from '../page/slots.js';
import { LiveRegion } from '../ui/LiveRegion.js';

/** What features show in each other's pages. */
const slots: FeatureSlots = Object.assign(
  {},
  ...Object.values(import.meta.glob<FeatureSlots>('../features/*/slots.tsx', { eager: true, import: 'slots' })),
);

/** A client per language: what was read in the other one is asked again. */
function Client({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const client = useMemo(() => makeClient(language), [language]);
  return <ClientProvider value={client}>{children}</ClientProvider>;
}

export const Providers = ({ children }: { readonly children: ReactNode }) => (
  <LanguageProvider>
    <Client>
      <BrowserRouter>
        <LiveRegion>
          <SlotsContext value={slots}>{children}</SlotsContext>
        </LiveRegion>
      </BrowserRouter>
    </Client>
  </LanguageProvider>
);
