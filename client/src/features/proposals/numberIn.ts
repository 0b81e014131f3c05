/** The number of an address; 0, which no proposal has, when it is none. */
export function numberIn(part: string | undefined): number {
  const number = Number(part);
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : 0;
}
