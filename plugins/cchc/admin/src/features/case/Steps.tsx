import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type { CaseAction } from '../../../../shared/cases/vocabulary';
import type { CaseChoice, CaseDetail } from '../../../../shared/contracts/case-panel';
import { CASES_PAGE } from './addresses';
import { useCaseLabel } from './label';
import { useCaseRights } from './rights';
import { GRAVE, StepDialog } from './StepDialog';

/** The way that a case usually takes. */
const USUAL: readonly CaseAction[] = ['accept', 'assign', 'propose', 'approve', 'release'];

const variantOf = (action: CaseAction) => {
  if (USUAL.includes(action)) return 'default';
  return GRAVE.includes(action) ? 'danger-light' : 'tertiary';
};

/** Who restricts a case without being its restricted officer sees it no more. */
const useAfterStep = () => {
  const { label } = useCaseLabel();
  const { canSeeRestricted } = useCaseRights();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  return ({ state }: CaseDetail) => {
    if (state !== 'quarantined' || canSeeRestricted) return;
    toggleNotification({ type: 'info', message: label('case.restricted.away') });
    navigate(`/${CASES_PAGE}`);
  };
};

/** What can be done with the case now. */
export const Steps = ({ found }: { found: CaseDetail }) => {
  const { label, actionName } = useCaseLabel();
  const [chosen, setChosen] = useState<CaseChoice>();
  const buttons = useRef<HTMLDivElement>(null);
  const pressed = useRef<CaseAction>();
  const afterStep = useAfterStep();
  const usualFirst = [...found.choices].sort(
    (a, b) => Number(USUAL.includes(b.action)) - Number(USUAL.includes(a.action)),
  );
  /** Back to the button; after a step, which takes it away, to where the next ones are. */
  const focusBack = (event: Event) => {
    event.preventDefault();
    const button = buttons.current?.querySelector<HTMLElement>(`[data-step=${pressed.current}]`);
    (button ?? buttons.current)?.focus();
  };
  return (
    <>
      <Flex
        ref={buttons}
        role="group"
        aria-label={label('case.steps')}
        tabIndex={-1}
        gap={2}
        wrap="wrap"
      >
        {usualFirst.length === 0 && (
          <Typography textColor="neutral600">{label('case.steps.none')}</Typography>
        )}
        {usualFirst.map((choice) => (
          <Button
            key={choice.action}
            variant={variantOf(choice.action)}
            data-step={choice.action}
            onClick={() => {
              pressed.current = choice.action;
              setChosen(choice);
            }}
          >
            {actionName(choice.action)}
          </Button>
        ))}
      </Flex>
      {chosen && (
        <StepDialog
          found={found}
          choice={chosen}
          onDone={afterStep}
          onClose={() => setChosen(undefined)}
          onCloseAutoFocus={focusBack}
        />
      )}
    </>
  );
};
