/** A calendar day as an instant that falls on it in every time zone of Europe: what DateText shows as a day. */
export const noon = (day: string): string => `${day}T12:00:00.000Z`;
