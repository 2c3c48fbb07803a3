import type { Core } from '@strapi/types';

import { refuseStart } from './start-conditions';

type Env = Core.Config.Shared.ConfigParams['env'];

const NEEDED = ['S3_PUBLIC_URL', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** Where the media library keeps its files: beside the portal, or in a bucket that speaks S3. */
export const mediaStorage = (env: Env): object => {
  const bucket = env('S3_BUCKET', '');
  if (!bucket) return {};
  const missing = NEEDED.filter((name) => !env(name));
  if (missing.length > 0) refuseStart(`S3_BUCKET is set, but not ${missing.join(', ')}.`);
  return {
    provider: 'aws-s3',
    providerOptions: {
      baseUrl: env('S3_PUBLIC_URL'),
      s3Options: {
        credentials: {
          accessKeyId: env('S3_ACCESS_KEY_ID'),
          secretAccessKey: env('S3_SECRET_ACCESS_KEY'),
        },
        region: env('S3_REGION', 'us-east-1'),
        ...(env('S3_ENDPOINT') && { endpoint: env('S3_ENDPOINT'), forcePathStyle: true }),
        // Unless it is named, even as nothing, the provider asks for a right that many stores refuse.
        params: { Bucket: bucket, ACL: env('S3_ACL') || undefined },
      },
    },
  };
};

/** What the panel's pages may load pictures and films from besides the portal. */
export const mediaOrigins = (env: Env): string[] =>
  env('S3_BUCKET', '') ? [new URL(env('S3_PUBLIC_URL', '')).origin] : [];
