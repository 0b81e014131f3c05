const signals = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds a stop may take before the process leaves anyway. */
const patience = 20_000;

/** The operator asked to stop before the command was done. */
export class Stopped extends Error {
  constructor() {
    super('stopped before the end');
    this.name = 'Stopped';
  }
}

/** Whether the operator asked the process to stop (Ctrl-C, systemd, a container). */
export interface StopSignals {
  readonly asked: Promise<void>;
  /** Aborted then, with `Stopped`. */
  readonly signal: AbortSignal;
  /** Lets the process end by itself again. */
  ignore(): void;
}

/** Hears the first signal, or the end of the process that started it with a channel, as a wish to stop in order; a second one, or a stop that takes too long, ends it at once. */
export function hearStopSignals(say: (line: string) => void): StopSignals {
  let heard = false;
  const stopping = new AbortController();
  const { signal } = stopping;
  const asked = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const hear = (): void => {
    if (heard) {
      say('Stopped at once.');
      process.exit(130);
    }
    heard = true;
    say('Stopping…');
    setTimeout(() => {
      say('Stopping took too long: left at once.');
      process.exit(1);
    }, patience).unref();
    stopping.abort(new Stopped());
  };
  for (const signal of signals) process.on(signal, hear);
  process.on('disconnect', hear);
  return {
    asked,
    signal,
    ignore: () => {
      for (const signal of signals) process.off(signal, hear);
      process.off('disconnect', hear);
      // An open channel keeps a process from ending.
      if (process.connected) process.disconnect();
    },
  };
}
