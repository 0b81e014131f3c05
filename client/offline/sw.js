// The application without a network: its page, and the parts of it that were used on this device. Answers of the server
// are not here: the page itself keeps the last ones it read (src/offline/answers.ts).
// The build writes in the braces (plugin.ts): `files` are all of /assets/, `first` those that every page begins with.
const { version, files, first } = self.__BUILD__;

const prefix = 'faire-shell-';
const ours = prefix + version;
const page = '/';

/** `/assets/ProposalPage-B1mMy0tD.js` → `/assets/ProposalPage.js`: the same part in another build. */
const partOf = (file) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '');

/** The parts that an earlier build kept on this device: a new one keeps its own of them. */
async function partsInUse() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== ours);
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return new Set(kept.flat().map(({ url }) => partOf(new URL(url).pathname)));
}

async function install() {
  const parts = await partsInUse();
  const cache = await caches.open(ours);
  await cache.addAll(files.filter((file) => first.includes(file) || parts.has(partOf(file))));
  await cache.put(page, await fetch(page, { headers: { accept: 'text/html' }, cache: 'no-cache' }));
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== ours).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** A part of the build never changes: what is kept is what it is. */
async function part(request) {
  const cache = await caches.open(ours);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
}

async function navigate(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(ours)).match(page);
    if (kept) return kept;
    throw error;
  }
}

async function keep(brought) {
  const cache = await caches.open(ours);
  const known = brought.filter((file) => files.includes(file));
  const missing = await Promise.all(known.map(async (file) => ((await cache.match(file)) ? [] : [file])));
  await cache.addAll(missing.flat());
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(keep(event.data.brought)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(navigate(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(part(request));
});
