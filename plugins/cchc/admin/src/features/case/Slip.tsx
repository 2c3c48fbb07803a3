import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useBlocker, useNavigate } from 'react-router-dom';
import styled from 'styled-components';

import type { CaseReceipt } from '../../../../shared/contracts/case-panel';
import { shownDay, shownMoment } from '../../day';
import { caseAddress } from './addresses';
import { Facts } from './Facts';
import { useCaseLabel } from './label';
import { OnPaper, PAPER } from './OnPaper';

const Code = styled.p`
  font-family: ui-monospace, monospace;
  font-size: min(2.4rem, 5.5vw);
  font-weight: 600;
  overflow-wrap: anywhere;
`;

const Paper = ({ receipt }: { receipt: CaseReceipt }) => {
  const { label } = useCaseLabel();
  const { number, trackingCode, receivedAt, dueOn, dueExplanation, unit } = receipt;
  const facts = [
    ['case.fact.number', number],
    ['case.fact.unit', unit.name],
    ['case.fact.received', shownMoment(receivedAt)],
    ['slip.due', dueOn ? shownDay(dueOn) : label('case.due.none')],
  ] as const;
  return (
    <Box
      className={PAPER}
      tag="article"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="beta" tag="h2">
          {label('slip.title')}
        </Typography>
        <Facts>
          {facts.map(([key, value]) => (
            <Fragment key={key}>
              <Typography tag="dt" textColor="neutral600">
                {label(key)}
              </Typography>
              <Typography tag="dd" fontWeight="semiBold">
                {value}
              </Typography>
            </Fragment>
          ))}
        </Facts>
        {dueExplanation.length > 0 && (
          <ul style={{ listStyle: 'disc', paddingInlineStart: '2rem' }}>
            {dueExplanation.map((line) => (
              <li key={line}>
                <Typography variant="pi">{line}</Typography>
              </li>
            ))}
          </ul>
        )}
        <Box>
          <Typography>{label('slip.code')}</Typography>
          <Code>{trackingCode}</Code>
        </Box>
        <Typography>{label('slip.keep')}</Typography>
      </Flex>
    </Box>
  );
};

/** The code cannot be had again: nobody leaves without having said that it was handed over. */
const useStay = () => {
  const [isHandedOver, setHandedOver] = useState(false);
  /** At once, where the blocker asks before anything is rendered again. */
  const mayLeave = useRef(false);
  const blocker = useBlocker(() => !mayLeave.current);
  useEffect(() => {
    if (isHandedOver) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [isHandedOver]);
  const leave = () => {
    mayLeave.current = true;
    setHandedOver(true);
  };
  return { blocker, leave };
};

/** What the citizen takes home, shown this once. */
export const Slip = ({ receipt, onDone }: { receipt: CaseReceipt; onDone?: () => void }) => {
  const { label } = useCaseLabel();
  const navigate = useNavigate();
  const { blocker, leave } = useStay();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
      <OnPaper />
      <Box role="status" background="warning100" hasRadius padding={4}>
        <Typography>{label('slip.once')}</Typography>
      </Box>
      <Paper receipt={receipt} />
      <Flex gap={2} wrap="wrap">
        <Button startIcon={<File />} onClick={() => window.print()} autoFocus>
          {label('slip.print')}
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            leave();
            if (onDone) onDone();
            else navigate(caseAddress(receipt.documentId));
          }}
        >
          {label('slip.done')}
        </Button>
      </Flex>
      <Dialog.Root
        open={blocker.state === 'blocked'}
        onOpenChange={(isOpen: boolean) => !isOpen && blocker.reset?.()}
      >
        <ConfirmDialog
          title={label('slip.leave.title')}
          onConfirm={() => {
            leave();
            blocker.proceed?.();
          }}
        >
          {label('slip.leave.text')}
        </ConfirmDialog>
      </Dialog.Root>
    </Flex>
  );
};
