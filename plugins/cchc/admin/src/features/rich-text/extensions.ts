import { Extension, Mark } from '@tiptap/core';
import { TableCell, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { CaptionedImage } from './image-node';
import { isAllowedAddress } from './link-address';
import { CaptionedTable, ScopedTableHeader } from './table-nodes';

const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
});

const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
});

// In tables and lists the Tab key belongs to the text, so the keyboard needs another way out.
const ToolbarShortcut = Extension.create({
  name: 'toolbarShortcut',
  addKeyboardShortcuts() {
    return {
      'Alt-F10': ({ editor }) => {
        const toolbar = editor.view.dom
          .closest('[data-rich-text]')
          ?.querySelector('[role=toolbar]');
        toolbar?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
        return true;
      },
    };
  },
});

/** Everything the rich text may contain; what is not here is dropped from stored HTML. */
export const richTextExtensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (address) => isAllowedAddress(address),
      // Target and rel are the sanitiser's business; null keeps the editor from adding its own.
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  Subscript,
  Superscript,
  CaptionedImage,
  CaptionedTable,
  TableRow,
  TableCell,
  ScopedTableHeader,
  ToolbarShortcut,
];
