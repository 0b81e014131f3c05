import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it receives, as it came over the wire. */
export class MailServer {
  private readonly letters: string[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        text(stream)
          .then((letter) => mail.receive(letter))
          .then(() => done(), done);
      },
    });
    const mail = new MailServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mail;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** Resolves with all the letters to an address once there is one, quoted-printable undone; rejects after ten seconds. */
  lettersTo(email: string): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no letter to ${email}`)), 10_000);
      const look = (): void => {
        const found = this.letters.filter((letter) => letter.includes(`To: ${email}`));
        if (found.length === 0) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(found.map(readable));
      };
      this.waiting.add(look);
      look();
    });
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private receive(letter: string): void {
    this.letters.push(letter);
    for (const look of this.waiting) look();
  }
}

const readable = (letter: string): string =>
  letter
    .replace(/=\r?\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));
