import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One copy of graphql: two would not know each other's types ("another module or realm"). */
const alias = { graphql: fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url)) };

const shared = {
  resolve: { alias },
  // Nest finds what to inject in the decorators' metadata.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
};

export default defineConfig({
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'pure',
          include: [
            'src/**/*.spec.ts',
            'client/src/**/*.spec.{ts,tsx}',
            'test/architecture/**/*.spec.ts',
            'test/conformance/**/*.spec.ts',
          ],
          exclude: ['**/*.e2e.spec.ts'],
          // They leave nothing behind them: one reading of each file serves all, in half the time.
          isolate: false,
          pool: 'threads',
          maxWorkers: 2,
          // A loaded machine is no failure.
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.spec.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          // One reading of the server's modules serves all files of a worker: each has a database of its own.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // A machine shared with others may stall once; a fault fails twice.
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
    ],
  },
});
