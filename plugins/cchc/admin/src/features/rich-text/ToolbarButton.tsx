import { IconButton } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { useLabel } from './label';
import type { RichTextKey } from './translations';

interface ToolbarButtonProps {
  labelKey: RichTextKey;
  icon: ReactElement;
  onClick: () => void;
  isDisabled?: boolean;
  /** Left out for a button that cannot be on or off. */
  isPressed?: boolean;
}

export function ToolbarButton(props: ToolbarButtonProps) {
  const { labelKey, icon, onClick, isDisabled = false, isPressed } = props;
  const label = useLabel();
  return (
    <IconButton
      label={label(labelKey)}
      onClick={onClick}
      disabled={isDisabled}
      variant={isPressed ? 'secondary' : 'ghost'}
      aria-pressed={isPressed}
    >
      {icon}
    </IconButton>
  );
}
