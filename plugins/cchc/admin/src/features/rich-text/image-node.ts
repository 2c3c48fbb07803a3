import type { Editor } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';

const REMOTE_IMAGE = 'img[src]:not([src^="data:"])';

function imageOf(element: HTMLElement): Element | null {
  return element.matches('img') ? element : element.querySelector(REMOTE_IMAGE);
}

function imageAttribute(name: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => imageOf(element)?.getAttribute(name) ?? null,
  };
}

/** An image of its own paragraph; with a caption it is written as figure and figcaption. */
export const CaptionedImage = Image.extend({
  addAttributes() {
    return {
      src: imageAttribute('src'),
      alt: imageAttribute('alt'),
      width: imageAttribute('width'),
      height: imageAttribute('height'),
      caption: {
        default: '',
        rendered: false,
        parseHTML: (element: HTMLElement) =>
          element.querySelector('figcaption')?.textContent?.trim() ?? '',
      },
    };
  },
  parseHTML() {
    const isSingle = (figure: HTMLElement) => figure.querySelectorAll('img').length === 1;
    return [
      {
        tag: `figure:has(> ${REMOTE_IMAGE})`,
        getAttrs: (figure) => (isSingle(figure) ? null : false),
      },
      { tag: REMOTE_IMAGE },
    ];
  },
  renderHTML({ node, HTMLAttributes }) {
    const caption: unknown = node.attrs.caption;
    const image = ['img', HTMLAttributes] as const;
    return caption ? ['figure', image, ['figcaption', caption]] : image;
  },
  addInputRules() {
    return [];
  },
});

/** Inserts an image and puts the cursor behind it: left selected, the next key would replace it. */
export function insertImage(editor: Editor, attrs: Record<string, unknown>): void {
  editor
    .chain()
    .insertContent({ type: 'image', attrs })
    .command(({ tr, state }) => {
      if (!(tr.selection instanceof NodeSelection)) return true;
      const { $to } = tr.selection;
      const paragraph = state.schema.nodes.paragraph?.create();
      if (!$to.nodeAfter?.isTextblock && paragraph) tr.insert($to.pos, paragraph);
      tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1));
      return true;
    })
    .run();
}
