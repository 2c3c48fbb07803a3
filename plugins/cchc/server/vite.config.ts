import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

import { dependencies, peerDependencies } from '../package.json';

const PLUGIN_FOLDER = resolve(__dirname, '..');

/** What the portal has anyway, or installs with the plugin: it is not bundled. */
const installed = Object.keys({ ...dependencies, ...peerDependencies });

/**
 * One half of the plugin a call: `--mode server` or `--mode admin`. The same bundles as those of
 * `strapi-plugin build`, which makes types at each of them: four fifths of its time.
 */
export default defineConfig(({ mode }) => ({
  root: PLUGIN_FOLDER,
  publicDir: false,
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: resolve(PLUGIN_FOLDER, 'dist', mode),
    emptyOutDir: true,
    target: mode === 'admin' ? 'es2020' : 'node20',
    minify: 'esbuild',
    lib: {
      entry: resolve(PLUGIN_FOLDER, mode, 'src/index.ts'),
      formats: ['es', 'cjs'],
      fileName: (format) => (format === 'es' ? 'index.mjs' : 'index.js'),
    },
    rollupOptions: {
      external: (id) =>
        isBuiltin(id) || installed.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { interop: 'auto', exports: 'named' },
    },
  },
}));
