/**
 * The name of the form's field that a refusal is about. `path` is the server's, joined by dots (`input.electorate`): the
 * innermost part that the form knows counts. `names` are those of all controls: a name that several carry (boxes to
 * tick) has no single place to say it. Null when there is none.
 */
export function concerned(path: string, names: readonly string[]): string | null {
  const parts = path.split('.').reverse();
  return [path, ...parts].find((part) => part !== '' && names.filter((name) => name === part).length === 1) ?? null;
}
