/** The environment of a portal under test, whatever its database. */
export const SETTINGS = {
  NODE_ENV: 'test',
  APP_KEYS: 'test-one,test-two',
  ADMIN_JWT_SECRET: 'test-admin',
  API_TOKEN_SALT: 'test-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer',
  ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
  JWT_SECRET: 'test-jwt',
  CCHC_KEYS: 'test:XVs+sMR8A4j9Ds4hJlgIp2QT/WvSNSvcQ841UpWyqwg=',
  CCHC_INDEX_KEY: '+VmYi2oo8/dcstuDg81m0j/4+8eNdNBn9qrQZ4DQROU=',
  PUBLIC_URL: 'https://portal.example',
  ADMIN_RATE_LIMIT: 'false',
  REQUESTS_PER_MINUTE: '0',
  CHALLENGE_TRIES: '2',
  // Nobody is sent away because the machine has much to do besides.
  INTAKE_PATIENCE: '60000',
  STRAPI_TELEMETRY_DISABLED: 'true',
  // Community Edition for certain, whatever licence lies on the machine.
  STRAPI_DISABLE_EE: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'vi',
};
