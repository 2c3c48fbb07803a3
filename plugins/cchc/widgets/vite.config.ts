import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const PLUGIN_FOLDER = resolve(__dirname, '..');

export default defineConfig({
  root: __dirname,
  publicDir: false,
  esbuild: { legalComments: 'eof' },
  build: {
    outDir: resolve(PLUGIN_FOLDER, 'dist/widgets'),
    emptyOutDir: true,
    // The oldest browsers that know module scripts and import.meta.
    target: ['chrome64', 'edge79', 'firefox67', 'safari12'],
    modulePreload: { polyfill: false },
    rollupOptions: {
      // An input instead of `build.lib`: Vite leaves the white space in ES libraries.
      input: resolve(__dirname, 'src/index.ts'),
      output: { format: 'es', entryFileNames: 'widgets.js', inlineDynamicImports: true },
    },
  },
});
