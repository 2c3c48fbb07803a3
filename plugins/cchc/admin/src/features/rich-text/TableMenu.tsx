import { IconButton, Menu } from '@strapi/design-system';
import { GridNine } from '@strapi/icons';
import type { ChainedCommands, Editor } from '@tiptap/core';
import { useLabel } from './label';
import type { RichTextKey } from './translations';

type Change = [RichTextKey, (chain: ChainedCommands) => ChainedCommands];

const INSERTION: Change = [
  'rich-text.table.insert',
  (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
];

const ADDITIONS: Change[] = [
  ['rich-text.table.row-above', (chain) => chain.addRowBefore()],
  ['rich-text.table.row-below', (chain) => chain.addRowAfter()],
  ['rich-text.table.column-left', (chain) => chain.addColumnBefore()],
  ['rich-text.table.column-right', (chain) => chain.addColumnAfter()],
  ['rich-text.table.header-row', (chain) => chain.toggleHeaderRow()],
];

const DELETIONS: Change[] = [
  ['rich-text.table.delete-row', (chain) => chain.deleteRow()],
  ['rich-text.table.delete-column', (chain) => chain.deleteColumn()],
  ['rich-text.table.delete', (chain) => chain.deleteTable()],
];

interface TableMenuProps {
  editor: Editor;
  isInTable: boolean;
  isDisabled: boolean;
  onCaption: () => void;
}

/** What can be done with tables at the cursor: insert one, or change the one it is in. */
export function TableMenu({ editor, isInTable, isDisabled, onCaption }: TableMenuProps) {
  const label = useLabel();
  const item = ([key, change]: Change) => (
    <Menu.Item
      key={key}
      variant={DELETIONS.some(([deletion]) => deletion === key) ? 'danger' : 'default'}
      onSelect={() => change(editor.chain()).run()}
    >
      {label(key)}
    </Menu.Item>
  );
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        label={label('rich-text.table')}
        icon={<GridNine />}
        variant="ghost"
        disabled={isDisabled}
      />
      <Menu.Content
        maxHeight="none"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        {!isInTable && item(INSERTION)}
        {isInTable && (
          <>
            {ADDITIONS.map(item)}
            <Menu.Item onSelect={onCaption}>{label('rich-text.table.caption')}</Menu.Item>
            <Menu.Separator />
            {DELETIONS.map(item)}
          </>
        )}
      </Menu.Content>
    </Menu.Root>
  );
}
