export const IMPORT_PAGE = 'plugins/cchc/procedure-import';
