/** Colours as red, green, blue from 0 to 1 (sRGB, gamma encoded). */
type Rgb = readonly [number, number, number];

export interface AccentPalette {
  /** Legible as text on the page (at least 4.5:1), as a fill under `onAccent`, and as an outline. */
  readonly accent: string;
  readonly onAccent: string;
  /** A quiet background that ordinary text and the accent stay legible on. */
  readonly soft: string;
}

const papers = { light: '#fbf8f2', dark: '#211e1a' } as const;
const inks = { light: '#ffffff', dark: '#181613' } as const;

/** "#rgb" or "#rrggbb"; null when it is no such colour. */
export function parseColour(text: string): Rgb | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text.trim());
  const digits = short ? short.slice(1).map((digit) => digit + digit) : /^#(..)(..)(..)$/.exec(text.trim())?.slice(1);
  const [red, green, blue] = (digits ?? []).map((pair) =>
    /^[\da-f]{2}$/i.test(pair) ? parseInt(pair, 16) / 255 : NaN,
  );
  if (red === undefined || green === undefined || blue === undefined) return null;
  return Number.isNaN(red + green + blue) ? null : [red, green, blue];
}

const toHex = (colour: Rgb): string =>
  `#${colour
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

const must = (text: string): Rgb => parseColour(text) ?? [0, 0, 0];

const least = 4.6;

/**
 * What a collective's colour becomes on the light or the dark page: kept when it is legible, else darkened or lightened
 * just enough. null when the text is no colour.
 */
export function accentPalette(colour: string, scheme: 'light' | 'dark'): AccentPalette | null {
  const wanted = parseColour(colour);
  if (!wanted) return null;
  const paper = must(papers[scheme]);
  const onAccent = must(inks[scheme]);
  const soft = mix(paper, wanted, scheme === 'light' ? 0.1 : 0.16);
  const towards: Rgb = scheme === 'light' ? [0, 0, 0] : [1, 1, 1];
  const legible = (tried: Rgb) => [paper, onAccent, soft].every((ground) => contrast(tried, ground) >= least);
  let accent = wanted;
  for (let share = 0.02; !legible(accent) && share <= 1; share += 0.02) accent = mix(wanted, towards, share);
  return { accent: toHex(accent), onAccent: toHex(onAccent), soft: toHex(soft) };
}

/** The custom properties to set on the root for a collective's colour; none when it is no colour. */
export function accentProperties(colour: string): readonly (readonly [string, string])[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const palette = accentPalette(colour, scheme);
    if (!palette) return [];
    return [
      [`--accent-${scheme}`, palette.accent],
      [`--on-accent-${scheme}`, palette.onAccent],
      [`--accent-soft-${scheme}`, palette.soft],
    ] as const;
  });
}
