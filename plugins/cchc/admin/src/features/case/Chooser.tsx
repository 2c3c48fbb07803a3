import { Button, Checkbox, Flex } from '@strapi/design-system';
import { useRef, useState } from 'react';

import type { CaseRow } from '../../../../shared/contracts/case-panel';
import { AssignDialog } from './AssignDialog';
import { CaseTable } from './CaseTable';
import { useCaseLabel } from './label';

/** Where somebody can be given a case; questions need nobody's word before they are worked on. */
const isAssignable = ({ kind, state }: CaseRow): boolean =>
  state === 'in-progress' || (kind === 'feedback' && state === 'awaiting-assignment');

/** The table for who assigns: several cases can be chosen, and given to one person. */
export const Chooser = ({ rows, caption }: { rows: readonly CaseRow[]; caption: string }) => {
  const { label } = useCaseLabel();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const assignable = rows.filter(isAssignable);
  const chosen = assignable.filter(({ documentId }) => ids.has(documentId));
  const choose = (documentId: string, isChosen: boolean) =>
    setIds((before) => {
      const after = new Set(before);
      if (isChosen) after.add(documentId);
      else after.delete(documentId);
      return after;
    });
  const chooseAll = (isChosen: boolean) =>
    setIds(new Set(isChosen ? assignable.map(({ documentId }) => documentId) : []));
  return (
    <Flex ref={whole} tabIndex={-1} direction="column" alignItems="stretch" gap={3}>
      {assignable.length > 0 && (
        <Flex gap={4} wrap="wrap">
          <Checkbox
            checked={chosen.length === assignable.length}
            onCheckedChange={(isOn) => chooseAll(isOn === true)}
          >
            {label('cases.choose.all', { count: assignable.length })}
          </Checkbox>
          <Button
            variant="secondary"
            disabled={chosen.length === 0}
            onClick={() => setAsking(true)}
          >
            {label('cases.assign', { count: chosen.length })}
          </Button>
        </Flex>
      )}
      <CaseTable
        rows={rows}
        caption={caption}
        isChoosable={isAssignable}
        chosen={ids}
        choose={choose}
      />
      {isAsking && (
        <AssignDialog
          rows={chosen}
          onClose={() => {
            setAsking(false);
            chooseAll(false);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            whole.current?.focus();
          }}
        />
      )}
    </Flex>
  );
};
