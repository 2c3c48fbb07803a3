import { COMPONENT_TEXTS } from '../../../../shared/fields';
import { englishText, ownTexts, singularName } from './own-types';

interface EditField {
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
  disabled?: boolean;
}

interface EditLayout {
  layout: EditField[][][];
  settings: { displayName?: string };
  /** Forms of the rows inside, by component. */
  components?: Record<string, { layout: EditField[][] }>;
}

/** What Strapi's hook `mutate-edit-view-layout` hands over; we change `layout.layout` only. */
export interface EditView {
  layout: EditLayout;
}

export interface Onlooker {
  /** Of the panel, e.g. `vi`. */
  language: () => string;
  /** Whether the account works for its own units only. */
  isScoped: () => boolean;
  /** Whether the form is for reading. */
  isReadOnly: () => boolean;
}

const namedBy =
  (texts: ReturnType<typeof ownTexts>, language: string) =>
  (field: EditField): EditField => {
    const text = englishText(texts, field.name, language);
    return text
      ? { ...field, label: text.label, hint: text.hint, placeholder: text.placeholder ?? '' }
      : field;
  };

const forReading = (field: EditField): EditField => ({ ...field, disabled: true });
const asItIs = (field: EditField) => field;

/**
 * Names the fields of our forms in English where the panel is not in Vietnamese. From the form of
 * a unit it takes the unit above away for accounts that may not see that one: Strapi would show
 * them its internal id. A form for reading has its fields greyed out.
 */
export const shapeForm =
  ({ language, isScoped, isReadOnly }: Onlooker) =>
  <View extends EditView>(view: View): View => {
    const { displayName } = view.layout.settings;
    const texts = ownTexts(displayName);
    if (!texts) return view;
    const named = namedBy(texts, language());
    const closed = isReadOnly() ? forReading : asItIs;
    const isForeign = ({ name }: EditField) =>
      name === 'parent' && singularName(displayName) === 'unit' && isScoped();
    const layout = view.layout.layout.map((panel) =>
      panel.map((row) =>
        row
          .filter((field) => !isForeign(field))
          .map(named)
          .map(closed),
      ),
    );
    const components = Object.fromEntries(
      Object.entries(view.layout.components ?? {}).map(([uid, rows]) => {
        const inRow = namedBy(COMPONENT_TEXTS[uid], language());
        return [uid, { ...rows, layout: rows.layout.map((row) => row.map(inRow).map(closed)) }];
      }),
    );
    return { ...view, layout: { ...view.layout, layout, components } };
  };
