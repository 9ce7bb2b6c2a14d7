import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * What every page starts with is one file, and what several desks share a few: every small file is a request of its own, and a desk asked for some
 * seventy of them. A page that shares little (progress, on a telephone) still fetches no desk.
 */
const groups = [
  { name: 'start', tags: ['$initial' as const], priority: 2 },
  { name: 'desk', minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 20_000, priority: 1 },
];

/** The api serves the built pages from dist/web; `vite` alone forwards /api to an api that runs beside it. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 1600, rolldownOptions: { output: { codeSplitting: { groups }, chunkFileNames: ({ name }) => `assets/${name.startsWith('desk~') ? 'desk' : '[name]'}-[hash].js` } } },
  server: { proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' } },
});
