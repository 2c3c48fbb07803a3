import { Flex } from '@strapi/design-system';
import { Image, Link, Paperclip } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { styled } from 'styled-components';
import { BlockSelect, blockStyle } from './BlockSelect';
import { useLabel } from './label';
import { useRovingFocus } from './roving-focus';
import { TableMenu } from './TableMenu';
import {
  blockCommands,
  historyCommands,
  markCommands,
  type ToolbarCommand,
} from './toolbar-commands';
import { ToolbarButton } from './ToolbarButton';

const Bar = styled(Flex)`
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};

  button {
    color: ${({ theme }) => theme.colors.neutral800};
  }
  button[aria-disabled='true'] {
    background: transparent;
    border-color: transparent;
    color: ${({ theme }) => theme.colors.neutral500};
  }
  button:not([aria-disabled='true'], [aria-pressed='true']) svg path {
    fill: ${({ theme }) => theme.colors.neutral700};
  }
`;

/* On a phone the buttons need the room. */
const Divider = styled.span`
  display: none;

  ${({ theme }) => theme.breakpoints.medium} {
    align-self: stretch;
    border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral200};
    display: block;
    margin-inline: 0.4rem;
  }
`;

const GROUPS = [historyCommands, markCommands, blockCommands];

interface ToolbarProps {
  editor: Editor;
  isDisabled: boolean;
  onLink: () => void;
  onImage: () => void;
  onFile: () => void;
  onTableCaption: () => void;
}

/** The buttons above the text; one stop of the Tab key, arrow keys move inside. */
export function Toolbar(props: ToolbarProps) {
  const { editor, isDisabled, onTableCaption } = props;
  const label = useLabel();
  const roving = useRovingFocus();
  const state = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) });
  const button = (command: ToolbarCommand) => (
    <ToolbarButton
      key={command.key}
      labelKey={command.key}
      icon={command.icon}
      isPressed={command.isActive && state.active.includes(command.key)}
      isDisabled={isDisabled || !state.enabled.includes(command.key)}
      onClick={() => command.run(editor.chain().focus()).run()}
    />
  );
  return (
    <Bar
      {...roving.handlers}
      ref={roving.ref}
      role="toolbar"
      aria-label={label('rich-text.toolbar')}
      wrap="wrap"
      gap={1}
      padding={2}
      background="neutral100"
    >
      {historyCommands.map(button)}
      <Divider />
      <BlockSelect editor={editor} value={state.block} isDisabled={isDisabled} />
      {markCommands.map(button)}
      <Divider />
      {blockCommands.map(button)}
      <Divider />
      <InsertButtons {...props} isImage={state.isImage} isLink={state.isLink} />
      <TableMenu
        editor={editor}
        isInTable={state.isInTable}
        isDisabled={isDisabled}
        onCaption={onTableCaption}
      />
    </Bar>
  );
}

function InsertButtons(props: ToolbarProps & { isImage: boolean; isLink: boolean }) {
  const { isDisabled, isImage, isLink, onLink, onImage, onFile } = props;
  return (
    <>
      <ToolbarButton
        labelKey="rich-text.link"
        icon={<Link />}
        isPressed={isLink}
        isDisabled={isDisabled || isImage}
        onClick={onLink}
      />
      <ToolbarButton
        labelKey="rich-text.image"
        icon={<Image />}
        isPressed={isImage}
        isDisabled={isDisabled}
        onClick={onImage}
      />
      <ToolbarButton
        labelKey="rich-text.file"
        icon={<Paperclip />}
        isDisabled={isDisabled}
        onClick={onFile}
      />
    </>
  );
}

function stateOf(editor: Editor) {
  const commands = GROUPS.flat();
  const keys = (test: (command: ToolbarCommand) => boolean) =>
    commands.filter(test).map(({ key }) => key);
  return {
    active: keys(({ isActive }) => isActive?.(editor) ?? false),
    enabled: keys(({ isEnabled }) => isEnabled?.(editor) ?? true),
    block: blockStyle(editor),
    isLink: editor.isActive('link'),
    isImage: editor.isActive('image'),
    isInTable: editor.isActive('table'),
  };
}
