import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { type Blocker, useBlocker } from 'react-router-dom';

/**
 * Keeps a person on a page of which something would be lost: the panel's own links are held up until
 * `LeaveDialog` has been answered, the browser asks by itself. Views of one page are no leaving.
 */
export const useStay = (isNeeded: boolean) => {
  /** At once, where the blocker asks before anything is rendered again. */
  const mayLeave = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isNeeded && !mayLeave.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isNeeded) return undefined;
    const stay = (event: BeforeUnloadEvent) => {
      if (!mayLeave.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [isNeeded]);
  const leave = () => {
    mayLeave.current = true;
  };
  return { blocker, leave };
};

interface LeaveDialogProps {
  blocker: Blocker;
  /** Asks nothing while something is still tried. */
  isOpen?: boolean;
  title: string;
  /** What would be lost. */
  children: string;
}

/** The question before one leaves. */
export const LeaveDialog = ({ blocker, isOpen = true, title, children }: LeaveDialogProps) => (
  <Dialog.Root
    open={isOpen && blocker.state === 'blocked'}
    onOpenChange={(stays: boolean) => !stays && blocker.reset?.()}
  >
    <ConfirmDialog title={title} onConfirm={() => blocker.proceed?.()}>
      {children}
    </ConfirmDialog>
  </Dialog.Root>
);
