import { TestEnvironment } from 'jest-environment-node';

/** The realm of Node itself, in which the portals of all test files of a worker run. */
export interface OuterRealm {
  require: NodeJS.Require;
  process: NodeJS.Process;
}

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
