import { Readable } from 'node:stream';

import { type S3Account, type S3Request, signed } from './s3-sign';

const NAMES = ['ENDPOINT', 'BUCKET', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'] as const;
const PREFIX = 'CCHC_PRIVATE_S3_';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables name no bucket that files of citizens could lie in. */
export class UnfitBucket extends Error {
  constructor(vi: string, en: string) {
    super(`${vi} / ${en}`);
    this.name = 'UnfitBucket';
  }
}

export interface BucketSettings extends S3Account {
  endpoint: URL;
  bucket: string;
}

/** The private bucket that an environment names; undefined for none. @throws UnfitBucket */
export const readBucket = (environment: Environment): BucketSettings | undefined => {
  const value = (name: string) => environment[PREFIX + name]?.trim() ?? '';
  const bucket = value('BUCKET');
  if (!bucket) return undefined;
  const missing = NAMES.filter((name) => !value(name)).map((name) => PREFIX + name);
  if (missing.length > 0) {
    throw new UnfitBucket(`Thiếu ${missing.join(', ')}.`, `${missing.join(', ')} missing.`);
  }
  // What the media library keeps is for everybody.
  if (bucket === environment.S3_BUCKET?.trim()) {
    throw new UnfitBucket(
      `${PREFIX}BUCKET không được trùng với S3_BUCKET, kho tệp công khai.`,
      `${PREFIX}BUCKET must not be S3_BUCKET, where public files lie.`,
    );
  }
  return {
    endpoint: new URL(value('ENDPOINT')),
    bucket,
    region: value('REGION') || 'us-east-1',
    accessKeyId: value('ACCESS_KEY_ID'),
    secretAccessKey: value('SECRET_ACCESS_KEY'),
  };
};

/** What is asked of a bucket. Everything fails with what the bucket said, or with the network. */
export interface Bucket {
  put: (key: string, body: Buffer) => Promise<void>;
  /** Undefined when it is not there. */
  get: (key: string) => Promise<Readable | undefined>;
  has: (key: string) => Promise<boolean>;
  /** Again is no error. */
  remove: (key: string) => Promise<void>;
}

/** Until there is an answer; a file of 10 MB over a slow line included. */
const SECONDS = 60;

/** A bucket that speaks S3, addressed by path, which all of them understand. */
export const openBucket = ({ endpoint, bucket, ...account }: BucketSettings): Bucket => {
  const ask = async (method: S3Request['method'], key: string, body?: Buffer) => {
    const url = new URL(`${endpoint.pathname.replace(/\/$/, '')}/${bucket}/${key}`, endpoint);
    const answer = await fetch(url, {
      method,
      headers: signed({ method, url, ...(body && { body }) }, account),
      ...(body && { body: new Uint8Array(body) }),
      signal: AbortSignal.timeout(SECONDS * 1000),
      redirect: 'error',
    });
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    throw new Error(`the private bucket answers ${answer.status} to ${method}`);
  };
  const done = async (answer: Response) => {
    await answer.body?.cancel();
    return answer.status;
  };
  return {
    put: async (key, body) => {
      const status = await done(await ask('PUT', key, body));
      if (status === 404) throw new Error('the private bucket is not there');
    },
    get: async (key) => {
      const answer = await ask('GET', key);
      // Ten megabytes at most: see `FORM_LIMITS`.
      if (answer.ok) return Readable.from([Buffer.from(await answer.arrayBuffer())]);
      await done(answer);
      return undefined;
    },
    has: async (key) => (await done(await ask('HEAD', key))) !== 404,
    remove: async (key) => {
      await done(await ask('DELETE', key));
    },
  };
};
