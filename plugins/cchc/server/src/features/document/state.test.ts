import fc from 'fast-check';

import { DOCUMENT_STATES } from '../../../../shared/contracts';
import { stateOf } from './state';

const YESTERDAY = '2026-06-14';
const TODAY = '2026-06-15';
const TOMORROW = '2026-06-16';

const day = fc.constantFrom(null, YESTERDAY, TODAY, TOMORROW);
const facts = fc.record({
  effectiveFrom: day,
  effectiveTo: day,
  state: fc.constantFrom(null, ...DOCUMENT_STATES),
});
const nothing = { effectiveFrom: null, effectiveTo: null, state: null };

describe('the state of a document', () => {
  it.each([
    ['valid without any word', nothing, 'valid'],
    ['valid on its first day', { ...nothing, effectiveFrom: TODAY }, 'valid'],
    ['not yet valid on the day before', { ...nothing, effectiveFrom: TOMORROW }, 'not-yet-valid'],
    ['valid on its last day', { ...nothing, effectiveTo: TODAY }, 'valid'],
    ['expired on the day after', { ...nothing, effectiveTo: YESTERDAY }, 'expired'],
    ['what the editor says', { ...nothing, state: 'partly-valid' }, 'partly-valid'],
    [
      'valid when the day has come that the editor waited for',
      { ...nothing, effectiveFrom: TODAY, state: 'not-yet-valid' },
      'valid',
    ],
    [
      'expired after its last day, whatever the editor says',
      { ...nothing, effectiveTo: YESTERDAY, state: 'valid' },
      'expired',
    ],
  ] as const)('is %s', (_name, wanted, state) => {
    expect(stateOf(wanted, TODAY, false)).toBe(state);
  });

  it('is expired for whatever is replaced', () => {
    fc.assert(fc.property(facts, (one) => stateOf(one, TODAY, true) === 'expired'));
  });

  it('never returns from expired as days pass', () => {
    fc.assert(
      fc.property(
        facts,
        (one) =>
          stateOf(one, TODAY, false) !== 'expired' || stateOf(one, TOMORROW, false) === 'expired',
      ),
    );
  });
});
