import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The api serves the built pages from dist/web; `vite` alone forwards /api to an api that runs beside it. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 1600 },
  server: { proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' } },
});
