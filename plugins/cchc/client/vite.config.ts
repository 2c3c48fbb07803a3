import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: __dirname,
  publicDir: false,
  build: {
    outDir: resolve(__dirname, '../dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    lib: {
      entry: { index: resolve(__dirname, 'src/index.ts'), node: resolve(__dirname, 'src/node.ts') },
      formats: ['es', 'cjs'],
      fileName: (format, name) => `${name}.${format === 'es' ? 'mjs' : 'js'}`,
    },
    rollupOptions: { external: /^node:/ },
  },
});
