const key = 'faire:retour';

/** An address of ours, or "/": a link from elsewhere must not send people away after they signed in. */
export const ownPath = (path: string | null): string => (path !== null && /^\/(?![/\\])/.test(path) ? path : '/');

/** Where somebody was going before they had to sign in, kept until the link in their mail is opened here. */
export const rememberNext = (path: string): void => sessionStorage.setItem(key, path);

export function takeNext(): string {
  const path = ownPath(sessionStorage.getItem(key));
  sessionStorage.removeItem(key);
  return path;
}
