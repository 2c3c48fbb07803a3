import { Flex, Link, Modal, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { Drilled } from '../../../../shared/contracts/report-panel';
import { reportAddress } from './addresses';
import { type Drilling, useCchcReportDrillQuery, type Year } from './api';
import { Numbers } from './CountedTable';
import { useReportLabel } from './label';
import { Records } from './Records';
import { ScrollBox } from './ScrollBox';

interface DrillProps extends Drilling {
  year: Year;
  what: string;
  /** Whether units below have a part in it. */
  isRolledUp: boolean;
  onClose: () => void;
}

const Unit = ({ part, isOwn }: { part: Drilled['parts'][number]; isOwn: boolean }) => {
  const { label } = useReportLabel();
  const notes = [
    isOwn && label('report.drill.own'),
    !part.included && label('report.drill.not-included'),
  ];
  return (
    <>
      {[part.unit.name, ...notes].filter(Boolean).join(' ')}
      {part.report && (
        <>
          {' '}
          <Link tag={RouterLink} to={reportAddress(part.report)}>
            {label('report.drill.see')}
          </Link>
        </>
      )}
    </>
  );
};

const Parts = ({ drilled }: { drilled: Drilled }) => {
  const { label, number } = useReportLabel();
  return (
    <Numbers>
      <thead>
        <tr>
          <th scope="col">{label('report.drill.unit')}</th>
          <th scope="col" className="number">
            {label('report.numbers.now')}
          </th>
          <th scope="col" className="number">
            {label('report.numbers.before')}
          </th>
        </tr>
      </thead>
      <tbody>
        {drilled.parts.map((part, position) => (
          <tr key={`${part.unit.code} ${part.unit.name}`}>
            <td>
              <Unit part={part} isOwn={position === 0} />
            </td>
            <td className="number">{number(part.value)}</td>
            <td className="number">{number(part.before)}</td>
          </tr>
        ))}
        {drilled.adds && (
          <tr>
            <th scope="row">{label('report.numbers.total')}</th>
            <td className="number">{number(drilled.value)}</td>
            <td className="number">{number(drilled.before)}</td>
          </tr>
        )}
      </tbody>
    </Numbers>
  );
};

/** What a number is made of: units with their reports, and the unit's own records. */
export const Drill = ({ year, what, isRolledUp, onClose, ...which }: DrillProps) => {
  const { label } = useReportLabel();
  const { data, isError } = useCchcReportDrillQuery(which);
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={label('report.close')}>
          <Modal.Title>{label('report.drill.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography fontWeight="semiBold">
              {data && data.title !== what ? `${data.title}: ${what}` : what}
            </Typography>
            {!data && (
              <Typography role="status">
                {label(isError ? 'reports.failed' : 'reports.loading')}
              </Typography>
            )}
            {data && isRolledUp && !data.adds && (
              <Typography>{label('report.drill.not-added')}</Typography>
            )}
            {data && isRolledUp && (
              <ScrollBox name={label('report.drill.title')}>
                <Parts drilled={data} />
              </ScrollBox>
            )}
            {data && <Records {...which} year={year} isAll={!isRolledUp} />}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
