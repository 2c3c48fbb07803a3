import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useLabel } from './label';

const LEVELS = [2, 3, 4] as const;

/** The style of the block the cursor is in: `paragraph` or `heading-2` … `heading-4`. */
export function blockStyle(editor: Editor): string {
  const level = LEVELS.find((each) => editor.isActive('heading', { level: each }));
  return level ? `heading-${level}` : 'paragraph';
}

interface BlockSelectProps {
  editor: Editor;
  value: string;
  isDisabled: boolean;
}

export function BlockSelect({ editor, value, isDisabled }: BlockSelectProps) {
  const label = useLabel();
  const setStyle = (style: string | number) => {
    const level = LEVELS.find((each) => style === `heading-${each}`);
    const chain = editor.chain();
    (level ? chain.setHeading({ level }) : chain.setParagraph()).run();
  };
  return (
    // Its own field: else it takes the id and the error of the field that the editor is in.
    <Field.Root width="16rem">
      <SingleSelect
        size="S"
        aria-label={label('rich-text.block')}
        value={value}
        onChange={setStyle}
        disabled={isDisabled}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        <SingleSelectOption value="paragraph">
          {label('rich-text.block.paragraph')}
        </SingleSelectOption>
        {LEVELS.map((level) => (
          <SingleSelectOption key={level} value={`heading-${level}`}>
            {label(`rich-text.block.heading-${level}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
