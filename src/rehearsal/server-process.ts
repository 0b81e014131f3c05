import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../cli.js', import.meta.url));
const patience = 60_000;

/** Starts `faire serve` on a database in a process of its own, gives its origin to some work, and ends it. */
export async function withServer<T>(databaseUrl: string, work: (origin: string) => Promise<T>): Promise<T> {
  const { SMTP_URL: _mail, PUBLIC_URL: _address, ...inherited } = process.env;
  const child = spawn(process.execPath, [cli, 'serve'], {
    env: {
      ...inherited,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      HOST: '127.0.0.1',
      FAIRE_DEMO: 'off',
      LOG_LEVEL: 'error',
    },
    // With a channel it ends too when this process is killed: nobody else would end it.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    if (!child.stdout) throw new Error('the server of the rehearsal says nothing');
    return await work(await originOf(child.stdout.setEncoding('utf8'), ended));
  } finally {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  }
}

/** What the server says once it listens. */
function originOf(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error('the server of the rehearsal did not start in time')), patience);
    output.on('data', (text: string) => {
      said += text;
      const [, port] = /http:\/\/localhost:(\d+)/.exec(said) ?? [];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(`http://127.0.0.1:${port}`);
    });
    void ended.then(() => {
      clearTimeout(late);
      return reject(new Error('the server of the rehearsal stopped by itself'));
    });
  });
}
