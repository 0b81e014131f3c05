import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { TabLinks } from '../../ui/Tabs.js';

/** The pages of the charter. */
export function CharterTabs() {
  const text = useText('charter');
  const path = usePath();
  return (
    <TabLinks
      label={text.sections}
      tabs={[
        { to: path('charte'), label: text.text, end: true },
        { to: path('charte', 'soutiens'), label: text.wall },
        { to: path('charte', 'versions'), label: text.versions },
        { to: path('charte', 'projet'), label: text.draft },
        { to: path('charte', 'amendements'), label: text.amendments },
      ]}
    />
  );
}
