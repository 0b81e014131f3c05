import { execFile } from 'node:child_process';

export interface RunOptions {
  readonly env?: Record<string, string | undefined>;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Runs a program to its end; never rejects. `output` is what it wrote on both streams. */
export function run(argv: readonly string[], options: RunOptions = {}): Promise<{ ok: boolean; output: string }> {
  const [file = '', ...args] = argv;
  return new Promise((resolve) => {
    try {
      execFile(file, args, { ...options, windowsHide: true }, (error, stdout, stderr) => {
        resolve({ ok: error === null, output: `${stdout}${stderr}` });
      });
    } catch (error) {
      resolve({ ok: false, output: String(error) }); // e.g. EPERM from setuid comes at once
    }
  });
}
