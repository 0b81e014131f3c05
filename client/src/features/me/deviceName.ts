const browsers: readonly (readonly [RegExp, string])[] = [
  [/Firefox\//, 'Firefox'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const first = (names: readonly (readonly [RegExp, string])[], device: string): string | undefined =>
  names.find(([pattern]) => pattern.test(device))?.[1];

/** "Firefox · Linux", as far as a browser says who it is; null when it says nothing we know. */
export function deviceName(device: string): string | null {
  const parts = [first(browsers, device), first(systems, device)].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(' · ');
}
