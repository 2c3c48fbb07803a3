import { problemOf } from './problems';

describe('what the API says against a request', () => {
  it('stands beside the field that it is about', () => {
    const fields = [{ path: 'reason', code: 'FIELD_REQUIRED', message: 'Hãy chọn lý do.' }];
    const error = { status: 400, message: 'Hãy chọn lý do.', details: { fields } };
    expect(problemOf(error)).toEqual({
      message: 'Hãy chọn lý do.',
      fields: { reason: 'Hãy chọn lý do.' },
    });
  });

  it.each([[undefined], ['no'], [{ details: null }], [{ details: { fields: 'none' } }]])(
    'is nothing of %j',
    (error) => {
      expect(problemOf(error)).toEqual({ message: '', fields: {} });
    },
  );
});
