const signals = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds a stop may take before the process leaves anyway. */
const patience = 20_000;

/** Whether the operator asked the process to stop (Ctrl-C, systemd, a container). */
export interface StopSignals {
  readonly asked: Promise<void>;
  /** Lets the process end by itself again. */
  ignore(): void;
}

/** Hears the first signal as a wish to stop in order; a second one, or a stop that takes too long, ends it at once. */
export function hearStopSignals(say: (line: string) => void): StopSignals {
  let heard = false;
  let tell: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (tell = resolve));
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
    tell();
  };
  for (const signal of signals) process.on(signal, hear);
  return {
    asked,
    ignore: () => {
      for (const signal of signals) process.off(signal, hear);
    },
  };
}
