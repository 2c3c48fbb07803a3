// npm run bench: how fast the portal is beside what this machine could do and what Strapi does by
// itself, in one run. Words after `--` choose measures: npm run bench -- search
import { ensureBuilt } from '../scripts/lib/build.mjs';
import { ensureInstalled } from '../scripts/lib/install.mjs';
import { failWith, progress } from '../scripts/lib/run.mjs';

/** In the order of the table; a new measure is a file and its name here. */
const MEASURES = ['reading', 'search', 'following', 'slow-phone', 'intake', 'inbox', 'report'];

const measure = async (chosen, portal) => {
  const sections = [];
  for (const name of chosen) {
    const { title, run } = await import(`./measures/${name}.mjs`);
    progress(`• ${title}`);
    sections.push({ title, rows: await run({ portal }) });
  }
  return sections;
};

const main = async () => {
  const asked = process.argv.slice(2);
  const chosen = asked.length > 0 ? asked : MEASURES;
  const unknown = chosen.find((name) => !MEASURES.includes(name));
  if (unknown) throw new Error(`No measure "${unknown}": ${MEASURES.join(', ')}.`);
  await ensureInstalled();
  await ensureBuilt({ admin: false });
  // After installing: they use what was installed.
  const { preparePortal } = await import('./lib/data.mjs');
  const { startPortal } = await import('./lib/portal.mjs');
  const { failures, machine, table, writeResults } = await import('./lib/report.mjs');

  const prepared = await preparePortal();
  const facts = { ...machine(), database: prepared.database, content: prepared.content };
  const portal = await startPortal(prepared);
  const sections = await measure(chosen, portal).finally(() => portal.stop());

  const say = (text) => process.stdout.write(`${text}\n`);
  say(
    Object.entries(facts)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  );
  for (const { title, rows } of sections) say(`\n${title}\n${table(rows)}`);
  if (chosen.length === MEASURES.length) writeResults({ at: new Date(), machine: facts, sections });
  const missed = failures(sections.flatMap(({ rows }) => rows));
  for (const { what, ratio, floor } of missed)
    say(`\nUnder its floor: ${what}, ${ratio} < ${floor}`);
  process.exit(missed.length > 0 ? 1 : 0);
};

main().catch(failWith);
