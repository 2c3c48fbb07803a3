import type { Core } from '@strapi/types';

import { verifyAuditCommand } from './audit-verify';
import { breachReportCommand } from './breach-report';
import { compactChangesCommand } from './compact-changes';
import { loadDemo } from './demo';
import { explain } from './failure';
import { importProceduresCommand } from './import-procedures';
import { importUnitsCommand } from './import-units';
import { rotateKeysCommand } from './keys-rotate';
import { rebuildSearchCommand } from './rebuild-search';
import { exportReportCommand } from './report-export';
import { retentionRunCommand } from './retention-run';

/** What a command may use of the terminal. */
export interface Terminal {
  strapi: Core.Strapi;
  print: (line: string) => void;
  complain: (line: string) => void;
}

export type Command = (terminal: Terminal, args: string[]) => Promise<number>;

const COMMANDS: Record<string, { run: Command; usage: string }> = {
  'import units': {
    run: importUnitsCommand,
    usage: 'import units FILE [--succession FILE] [--on YYYY-MM-DD] [--dry-run] [--json]',
  },
  'import procedures': {
    run: importProceduresCommand,
    usage: 'import procedures FILE [--dry-run] [--publish] [--overwrite] [--json]',
  },
  'changes compact': {
    run: compactChangesCommand,
    usage: 'changes compact [--older-than DAYS]',
  },
  'keys rotate': { run: rotateKeysCommand, usage: 'keys rotate' },
  'audit verify': { run: verifyAuditCommand, usage: 'audit verify' },
  'retention run': { run: retentionRunCommand, usage: 'retention run [--dry-run [--days N]]' },
  'breach report': {
    run: breachReportCommand,
    usage:
      'breach report --from MOMENT --to MOMENT [--unit CODE] [--discovered MOMENT] [--all] [--json]',
  },
  'report export': {
    run: exportReportCommand,
    usage: 'report export ID [--format docx|xlsx|pdf|form] [--to FILE]',
  },
  'search rebuild': { run: rebuildSearchCommand, usage: 'search rebuild' },
  'demo load': { run: loadDemo, usage: 'demo load FOLDER [--empty]' },
};

const help = () =>
  [
    'Các lệnh của chuyên mục:',
    ...Object.values(COMMANDS).map(({ usage }) => `  cchc ${usage}`),
  ].join('\n');

/** The section's commands. `run` resolves to the exit code: 0 done, 1 refused, 2 wrong usage. */
export const cli = ({ strapi }: { strapi: Core.Strapi }) => ({
  async run(argv: string[], output: Omit<Terminal, 'strapi'>): Promise<number> {
    const [first = '', second = '', ...args] = argv;
    const command = COMMANDS[`${first} ${second}`];
    if (!command) {
      output.complain(help());
      return first === '' || first === '--help' ? 0 : 2;
    }
    try {
      return await command.run({ strapi, ...output }, args);
    } catch (error) {
      const { code, text } = explain(error, command.usage);
      output.complain(text);
      return code;
    }
  },
});
