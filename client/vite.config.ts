import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineWorker } from './offline/plugin.ts';

const api = process.env['FAIRE_API'] ?? 'http://127.0.0.1:3000';

/** Nothing inline (no script, style or data URI), so that the server's content policy can stay strict. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), offlineWorker()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: ['es2020', 'chrome87', 'edge88', 'firefox78', 'safari14'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/graphql': api, '/api': api, '/files': api, '/live': { target: api, ws: true } },
  },
});
