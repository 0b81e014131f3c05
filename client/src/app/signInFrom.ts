/** Pages about coming and going, which nobody comes back to. */
const passing = new Set(['/connexion', '/connexion/lien', '/inscription', '/deconnexion']);

/** Where the way in leads from a page: back to it, or to where somebody on their way in was going. */
export function signInFrom(pathname: string, search: string): string {
  const back = passing.has(pathname) ? new URLSearchParams(search).get('retour') : `${pathname}${search}`;
  return back === null ? '/connexion' : `/connexion?retour=${encodeURIComponent(back)}`;
}
