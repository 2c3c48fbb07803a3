import type { ProcedureCase } from './procedure-api';
import { caseChoice, groupsFor } from './procedure-cases';

const paper = {
  key: 'p',
  name: 'Tờ khai',
  originals: 1,
  copies: 0,
  form: null,
  isRemark: false,
};

const casesOf = (...names: (string | null)[]): ProcedureCase[] =>
  names.map((name, index) => ({ key: `k${index}`, name, papers: [paper] }));

const choicesOf = (...names: (string | null)[]) =>
  caseChoice(casesOf(...names)).choices.map(({ name }) => name);

const groupsOf = (caseKey: string, ...names: (string | null)[]) =>
  groupsFor(caseChoice(casesOf(...names)), caseKey).map(({ key }) => key);

describe('caseChoice', () => {
  it('lets the reader choose between named cases', () => {
    expect(choicesOf('Trẻ sinh tại cơ sở y tế', 'Trẻ bị bỏ rơi')).toEqual([
      'Trẻ sinh tại cơ sở y tế',
      'Trẻ bị bỏ rơi',
    ]);
  });

  it('strips the bullets and colons of the source from names', () => {
    expect(choicesOf('* Trường hợp thuê nhà:', '- Trường hợp ở nhờ, hồ sơ gồm:')).toEqual([
      'Trường hợp thuê nhà',
      'Trường hợp ở nhờ, hồ sơ gồm',
    ]);
  });

  it('asks nothing when one case has a name', () => {
    expect(choicesOf('Trường hợp mất giấy tờ', null)).toEqual([]);
    expect(choicesOf(null)).toEqual([]);
  });

  it.each([
    '* Giấy tờ phải nộp',
    '* Giấy tờ phải xuất trình:',
    'Các giấy tờ khác',
    '* Lưu ý:',
    'a) Thành phần hồ sơ:',
    'Bao gồm',
    '1. Chứng từ phải nộp',
    'Trường hợp ủy quyền thực hiện thủ tục:',
    'Trường hợp uỷ quyền',
    'Nhờ người khác đi thay',
    '* Trường hợp đăng ký trên môi trường điện tử:',
    '--',
    null,
  ])('takes %p for what everybody brings, no case of its own', (name) => {
    expect(choicesOf('Đã ly hôn', 'Chưa kết hôn', name)).toEqual(['Đã ly hôn', 'Chưa kết hôn']);
  });

  it('reads names that came decomposed', () => {
    expect(choicesOf('A', 'B', 'Giấy tờ phải nộp'.normalize('NFD'))).toEqual(['A', 'B']);
  });

  it('leaves a case without papers out', () => {
    const [first, second] = casesOf('Đã ly hôn', 'Chưa kết hôn');
    const cases = [{ ...first, papers: [] }, second] as ProcedureCase[]; // two were made
    expect(caseChoice(cases).groups.map(({ name }) => name)).toEqual(['Chưa kết hôn']);
  });
});

describe('groupsFor', () => {
  const names = ['* Giấy tờ phải nộp', 'Đã ly hôn', 'Chưa kết hôn', null];

  it('gives the chosen case and what everybody brings, in the order of the source', () => {
    expect(groupsOf('k2', ...names)).toEqual(['k0', 'k2', 'k3']);
  });

  it('hides nothing while no case is chosen', () => {
    expect(groupsOf('', ...names)).toEqual(['k0', 'k1', 'k2', 'k3']);
    expect(groupsOf('khác', ...names)).toEqual(['k0', 'k1', 'k2', 'k3']);
  });

  it('hides nothing for the key of what everybody brings', () => {
    expect(groupsOf('k0', ...names)).toEqual(['k0', 'k1', 'k2', 'k3']);
  });
});
