import { createServer } from 'node:net';
import { ConfigError, type Config } from '../config/config.js';

/** A port that is ours, where nobody is served yet. */
export interface HeldPort {
  /** The one the system chose where the configuration leaves it to it. */
  readonly port: number;
  /** Lets it go, for the server to listen there at once. Again is the same as once. */
  release(): Promise<void>;
}

/** A name that nobody knows, or an address that is none. */
const isNoAddress = (error: object): boolean => 'syscall' in error && error.syscall === 'getaddrinfo';

/** Takes the configuration's port before anything is opened or made; rejects with the system's error when it is taken. */
export async function holdPort({ host, port }: Config): Promise<HeldPort> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(isNoAddress(error) ? new ConfigError(`HOST: no machine is called “${host}”`) : error),
    );
    server.listen({ host, port }, resolve);
  });
  // A start that fails must not wait for it.
  server.unref();
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
