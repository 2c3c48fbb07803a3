import { Table, TableHeader, TableView } from '@tiptap/extension-table';

/** Shows the title above the table; it is changed in a dialog, not by typing into it. */
class CaptionedTableView extends TableView {
  constructor(...args: ConstructorParameters<typeof TableView>) {
    super(...args);
    const [node] = args;
    if (!node.attrs.caption) return;
    const caption = this.table.createCaption();
    caption.contentEditable = 'false';
    caption.textContent = String(node.attrs.caption);
  }
}

/** A table without fixed widths (readable on a phone), with a title as its caption. */
export const CaptionedTable = Table.extend({
  addAttributes() {
    return {
      caption: {
        default: '',
        rendered: false,
        parseHTML: (element) =>
          element.querySelector(':scope > caption')?.textContent?.trim() ?? '',
      },
    };
  },
  parseHTML() {
    return [{ tag: 'table' }, { tag: 'caption', ignore: true }];
  },
  renderHTML({ node }) {
    const caption: unknown = node.attrs.caption;
    return caption ? ['table', ['caption', caption], ['tbody', 0]] : ['table', ['tbody', 0]];
  },
}).configure({ View: CaptionedTableView });

/** A header cell that keeps its scope; one made with the toolbar heads its column. */
export const ScopedTableHeader = TableHeader.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      scope: {
        default: 'col',
        parseHTML: (element) => element.getAttribute('scope') ?? '',
        renderHTML: ({ scope }) => (scope ? { scope: String(scope) } : {}),
      },
    };
  },
});
