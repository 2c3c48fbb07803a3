import {
  dialNumber,
  durationsOf,
  feesOf,
  isBareNumber,
  isOther,
  recentChange,
  webAddress,
  whereTo,
} from './procedure-answers';
import type { Channel, ProcedureDetail, ProcedureLocal, ProcedureMethod } from './procedure-api';

const local: ProcedureLocal = {
  unit: { code: '18586', name: 'Xã Đông Kinh' },
  applies: true,
  place: null,
  counter: null,
  phone: null,
  hours: null,
  feeNote: null,
  feeResolution: null,
  filingUrl: null,
  serviceLevel: null,
  reviewedOn: null,
  upToDate: true,
};

const method = (channel: Channel, duration: string | null, ...fees: string[]): ProcedureMethod => ({
  key: channel,
  channel,
  duration: duration === null ? null : { value: null, unit: null, text: duration },
  fees: fees.map((text, at) => ({
    key: `${channel}-${at}`,
    amount: null,
    currency: null,
    note: null,
    text,
  })),
  text: '',
});

describe('whereTo', () => {
  it('is here when the unit says how it carries the procedure out', () => {
    expect(whereTo({ local, levels: ['province', 'commune'] })).toBe('here');
  });

  it('is the commune when nobody says more and communes carry it out', () => {
    expect(whereTo({ local: null, levels: ['province', 'commune'] })).toBe('commune');
  });

  it('is the province where communes do not carry it out', () => {
    expect(whereTo({ local: null, levels: ['ministry', 'province'] })).toBe('province');
  });

  it('is the level above when the unit says that it does not', () => {
    const not = { ...local, applies: false };
    expect(whereTo({ local: not, levels: ['commune', 'province'] })).toBe('province');
    expect(whereTo({ local: not, levels: ['commune'] })).toBe('elsewhere');
  });

  it('is not said when no level is published', () => {
    expect(whereTo({ local: null, levels: [] })).toBeNull();
  });
});

describe('durationsOf', () => {
  it('says a time once that holds for every way to apply', () => {
    expect(durationsOf([method('in-person', '5 ngày'), method('online', '5 ngày')])).toEqual([
      { text: '5 ngày', channels: [] },
    ]);
  });

  it('names the ways to apply where times differ or one has none', () => {
    expect(
      durationsOf([
        method('in-person', '5 ngày'),
        method('online', '3 ngày'),
        method('postal', null),
      ]),
    ).toEqual([
      { text: '5 ngày', channels: ['in-person'] },
      { text: '3 ngày', channels: ['online'] },
    ]);
  });

  it('is empty where nothing is published', () => {
    expect(durationsOf([method('in-person', null), method('online', '')])).toEqual([]);
  });
});

describe('feesOf', () => {
  it('keeps two fees of the same way to apply', () => {
    expect(feesOf([method('in-person', null, '2.000 đồng', '10 USD')])).toEqual([
      { text: '2.000 đồng', channels: [] },
      { text: '10 USD', channels: [] },
    ]);
  });

  it('shows a fee by the text of the source and drops an empty one', () => {
    const methods = [method('in-person', null, 'Theo quy định', ' '), method('online', null, '')];
    expect(feesOf(methods)).toEqual([{ text: 'Theo quy định', channels: ['in-person'] }]);
  });
});

describe('isBareNumber', () => {
  it.each(['1', '1,5', '10 - 15', '3–5'])('is true for %p', (text) => {
    expect(isBareNumber(text)).toBe(true);
  });

  it.each(['1 ngày', '10 - 15 ngày làm việc', 'Trong ngày'])('is false for %p', (text) => {
    expect(isBareNumber(text)).toBe(false);
  });
});

describe('recentChange', () => {
  const now = new Date('2026-11-26T10:00:00+07:00');
  const detail = (
    edition: Partial<ProcedureDetail['editionInfo']>,
    lifecycle: ProcedureDetail['lifecycle'] = 'in-force',
  ): Pick<ProcedureDetail, 'lifecycle' | 'editionInfo'> => ({
    lifecycle,
    editionInfo: {
      number: 2,
      updateType: 'major',
      changeNote: 'Bớt một giấy tờ.',
      publishedAt: '2026-11-01T08:00:00+07:00',
      effectiveFrom: '2026-11-01',
      effectiveTo: null,
      decision: null,
      ...edition,
    },
  });

  it('tells a change of the last 30 days', () => {
    expect(recentChange(detail({}), now)).toEqual({
      since: '2026-11-01',
      note: 'Bớt một giấy tờ.',
      isFirst: false,
    });
  });

  it('counts from the later of publishing and taking effect', () => {
    const late = { publishedAt: '2026-08-01T08:00:00+07:00', effectiveFrom: '2026-11-20' };
    expect(recentChange(detail(late), now)?.since).toBe('2026-11-20');
  });

  it('tells it on the thirtieth day and no longer on the next', () => {
    const on = (day: string) =>
      recentChange(detail({ publishedAt: `${day}T08:00:00+07:00`, effectiveFrom: day }), now);
    expect(on('2026-10-27')).not.toBeNull();
    expect(on('2026-10-26')).toBeNull();
  });

  it('says so when the procedure itself is new', () => {
    expect(recentChange(detail({ number: 1 }), now)?.isFirst).toBe(true);
  });

  it.each([
    ['a minor edition', detail({ updateType: 'minor' })],
    ['one without a note', detail({ changeNote: null })],
    ['an older edition', detail({ effectiveTo: '2026-11-20' })],
    ['an abolished procedure', detail({}, 'abolished')],
  ])('keeps quiet about %s', (_what, about) => {
    expect(recentChange(about, now)).toBeNull();
  });
});

describe('isOther', () => {
  it('notices that a replaced procedure was answered by its successor', () => {
    expect(isOther('1.000001', '1.000002')).toBe(true);
  });

  it.each(['1.001193', '1001193', '1.001193.000.00.00.H27'])('takes %p for the same', (asked) => {
    expect(isOther(asked, '1.001193')).toBe(false);
  });

  it('does not judge an address that holds no code', () => {
    expect(isOther('dang-ky-khai-sinh', '1.001193')).toBe(false);
  });
});

describe('webAddress', () => {
  it('makes a path of the portal absolute', () => {
    expect(webAddress('/uploads/a.docx', 'https://portal.example/api/cchc')).toBe(
      'https://portal.example/uploads/a.docx',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://', '', null])(
    'gives no link for %p',
    (address) => {
      expect(webAddress(address, 'https://portal.example')).toBeNull();
    },
  );
});

describe('dialNumber', () => {
  it.each([
    ['0239 000 0201', '02390000201'],
    ['(0239) 000.0201', '02390000201'],
    ['+84 239 000-0201 (giờ hành chính)', '+842390000201'],
    ['không có', ''],
  ])('dials %p as %p', (phone, dialled) => {
    expect(dialNumber(phone)).toBe(dialled);
  });
});
