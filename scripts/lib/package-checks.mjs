import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Several times what our code needs; a bundled copy of Strapi would be many megabytes. */
const SERVER_LIMIT = 2_000_000;

const conditions = (entry) =>
  typeof entry === 'string'
    ? [entry]
    : Object.entries(entry).flatMap(([name, path]) => (name === 'source' ? [] : [path]));

/** What must hold for the archive alone; `files` as `npm pack --json` lists them. */
export const archiveChecks = ({ files, manifest }) => {
  const paths = files.map(({ path }) => path);
  return {
    'the archive has no source map and no test': () =>
      assert.deepEqual(
        paths.filter((path) => /\.map$|\.(test|fixture)\.|__tests__/.test(path)),
        [],
      ),
    'the archive has every file that the manifest names': () => {
      const named = [...Object.values(manifest.exports), ...Object.values(manifest.bin)];
      const wanted = named.flatMap(conditions).map((path) => path.replace(/^\.\//, ''));
      assert.deepEqual(
        wanted.filter((path) => !paths.includes(path) && path !== 'package.json'),
        [],
      );
    },
    'the server bundle is small, so it carries no copy of Strapi': () => {
      const bundles = files.filter(({ path }) => /^dist\/server\/[^/]+\.m?js$/.test(path));
      assert.ok(bundles.length > 0, 'no server bundle');
      for (const { path, size } of bundles) assert.ok(size < SERVER_LIMIT, `${path}: ${size} B`);
    },
  };
};

const json = async (response, status = 200) => {
  const text = await response.text();
  assert.equal(response.status, status, text.slice(0, 500));
  return JSON.parse(text);
};

const post = (url, body) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The content types that the panel offers to the first administrator, whom this registers. */
const typesInPanel = async (url) => {
  const { data } = await json(
    await post(`${url}/admin/register-admin`, {
      firstname: 'Quản trị',
      lastname: 'Thử nghiệm',
      email: 'admin@example.test',
      password: 'Only-for-this-test-1',
    }),
  );
  const headers = { authorization: `Bearer ${data.accessToken ?? data.token}` };
  const init = await json(await fetch(`${url}/content-manager/init`, { headers }));
  return init.data.contentTypes.map(({ uid }) => uid);
};

const scriptsBelow = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const copiesOf = (folder, name) => {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`));
};

/** What must hold for a running project that has the plugin installed. */
export const projectChecks = ({ url, folder }) => ({
  // With two, errors thrown by one are strangers to the other and become 500.
  'the project has one copy of @strapi/utils': () =>
    assert.equal(copiesOf(folder, '@strapi/utils').length, 1),
  'the panel lists the content types of the plugin': async () => {
    const types = await typesInPanel(url);
    for (const name of ['unit', 'news-item', 'topic', 'hotline']) {
      assert.ok(types.includes(`plugin::cchc.${name}`), `${name} is not among ${types.join(' ')}`);
    }
  },
  "the panel's bundle has the plugin's menu": () => {
    const scripts = scriptsBelow(join(folder, 'dist/build'));
    assert.ok(scripts.some((script) => script.includes('plugins/cchc')));
  },
  'GET /api/cchc/news answers an empty list in the envelope': async () => {
    const body = await json(await fetch(`${url}/api/cchc/news`));
    assert.deepEqual(body.data, []);
    assert.equal(body.meta.pagination.total, 0);
  },
  'GET /api/cchc/news?nope=1 is refused with a code': async () => {
    const body = await json(await fetch(`${url}/api/cchc/news?nope=1`), 400);
    assert.equal(body.error.details.code, 'UNKNOWN_PARAMETER');
  },
  'GET /api/cchc/openapi.json describes the API': async () => {
    const body = await json(await fetch(`${url}/api/cchc/openapi.json`));
    assert.match(body.openapi, /^3\.1/);
    assert.ok(Object.keys(body.paths).some((path) => path.endsWith('/news')));
  },
  'GraphQL answers cchcNews': async () => {
    const query = '{ cchcNews { data { slug } meta { pagination { total } } } }';
    const body = await json(await post(`${url}/graphql`, { query }));
    assert.deepEqual(body.data?.cchcNews, { data: [], meta: { pagination: { total: 0 } } });
  },
  'GET /cchc/widgets.js and intake.js are scripts': async () => {
    for (const [name, tag] of Object.entries({ widgets: 'cchc-news', intake: 'cchc-track' })) {
      const response = await fetch(`${url}/cchc/${name}.js`);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type'), /^(text|application)\/javascript/);
      assert.ok((await response.text()).includes(tag));
    }
  },
});
