import { signed } from './s3-sign';

/** Published by AWS, with made-up keys, for everybody to test with. */
const ACCOUNT = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const AT = new Date('2013-05-24T00:00:00Z');
const bucket = (name: string) => new URL(`https://examplebucket.s3.amazonaws.com/${name}`);

it('signs as in the examples of the documentation of Amazon S3', () => {
  const get = signed(
    { method: 'GET', url: bucket('test.txt'), headers: { range: 'bytes=0-9' } },
    ACCOUNT,
    AT,
  );
  expect(get.authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, ' +
      'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, ' +
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
  const put = signed(
    {
      method: 'PUT',
      url: bucket('test%24file.text'),
      headers: {
        date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      },
      body: Buffer.from('Welcome to Amazon S3.'),
    },
    ACCOUNT,
    AT,
  );
  expect(put.authorization).toMatch(
    /Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd$/,
  );
});
