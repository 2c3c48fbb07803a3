import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';

import { signatureHeaders } from './webhook.signature';

const secret = () => `whsec_${randomBytes(32).toString('base64')}`;
const now = () => Math.floor(Date.now() / 1000);

it('signs as the specification says', () => {
  // The example of the specification's reference implementations.
  const headers = signatureHeaders(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  });
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

it('is understood by who knows any one of the secrets, and by nobody else', () => {
  fc.assert(
    fc.property(fc.json(), fc.integer({ min: 1, max: 3 }), fc.nat(2), (body, count, which) => {
      const secrets = Array.from({ length: count }, secret);
      const headers = signatureHeaders(secrets, { id: 'msg_1', timestamp: now(), body });
      const known = secrets[which % count] ?? '';
      expect(new Webhook(known).verify(body, headers)).toEqual(JSON.parse(body));
      expect(() => new Webhook(secret()).verify(body, headers)).toThrow();
      expect(() => new Webhook(known).verify(`${body} `, headers)).toThrow();
    }),
  );
});
