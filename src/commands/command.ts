/** One verb of the `faire` command. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Usage, options and an example, as printed by `faire help <name>`. */
  readonly help: string;
  /** Returns the exit code; throws `Misuse`, or what `explain` turns into one line. */
  run(args: readonly string[]): Promise<number>;
}
