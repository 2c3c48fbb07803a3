const { createRequire } = require('node:module');
const { join, resolve } = require('node:path');

const { default: Runtime } = require('jest-runtime');

const root = resolve(__dirname, '../..');
/** What a test file takes from the realm of the portals: the packages, and the plugin's source. */
const SHARED = [join(root, 'node_modules/'), join(root, 'plugins/cchc/')];

/** The source maps of what was compiled for the outer realm, for the traces of errors. */
const sourceMaps = new Map();

const nodeRequire = (from, name) => {
  const requireFrom = createRequire(from);
  const path = requireFrom.resolve(name);
  return SHARED.some((folder) => path.startsWith(folder)) ? () => requireFrom(path) : undefined;
};

/**
 * Jest loads every module anew for each test file. Here only the test files and their helpers are;
 * what they use is loaded once for all test files of a worker, beside the portals.
 */
module.exports = class PortalRuntime extends Runtime {
  constructor(...settings) {
    super(...settings);
    // Node reads TypeScript as Jest does: compiled once, and kept on the disk.
    require.extensions['.ts'] = (module, path) => {
      const code = this.transformFile(path);
      sourceMaps.set(path, this.getSourceMaps().get(path));
      module._compile(code, path);
    };
  }

  requireModuleOrMock(from, name) {
    if (name.startsWith('@jest/')) return super.requireModuleOrMock(from, name);
    const load = nodeRequire(from, name);
    return load ? load() : super.requireModuleOrMock(from, name);
  }

  getSourceMaps() {
    return new Map([...sourceMaps, ...super.getSourceMaps()]);
  }
};
