/** The command that brings a browser when none is here. */
export const INSTALL: string;

/** The path of a Chromium or Chrome on this machine; undefined when there is none. */
export function findChromium(): Promise<string | undefined>;
