import type { ChainedCommands, Editor } from '@tiptap/core';
import {
  ArrowClockwise,
  Bold,
  BulletList,
  Italic,
  Minus,
  NumberList,
  Quotes,
  StrikeThrough,
  Underline,
} from '@strapi/icons';
import type { ReactElement } from 'react';
import { styled } from 'styled-components';
import type { RichTextKey } from './translations';

export interface ToolbarCommand {
  key: RichTextKey;
  icon: ReactElement;
  run: (chain: ChainedCommands) => ChainedCommands;
  /** Left out for a command that cannot be on or off. */
  isActive?: (editor: Editor) => boolean;
  isEnabled?: (editor: Editor) => boolean;
}

const Mirrored = styled(ArrowClockwise)`
  transform: scaleX(-1);
`;

const Letters = styled.span`
  font-size: 1.4rem;
  line-height: 1.6rem;
  min-width: 1.6rem;
`;

export const historyCommands: ToolbarCommand[] = [
  {
    key: 'rich-text.undo',
    icon: <Mirrored />,
    run: (chain) => chain.undo(),
    isEnabled: (editor) => editor.can().undo(),
  },
  {
    key: 'rich-text.redo',
    icon: <ArrowClockwise />,
    run: (chain) => chain.redo(),
    isEnabled: (editor) => editor.can().redo(),
  },
];

export const markCommands: ToolbarCommand[] = [
  mark('rich-text.bold', 'bold', <Bold />),
  mark('rich-text.italic', 'italic', <Italic />),
  mark('rich-text.underline', 'underline', <Underline />),
  mark('rich-text.strike', 'strike', <StrikeThrough />),
  mark('rich-text.subscript', 'subscript', <Letters>x₂</Letters>),
  mark('rich-text.superscript', 'superscript', <Letters>x²</Letters>),
];

export const blockCommands: ToolbarCommand[] = [
  {
    key: 'rich-text.bullet-list',
    icon: <BulletList />,
    run: (chain) => chain.toggleBulletList(),
    isActive: (editor) => editor.isActive('bulletList'),
  },
  {
    key: 'rich-text.ordered-list',
    icon: <NumberList />,
    run: (chain) => chain.toggleOrderedList(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
  {
    key: 'rich-text.quote',
    icon: <Quotes />,
    run: (chain) => chain.toggleBlockquote(),
    isActive: (editor) => editor.isActive('blockquote'),
  },
  { key: 'rich-text.rule', icon: <Minus />, run: (chain) => chain.setHorizontalRule() },
];

function mark(key: RichTextKey, name: string, icon: ReactElement): ToolbarCommand {
  return {
    key,
    icon,
    run: (chain) => chain.toggleMark(name),
    isActive: (editor) => editor.isActive(name),
  };
}
