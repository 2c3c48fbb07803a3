import { createHash, createHmac } from 'node:crypto';

export interface S3Account {
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface S3Request {
  method: 'GET' | 'PUT' | 'DELETE' | 'HEAD';
  /** Without a query. */
  url: URL;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) =>
  createHmac('sha256', key).update(data).digest();

/**
 * The headers with which S3 takes a request: AWS Signature Version 4, as its documentation has it
 * ("Authenticating Requests: Using the Authorization Header"), the body signed as one piece.
 */
export const signed = (
  { method, url, headers = {}, body }: S3Request,
  { region, accessKeyId, secretAccessKey }: S3Account,
  now = new Date(),
): Record<string, string> => {
  const moment = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = moment.slice(0, 8);
  const digest = sha256(body ?? '');
  const all: Record<string, string> = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': digest,
    'x-amz-date': moment,
  };
  const names = Object.keys(all).sort();
  const list = names.join(';');
  const lines = names.map((name) => `${name}:${all[name]?.trim() ?? ''}\n`).join('');
  const canonical = [method, url.pathname, '', lines, list, digest].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, day));
  const credential = `Credential=${accessKeyId}/${scope}`;
  const signature = `Signature=${hmac(key, toSign).toString('hex')}`;
  const { host: _host, ...sent } = all;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${list}, ${signature}`,
  };
};
