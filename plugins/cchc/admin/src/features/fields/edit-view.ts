import { englishText, ownTexts, singularName } from './own-types';

interface EditField {
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
}

interface EditLayout {
  layout: EditField[][][];
  settings: { displayName?: string };
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
}

/**
 * Names the fields of our forms in English where the panel is not in Vietnamese. From the form of
 * a unit it takes the unit above away for accounts that may not see that one: Strapi would show
 * them its internal id.
 */
export const shapeForm =
  ({ language, isScoped }: Onlooker) =>
  <View extends EditView>(view: View): View => {
    const { displayName } = view.layout.settings;
    const texts = ownTexts(displayName);
    if (!texts) return view;
    const named = (field: EditField): EditField => {
      const text = englishText(texts, field.name, language());
      return text
        ? { ...field, label: text.label, hint: text.hint, placeholder: text.placeholder ?? '' }
        : field;
    };
    const isForeign = ({ name }: EditField) =>
      name === 'parent' && singularName(displayName) === 'unit' && isScoped();
    const layout = view.layout.layout.map((panel) =>
      panel.map((row) => row.filter((field) => !isForeign(field)).map(named)),
    );
    return { ...view, layout: { ...view.layout, layout } };
  };
