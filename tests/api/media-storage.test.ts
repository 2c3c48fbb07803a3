import type { Core } from '@strapi/types';

import { mediaOrigins, mediaStorage } from '../../src/media-storage';

const env = (settings: Record<string, string>) =>
  // Of all that Strapi's `env` can, reading a text is used here.
  ((name: string, otherwise?: string) =>
    settings[name] ?? otherwise) as Core.Config.Shared.ConfigParams['env'];

const BUCKET = {
  S3_BUCKET: 'cchc',
  S3_ENDPOINT: 'https://s3.example.vn',
  S3_PUBLIC_URL: 'https://media.example.vn/cchc',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
};

it('keeps files beside the portal unless a bucket is named', () => {
  expect(mediaStorage(env({}))).toEqual({});
  expect(mediaOrigins(env({}))).toEqual([]);
});

it('keeps files in the bucket that is named, without asking the store for rights', () => {
  expect(mediaStorage(env(BUCKET))).toMatchObject({
    provider: 'aws-s3',
    providerOptions: {
      baseUrl: 'https://media.example.vn/cchc',
      s3Options: {
        endpoint: 'https://s3.example.vn',
        forcePathStyle: true,
        params: { Bucket: 'cchc', ACL: undefined },
      },
    },
  });
  expect(mediaOrigins(env(BUCKET))).toEqual(['https://media.example.vn']);
});
