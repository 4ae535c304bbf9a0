import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** A running `gainsay serve`, which the development server asks. */
const server = process.env['GAINSAY_SERVER'] ?? 'http://127.0.0.1:8080';
const asked = ['/api/v1', '/healthz', '/readyz', '/metrics', '/openapi.yaml', '/match', '/search', '/entities', '/catalog', '/algorithms', '/reconcile'];

export default defineConfig({
  root: 'src/main/page',
  publicDir: 'public',
  // Where the example article lies; the build works in a copy and says so.
  resolve: { alias: { '@examples': process.env['GAINSAY_EXAMPLES'] ?? fileURLToPath(new URL('../examples', import.meta.url)) } },
  appType: 'spa',
  build: {
    target: 'es2022',
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    license: { fileName: 'licenses.md' },
  },
  server: {
    fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] },
    // The server answers its own pages only: what is asked through here must look like one of them.
    proxy: Object.fromEntries(asked.map((path) => [`^${path}(/|\\?|$)`, { target: server, changeOrigin: true, headers: { origin: server } }])),
  },
});
