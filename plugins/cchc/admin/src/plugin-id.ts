export const PLUGIN_ID = 'cchc';
