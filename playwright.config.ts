import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findChromium, INSTALL } from './scripts/support/chromium.mjs';

const chromium = await findChromium();
if (chromium === undefined) throw new Error(`No Chromium or Chrome was found. One command brings it: ${INSTALL}`);
// Workers read this file again: they need not look again.
process.env['CHROMIUM_PATH'] = chromium;

const server = './test/support/journey-server.ts';

/** Said by the global set-up once the server listens; workers, which start after it, read it here. */
const address = process.env['JOURNEY_URL'];

/** The journeys: several people, each in a browser context of their own, against one server on a port of its own choice. */
export default defineConfig({
  testDir: 'test/journeys',
  outputDir: 'test-results',
  ...(existsSync(server) ? { globalSetup: server } : {}),
  workers: 1,
  fullyParallel: false,
  // A machine shared with others may stall once; a fault fails twice.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    ...(address === undefined ? {} : { baseURL: address }),
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
