import { isFull, isOutage } from './failure';

const coded = (code: string) => Object.assign(new Error('x'), { code });
const named = (name: string) => Object.assign(new Error('x'), { name });

it.each([
  ['a server that is starting', coded('57P03'), true],
  ['one with no connection left', coded('53300'), true],
  ['nobody who listens', coded('ECONNREFUSED'), true],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), true],
  ['none that is free', named('KnexTimeoutError'), true],
  ['a value that is there already', coded('23505'), false],
  ['a statement that took too long', coded('57014'), false],
  ['a slip of ours', new TypeError('x is not a function'), false],
  ['nothing at all', undefined, false],
])('a database that is away is told by %s: %p', (_what, error, expected) => {
  expect(isOutage(error)).toBe(expected);
});

it.each([
  ['SQLITE_FULL', true],
  ['53100', true],
  ['SQLITE_BUSY', false],
])('a full disk is told by %s: %p', (code, expected) => {
  expect(isFull(coded(code))).toBe(expected);
});
