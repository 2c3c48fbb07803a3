import type { Editor } from '@tiptap/core';

/** Puts a linked text in place of the selection; what is typed after it is not linked. */
export function insertLinkText(editor: Editor, href: string, text: string): void {
  const marks = editor.state.selection.$from
    .marks()
    .filter(({ type }) => type.name !== 'link')
    .map(({ type, attrs }) => ({ type: type.name, attrs }));
  const link = { type: 'link', attrs: { href } };
  editor
    .chain()
    .insertContent({ type: 'text', text, marks: [...marks, link] })
    .unsetMark('link')
    .run();
}
