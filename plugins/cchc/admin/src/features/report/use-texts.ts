import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';

import type { DeskReport } from '../../../../shared/contracts/report-panel';
import { shownMoment } from '../../day';
import { useCchcReportSaveMutation } from './api';
import { useReportLabel } from './label';
import { type Changed, changedOf, messageOf } from './problems';
import { cleanOf, dirtyOf, serverText, type Texts, TITLE } from './texts';

/** How long somebody has to stop typing until it is saved. */
const PAUSE_MS = 1500;

interface TextsOf {
  report: DeskReport;
  setReport: (report: DeskReport) => void;
  /** Asks the server for the report as it stands now. */
  reload: () => Promise<DeskReport | undefined>;
}

/**
 * What is typed, which saves itself. Nothing of it is lost when somebody else was quicker: it stays
 * on the screen, beside what the other one wrote, until the person has chosen.
 */
export const useTexts = ({ report, setReport, reload }: TextsOf) => {
  const { label } = useReportLabel();
  const { toggleNotification } = useNotification();
  const [typed, setTyped] = useState<Texts>({});
  /** What the server had when it was typed, or has taken since. */
  const [base, setBase] = useState<Texts>({});
  const [conflict, setConflict] = useState<Changed>();
  const [failure, setFailure] = useState<string>();
  const [save, { isLoading }] = useCchcReportSaveMutation();
  const pending = useRef<Promise<DeskReport | undefined>>(undefined);
  const version = useRef(report.version);
  version.current = Math.max(version.current, report.version);
  const dirty = dirtyOf(typed, base);
  const isDirty = Object.keys(dirty).length > 0;
  const latest = useRef({ report, dirty, conflict });
  latest.current = { report, dirty, conflict };

  const meetOther = async (changed: Changed, mine: Texts): Promise<void> => {
    const theirs = await reload();
    if (theirs) version.current = theirs.version;
    const isSame =
      theirs && Object.keys(mine).every((key) => serverText(theirs, key) === base[key]);
    setTyped((before) => cleanOf(before, mine));
    setBase((before) => cleanOf(before, mine));
    if (!isSame) {
      setConflict(changed);
      return;
    }
    // Somebody works on other sections: both go on, and each is told of the other.
    const said = { by: changed.by, at: shownMoment(changed.at) };
    toggleNotification({ type: 'info', message: label('report.changed', said) });
  };

  const saveNow = async (): Promise<DeskReport | undefined> => {
    const { report: shown, dirty: sent, conflict: isOpen } = latest.current;
    if (isOpen) return undefined;
    if (Object.keys(sent).length === 0) return shown;
    const { [TITLE]: title, ...texts } = sent;
    const result = await save({
      documentId: shown.documentId,
      version: version.current,
      ...(title !== undefined && { title }),
      sections: Object.entries(texts).map(([key, text]) => ({ key, text })),
    });
    if ('error' in result) {
      const changed = changedOf(result.error);
      if (changed) await meetOther(changed, sent);
      else setFailure(messageOf(result.error, label('report.save.failed')));
      return undefined;
    }
    version.current = result.data.version;
    setBase((before) => ({ ...before, ...sent }));
    setFailure(undefined);
    setReport(result.data);
    return result.data;
  };

  /** Saves what is not saved yet. @returns the report as the server has it; undefined where it failed */
  const flush = async (): Promise<DeskReport | undefined> => {
    await pending.current;
    const run = saveNow();
    pending.current = run;
    return run;
  };
  const leave = useRef(flush);
  leave.current = flush;

  useEffect(() => {
    if (!isDirty || conflict || failure) return undefined;
    const timer = setTimeout(() => void leave.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, base, isDirty, conflict, failure]);

  return {
    ...{ conflict, failure, isDirty, isBusy: isLoading, flush },
    textOf: (key: string) => typed[key] ?? serverText(report, key),
    /** What somebody else wrote where the person has typed; undefined where there is nothing to choose. */
    otherOf: (key: string): string | undefined => {
      const other = serverText(report, key);
      return conflict && dirty[key] !== undefined && other !== base[key] ? other : undefined;
    },
    change: (key: string, text: string) => {
      setFailure(undefined);
      setBase((before) => ({ [key]: serverText(report, key), ...before }));
      setTyped((before) => ({ ...before, [key]: text }));
    },
    keepMine: () => {
      const seen = Object.keys(dirty).map((key) => [key, serverText(report, key)] as const);
      setBase((before) => ({ ...before, ...Object.fromEntries(seen) }));
      setConflict(undefined);
    },
    takeTheirs: () => {
      setTyped({});
      setBase({});
      setConflict(undefined);
    },
  };
};
export type ReportTexts = ReturnType<typeof useTexts>;
