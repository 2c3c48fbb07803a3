import { SETTINGS } from './settings';

/** Set before anything of Strapi is loaded. */
Object.assign(process.env, SETTINGS);

// Booting takes seconds, and more on a busy machine.
jest.setTimeout(120_000);
