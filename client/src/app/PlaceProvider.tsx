import { useEffect, useMemo } from 'react';
import { Outlet, useParams } from 'react-router';
import { Loaded } from '../graphql/Loaded.js';
import { WrittenLanguageContext } from '../i18n/written.js';
import { useLiveQuery } from '../live/useLive.js';
import { readBy } from '../offline/reader.js';
import { PlaceDocument } from '../session/session.generated.js';
import { PlaceContext, type Place } from '../session/session.js';
import { TimeZoneContext } from '../time/timeZone.js';
import { accentProperties } from '../ui/contrast.js';

/** Asks where we are and who reads: the collective of the address, the signed-in person. */
export function PlaceProvider() {
  const { collective: slug = '' } = useParams();
  const reading = useLiveQuery(PlaceDocument, { slug, inCollective: slug !== '' });
  return (
    <Loaded reading={reading}>
      {({ me, collective }) => <Here me={me ?? null} collective={collective ?? null} />}
    </Loaded>
  );
}

function Here({ me, collective }: Place) {
  const place = useMemo(() => ({ me, collective }), [me, collective]);
  useAccent(collective?.colour);
  const reader = me?.id ?? null;
  useEffect(() => readBy(reader), [reader]);
  const page = (
    <PlaceContext value={place}>
      <Outlet />
    </PlaceContext>
  );
  if (!collective) return page;
  return (
    <TimeZoneContext value={collective.timeZone}>
      <WrittenLanguageContext value={collective.languages[0] ?? null}>{page}</WrittenLanguageContext>
    </TimeZoneContext>
  );
}

/** Sets the collective's colour, made legible, on the whole page. */
function useAccent(colour: string | undefined): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const properties = accentProperties(colour ?? '');
    for (const [name, value] of properties) style.setProperty(name, value);
    return () => {
      for (const [name] of properties) style.removeProperty(name);
    };
  }, [colour]);
}
