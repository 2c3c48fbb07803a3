import admin from './admin.json';
import contentManager from './content-manager.json';
import contentTypeBuilder from './content-type-builder.json';
import email from './email.json';
import graphql from './graphql.json';
import i18n from './i18n.json';
import unlisted from './unlisted.json';
import upload from './upload.json';
import usersPermissions from './users-permissions.json';

type Texts = Record<string, string>;

const withPrefix = (plugin: string, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${plugin}.${key}`, text]));

/**
 * Vietnamese admin texts that Strapi lacks or words badly: message id → text, laid over Strapi's own.
 * `unlisted.json` holds ids that Strapi's code asks for but its English catalogues leave out.
 */
export const vi: Texts = {
  ...admin,
  ...withPrefix('content-manager', contentManager),
  ...withPrefix('content-type-builder', contentTypeBuilder),
  ...withPrefix('email', email),
  ...withPrefix('graphql', graphql),
  ...withPrefix('i18n', i18n),
  ...withPrefix('upload', upload),
  ...withPrefix('users-permissions', usersPermissions),
  ...unlisted,
};
