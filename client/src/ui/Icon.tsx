const paths = {
  info: 'M12 11v6M12 7.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  check: 'M8 12.5l3 3 5.5-6.500M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  warning:
    'M12 9.500v4M12 17v.01M10.600 4.300L2.800 18a1.600 1.600 0 0 0 1.400 2.400h15.600a1.600 1.600 0 0 0 1.400-2.400L13.400 4.300a1.600 1.600 0 0 0-2.800 0z',
  stop: 'M8.500 8.500l7 7M15.500 8.500l-7 7M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  grip: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  search: 'M20 20l-4.500-4.500M17.500 11a6.500 6.500 0 1 1-13 0 6.500 6.500 0 0 1 13 0z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  clock: 'M12 7v5l3.500 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  dot: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
  more: 'M5 12v.01M12 12v.01M19 12v.01',
} as const;

export type IconName = keyof typeof paths;

/** A sign beside words, never instead of them: hidden from screen readers. */
export const Icon = ({ name, size = 22 }: { readonly name: IconName; readonly size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'grip' || name === 'more' ? 3 : 2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
);
