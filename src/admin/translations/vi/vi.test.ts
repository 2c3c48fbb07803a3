/* eslint-disable @typescript-eslint/no-unsafe-enum-comparison --
 * the enum of node kinds belongs to a package of react-intl's own, which we do not depend on */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createIntl } from 'react-intl';
import { vi } from './index';

type Texts = Record<string, string>;

const load = createRequire(__filename);

/** Package, its folder of admin code, and the prefix its `registerTrads` puts before each id. */
const SOURCES = [
  { name: 'admin', folder: 'dist/admin/admin/src', prefix: '' },
  { name: 'content-manager', folder: 'dist/admin', prefix: 'content-manager.' },
  { name: 'content-type-builder', folder: 'dist/admin', prefix: 'content-type-builder.' },
  { name: 'email', folder: 'dist/admin', prefix: 'email.' },
  { name: 'i18n', folder: 'dist/admin', prefix: 'i18n.' },
  { name: 'plugin-graphql', folder: 'dist/admin', prefix: 'graphql.' },
  { name: 'plugin-users-permissions', folder: 'dist/admin', prefix: 'users-permissions.' },
  { name: 'upload', folder: 'dist/admin', prefix: 'upload.' },
].map(({ name, folder, prefix }) => ({
  folder: join(dirname(load.resolve(`@strapi/${name}/package.json`)), folder),
  prefix,
}));

/** Names, file formats, HTML values and bare layout, the same in both languages. */
const SAME_IN_BOTH = new Set([
  ...['CSV', 'DKIM', 'Email', 'GraphQL', 'JSON', 'OAuth2', 'PDF', 'UID', 'Video', 'XLS', 'ZIP'],
  ...['X', 'Y', ' ', ' / ', '{count} {label}'],
  ...['noopener, nofollow, noreferrer', '_blank, _self, _parent, _top'],
]);

/** Ids in Strapi's code with the look of a message that are none, or that nobody sees. */
const NO_MESSAGE = new Set([
  'FIXME',
  'Zone pour plugins',
  'http://www.client-app.com',
  'singleTypes',
]);

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string');

function readCatalogue(folder: string, locale: string, prefix: string): Texts {
  const file = join(folder, 'translations', `${locale}.json.js`);
  if (!existsSync(file)) return {};
  const loaded: unknown = load(file);
  // Strapi's build writes `exports.default` for some catalogues and `module.exports` for others.
  const texts: unknown =
    typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded;
  if (!isTexts(texts)) throw new Error(`${file} is no catalogue of texts`);
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [prefix + key, text]));
}

const readCatalogues = (locale: string): Texts =>
  Object.assign(
    {},
    ...SOURCES.map((source) => readCatalogue(source.folder, locale, source.prefix)),
  );

function listModules(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      return entry.name === 'translations' ? [] : listModules(join(folder, entry.name));
    }
    return entry.name.endsWith('.mjs') ? [join(folder, entry.name)] : [];
  });
}

// { id: 'x' | getTrad('x'), defaultMessage: 'y' }: 1 helper, 3 id, 5 default text
const MESSAGE =
  /\b(?:id|labelId):\s*(get\w+\(\s*)?(['"`])([^'"`\n]+)\2\s*\)?,\s*defaultMessage:\s*(['"`])((?:\\.|(?!\4)[^\\])*)\4/g;

/** English default texts in the panel's code, by full id; ids built at run time are left out. */
function readDefaults(): Texts {
  const found = SOURCES.flatMap(({ folder, prefix }) =>
    listModules(folder).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(MESSAGE)].map((match): [string, string] => {
        const [, helper, , id = '', , text = ''] = match;
        return [helper ? prefix + id : id, text.replace(/\\(['"`])/g, '$1')];
      }),
    ),
  );
  return Object.fromEntries(found.filter(([id]) => !id.includes('${') && !NO_MESSAGE.has(id)));
}

const intl = createIntl({ locale: 'vi' });
const parse = (text: string) => intl.formatters.getMessageFormat(text, 'vi').getAst();
type Node = ReturnType<typeof parse>[number];

// Kinds of node in the syntax tree of ICU MessageFormat.
const LITERAL = 0;
const SELECT = 5;
const POUND = 7;

/** Arguments, tags, select cases and `#` of a message; plural cases differ between languages. */
function placeholdersOf(nodes: Node[], plural = ''): string[] {
  return nodes.flatMap((node) => {
    if (node.type === LITERAL) return node.value.match(/%\w+%/g) ?? [];
    if (node.type === POUND) return [`# of ${plural}`];
    const own = `${node.type}:${node.value}`;
    if ('children' in node) return [own, ...placeholdersOf(node.children, plural)];
    if (!('options' in node)) return [own];
    const cases =
      node.type === SELECT ? Object.keys(node.options).map((key) => `${own}=${key}`) : [];
    const inner = Object.values(node.options).flatMap(({ value }) =>
      placeholdersOf(value, node.type === SELECT ? plural : node.value),
    );
    return [own, ...cases, ...inner];
  });
}

function placeholders(text: string): string[] {
  try {
    return [...new Set(placeholdersOf(parse(text)))].sort();
  } catch {
    // Some English samples hold a bare `<name@host>`, which the panel shows unparsed.
    return ['unparsed', ...(text.match(/<[^>]+>/g) ?? [])];
  }
}

describe('the Vietnamese texts of the admin panel', () => {
  const catalogue = readCatalogues('en');
  const defaults = readDefaults();
  const english = { ...defaults, ...catalogue };
  const vietnamese = { ...readCatalogues('vi'), ...vi };

  it('find the English catalogues of the installed packages', () => {
    expect(Object.keys(catalogue).length).toBeGreaterThan(2000);
    expect(Object.keys(defaults).length).toBeGreaterThan(1000);
  });

  it('leave no text of an English catalogue without Vietnamese', () => {
    expect(Object.keys(catalogue).filter((id) => !(id in vietnamese))).toEqual([]);
  });

  it('leave no text that only the code of the panel spells without Vietnamese', () => {
    expect(Object.keys(defaults).filter((id) => !(id in vietnamese))).toEqual([]);
  });

  it('answer only to ids that the installed packages use', () => {
    expect(Object.keys(vi).filter((id) => !(id in english))).toEqual([]);
  });

  it('keep the placeholders of the English texts', () => {
    const ofOurs = Object.fromEntries(
      Object.keys(vi).map((id) => [id, placeholders(vi[id] ?? '')]),
    );
    const ofEnglish = Object.fromEntries(
      Object.keys(vi).map((id) => [id, placeholders(english[id] ?? '')]),
    );
    expect(ofOurs).toEqual(ofEnglish);
  });

  it('differ from the English texts but for names and formats', () => {
    const same = Object.entries(vi).filter(([id, text]) => text === english[id]);
    expect(same.filter(([, text]) => !SAME_IN_BOTH.has(text))).toEqual([]);
  });

  it('are written in composed Unicode', () => {
    expect(Object.entries(vi).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });
});
