import type { Core } from '@strapi/types';

import type { DeclaredSchema } from '../feature';

/** A group of fields that stands as rows in an entry; Strapi adds the rest of its description. */
export interface DeclaredComponent {
  collectionName: string;
  info: { displayName: string; icon?: string };
  attributes: DeclaredSchema['attributes'];
}

interface Components {
  add: (components: Record<string, unknown>) => void;
}

const globalId = (name: string) =>
  `ComponentCchc${name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`;

/**
 * Adds components `cchc.<name>`. Strapi itself looks for them only in the portal's `src/components`,
 * so a plugin has to say everything that its loader would have worked out. Call it in `register`.
 */
export const addComponents = (
  strapi: Core.Strapi,
  components: Record<string, DeclaredComponent>,
) => {
  const registry = strapi.get<Components>('components');
  for (const [name, declared] of Object.entries(components)) {
    const schema = { options: {}, pluginOptions: {}, ...declared };
    registry.add({
      [`cchc.${name}`]: {
        ...structuredClone(schema),
        __schema__: structuredClone(schema),
        uid: `cchc.${name}`,
        category: 'cchc',
        modelType: 'component',
        modelName: name,
        globalId: globalId(name),
      },
    });
  }
};
