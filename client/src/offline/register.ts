/** What this page has brought so far of the built client. */
const brought = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);

async function register(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  // The first page was brought before anybody could keep it.
  active?.postMessage({ brought: brought() }, []);
}

/** Lets the application open without a network, once the first page is there and quiet. Not while one develops. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Without it (a private window, a full device) the application needs the network, as any page does.
  addEventListener('load', () => void register().catch(() => undefined), { once: true });
}
