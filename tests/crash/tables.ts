import Sqlite from 'better-sqlite3';
import { Client } from 'pg';

type Environment = Record<string, string>;

/** Reads the portal's tables while it does not run. */
export const ask = async (
  { DATABASE_URL, DATABASE_FILENAME }: Environment,
  statement: string,
): Promise<unknown[]> => {
  if (DATABASE_FILENAME) {
    const database = new Sqlite(DATABASE_FILENAME);
    try {
      return database.prepare(statement).all();
    } finally {
      database.close();
    }
  }
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
};

const NAMES = {
  sqlite: `select name from sqlite_master where type = 'table'`,
  postgres: `select table_name as name from information_schema.tables where table_schema = 'public'`,
};

/** All rows of all tables, as text. */
export const dumpAll = async (environment: Environment): Promise<string> => {
  const tables = await ask(environment, NAMES[environment.DATABASE_URL ? 'postgres' : 'sqlite']);
  const rows: unknown[] = [];
  for (const table of tables) {
    rows.push(...(await ask(environment, `select * from "${String(Object(table).name)}"`)));
  }
  return JSON.stringify(rows);
};

/** What must give no row: a case, or anything that belongs to one, of which a part is missing. */
export const HALVES: Record<string, string> = {
  'cases without a history': `select number from cchc_cases c where not exists
     (select 1 from cchc_case_events e where e.owner = c.document_id)`,
  'cases without their words': `select number from cchc_cases c where
     (select count(*) from cchc_vault_texts t where t.owner = c.document_id) < 4`,
  'cases that no phone number finds': `select number from cchc_cases c where not exists
     (select 1 from cchc_vault_contacts v where v.owner = c.document_id)`,
  'words of nobody': `select owner from cchc_vault_texts t where not exists
     (select 1 from cchc_cases c where c.document_id = t.owner) and not exists
     (select 1 from cchc_intake_requests r where r.document_id = t.owner)`,
  'attempts without an answer': `select id from cchc_intake_requests r where not exists
     (select 1 from cchc_vault_texts t where t.owner = r.document_id)`,
  'files without a name': `select owner from cchc_case_files f where not exists
     (select 1 from cchc_vault_texts t where t.owner = f.owner and t.name like 'file.%')`,
  'numbers that are given twice': `select number from cchc_cases
     group by number having count(*) > 1`,
};
