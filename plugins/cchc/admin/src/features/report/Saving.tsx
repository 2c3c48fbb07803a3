import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import styled from 'styled-components';

import { shownMoment } from '../../day';
import { LeaveDialog, useStay } from '../../stay';
import { useReportLabel } from './label';
import type { ReportTexts } from './use-texts';

/** What was typed last is saved on the way out; where it cannot be, the person is asked. */
const OnLeaving = ({ texts: { isDirty, flush } }: { texts: ReportTexts }) => {
  const { label } = useReportLabel();
  const { blocker } = useStay(isDirty);
  const [isAsked, setAsked] = useState(false);
  const latest = useRef({ blocker, flush });
  latest.current = { blocker, flush };
  const isHeld = blocker.state === 'blocked';
  useEffect(() => {
    if (!isHeld) return;
    setAsked(false);
    void latest.current.flush().then((saved) => {
      if (saved) latest.current.blocker.proceed?.();
      else setAsked(true);
    });
  }, [isHeld]);
  return (
    <LeaveDialog blocker={blocker} isOpen={isAsked} title={label('report.leave.title')}>
      {label('report.leave.text')}
    </LeaveDialog>
  );
};

/**
 * On the screen wherever the person types; at the bottom, as the panel's own head covers the top.
 * Where the panel has its menu above the page, the window scrolls, in which nothing sticks.
 */
const Held = styled(Box)`
  position: fixed;
  inset: auto 1.6rem 1.6rem;
  z-index: 1;

  ${({ theme }) => theme.breakpoints.large} {
    position: sticky;
    inset: auto auto 0;
  }
`;

/** Where saving has stopped, why; where somebody was quicker, whose text is to stand. */
export const SavingStopped = ({ texts }: { texts: ReportTexts }) => {
  const { label } = useReportLabel();
  const { conflict, failure } = texts;
  if (conflict) {
    const { by, at } = conflict;
    return (
      <Held role="alert" background="warning100" hasRadius shadow="popupShadow" padding={4}>
        <Typography tag="p" fontWeight="semiBold">
          {label('report.changed', { by, at: shownMoment(at) })}
        </Typography>
        <Typography tag="p">{label('report.changed.kept')}</Typography>
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          <Button size="S" onClick={texts.keepMine}>
            {label('report.changed.mine')}
          </Button>
          <Button size="S" variant="tertiary" onClick={texts.takeTheirs}>
            {label('report.changed.theirs')}
          </Button>
        </Flex>
      </Held>
    );
  }
  if (!failure) return null;
  return (
    <Held role="alert" background="neutral0" hasRadius shadow="popupShadow" padding={4}>
      <Flex gap={3} wrap="wrap">
        <Typography textColor="danger600">{failure}</Typography>
        <Button size="S" variant="secondary" onClick={() => void texts.flush()}>
          {label('report.save.again')}
        </Button>
      </Flex>
    </Held>
  );
};

/** How saving stands, which also keeps a person from leaving what is not saved. */
export const Saving = ({ texts }: { texts: ReportTexts }) => {
  const { label } = useReportLabel();
  const { conflict, failure, isBusy, isDirty } = texts;
  const waiting = isBusy ? 'report.save.busy' : 'report.save.waiting';
  return (
    <>
      <OnLeaving texts={texts} />
      {!conflict && !failure && (
        <Typography variant="pi" textColor="neutral600">
          {label(isDirty ? waiting : 'report.save.kept')}
        </Typography>
      )}
    </>
  );
};
