import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const PLUGIN_FOLDER = resolve(__dirname, '..');

/** No minifier looks into tagged templates; our style sheets are a twentieth of the bundle. */
const smallStyles: Plugin = {
  name: 'small-styles',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.ts')
      ? code.replace(/\bcss`[^`]*`/g, (styles) =>
          styles.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' '),
        )
      : null,
};

/**
 * One whole file a call: `--mode widgets` for what every page loads, `--mode intake` for the forms,
 * which that one loads where they are used. They share no chunk, so that neither depends on the
 * other's name or version: sites keep copies, and caches keep one longer than the other.
 */
export default defineConfig(({ mode }) => ({
  plugins: [smallStyles],
  root: __dirname,
  publicDir: false,
  esbuild: { legalComments: 'eof' },
  build: {
    outDir: resolve(PLUGIN_FOLDER, 'dist/widgets'),
    emptyOutDir: mode !== 'intake',
    // The oldest browsers that know module scripts and import.meta.
    target: ['chrome64', 'edge79', 'firefox67', 'safari12'],
    modulePreload: { polyfill: false },
    rollupOptions: {
      // An input instead of `build.lib`: Vite leaves the white space in ES libraries.
      input: resolve(__dirname, mode === 'intake' ? 'src/intake-index.ts' : 'src/index.ts'),
      output: {
        format: 'es',
        entryFileNames: mode === 'intake' ? 'intake.js' : 'widgets.js',
        inlineDynamicImports: true,
      },
    },
  },
}));
