import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { Fragment } from 'react';
import { useNavigate } from 'react-router-dom';
import styled from 'styled-components';

import type { CaseReceipt } from '../../../../shared/contracts/case-panel';
import { qrShape } from '../../../../shared/qr';
import { shownDay, shownMoment } from '../../day';
import { LeaveDialog, useStay } from '../../stay';
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

/** Brings the citizen's phone to the page that asks for the code. */
const Address = ({ address }: { address: string }) => {
  const { label } = useCaseLabel();
  const shape = qrShape(address);
  return (
    <Flex gap={4} wrap="wrap" alignItems="center">
      {shape && (
        <svg
          role="img"
          aria-label={label('slip.qr')}
          viewBox={`0 0 ${shape.size} ${shape.size}`}
          width="140"
          height="140"
        >
          <rect width="100%" height="100%" fill="#fff" />
          <path d={shape.path} fill="#000" />
        </svg>
      )}
      <Box style={{ flex: '1 1 16rem' }}>
        <Typography tag="p">{label('slip.address')}</Typography>
        <Typography tag="p" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {address}
        </Typography>
      </Box>
    </Flex>
  );
};

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
        <Address address={receipt.trackUrl} />
        <Typography>{label('slip.keep')}</Typography>
      </Flex>
    </Box>
  );
};

/** What the citizen takes home, shown this once. */
export const Slip = ({ receipt, onDone }: { receipt: CaseReceipt; onDone?: () => void }) => {
  const { label } = useCaseLabel();
  const navigate = useNavigate();
  // The code cannot be had again: nobody leaves without having said that it was handed over.
  const { blocker, leave } = useStay(true);
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
      <LeaveDialog blocker={blocker} title={label('slip.leave.title')}>
        {label('slip.leave.text')}
      </LeaveDialog>
    </Flex>
  );
};
