import { createRequire } from 'node:module';

import { TestEnvironment } from 'jest-environment-node';

/** The realm of Node itself, in which the portals of all test files of a worker run. */
export interface OuterRealm {
  require: NodeJS.Require;
  process: NodeJS.Process;
}

interface Hashing {
  hash: (password: string, roundsOrSalt: number | string, ...rest: unknown[]) => unknown;
}

/**
 * Accounts that live for one test need not withstand anybody. With Strapi's ten rounds the hundreds
 * of them would cost more time than what they are there for.
 */
const hashQuickly = () => {
  const strapiRequire = createRequire(require.resolve('@strapi/admin/package.json'));
  const bcrypt = strapiRequire('bcryptjs') as Hashing;
  const { hash } = bcrypt;
  // Comparing asks for a hash too, with the salt of the one that is known.
  bcrypt.hash = (password, roundsOrSalt, ...rest) =>
    hash(password, typeof roundsOrSalt === 'number' ? 4 : roundsOrSalt, ...rest);
};
hashQuickly();

interface Checked {
  config?: unknown;
}
type Check = (schema: Checked, atStart?: object) => { validate: (value: unknown) => unknown };

/**
 * At each start Strapi builds a schema for the configuration that a type's code brings for its list
 * and form, and checks that with it: a tenth of a start. No type of ours brings any.
 */
const checkOnlyWhatIsThere = () => {
  const strapiRequire = createRequire(require.resolve('@strapi/content-manager/package.json'));
  const path = strapiRequire.resolve('./dist/server/controllers/validation/model-configuration.js');
  const check = strapiRequire(path) as Check;
  const nothing = { validate: () => Promise.resolve() };
  const loaded = strapiRequire.cache[path];
  if (!loaded) throw new Error(`Node keeps no ${path}.`);
  loaded.exports = ((schema, atStart) =>
    atStart && schema.config === undefined ? nothing : check(schema, atStart)) satisfies Check;
};
checkOnlyWhatIsThere();

interface Schema {
  validateSync: (value: unknown, options?: { strict?: boolean }) => unknown;
}

/**
 * At each start Strapi checks the definitions of its types and routes, a ninth of a start. They are
 * the same objects at every start of a worker: what a schema has passed once needs no second look.
 */
const checkDefinitionsOnce = () => {
  const strapiRequire = createRequire(require.resolve('@strapi/utils/package.json'));
  const { ObjectSchema } = strapiRequire('yup') as { ObjectSchema: { prototype: Schema } };
  const { validateSync } = ObjectSchema.prototype;
  const passed = new WeakMap<Schema, WeakSet<object>>();
  ObjectSchema.prototype.validateSync = function (value, options) {
    // Only a strict check leaves a value as it is.
    if (!options?.strict || typeof value !== 'object' || value === null) {
      return validateSync.call(this, value, options);
    }
    const seen = passed.get(this) ?? new WeakSet();
    passed.set(this, seen);
    if (!seen.has(value)) validateSync.call(this, value, options);
    seen.add(value);
    return value;
  };
};
checkDefinitionsOnce();

/**
 * Jest loads every module anew for each test file, and Strapi has thousands: longer than the tests
 * take. Here a test file gets Strapi from outside its own realm, where a worker loads it once. The
 * calendar and the environment variables are shared, and put back at the end.
 */
export default class PortalEnvironment extends TestEnvironment {
  private readonly variables = { ...process.env };
  private readonly calendar = Date;

  constructor(...settings: ConstructorParameters<typeof TestEnvironment>) {
    super(...settings);
    const outer: OuterRealm = { require, process };
    Object.assign(this.global, { outer });
    // Before the set-up files are read, so that what they set reaches the portals.
    Object.defineProperty(this.global.process, 'env', { value: process.env });
    // A portal takes for a date only what its own realm calls one.
    Object.defineProperty(this.global, 'Date', {
      get: () => globalThis.Date,
      set: (calendar: DateConstructor) => {
        globalThis.Date = calendar;
      },
    });
  }

  override async teardown() {
    globalThis.Date = this.calendar;
    for (const name of Object.keys(process.env)) {
      if (!(name in this.variables)) delete process.env[name];
    }
    Object.assign(process.env, this.variables);
    await super.teardown();
  }
}
