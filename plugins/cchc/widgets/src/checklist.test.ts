import { PROCEDURE } from './procedure.fixture';
import { checklistFacts, countPapers, countsText, groupName } from './checklist';
import { caseChoice, groupsFor } from './procedure-cases';
import { procedureTexts } from './procedure-texts';

const words = procedureTexts.vi;
const PORTAL = 'https://portal.example/api/cchc';
const factsOf = (changes: Partial<typeof PROCEDURE>) =>
  Object.fromEntries(checklistFacts({ ...PROCEDURE, ...changes }, words, PORTAL));

describe('checklistFacts', () => {
  it('says where, when, how long and how much at the counter of the unit', () => {
    expect(checklistFacts(PROCEDURE, words, PORTAL)).toEqual([
      ['Làm ở đâu?', 'Trung tâm Phục vụ hành chính công xã Đông Kinh'],
      ['Quầy, phòng', 'Quầy 1'],
      ['Giờ làm việc', 'Giờ hành chính'],
      ['Điện thoại', '0239 000 0201'],
      ['Mất bao lâu?', '5 ngày làm việc (Trực tiếp); 3 ngày làm việc (Trực tuyến)'],
      ['Hết bao nhiêu tiền?', '8.000 đồng\nMức công bố chung: Theo quy định của tỉnh'],
      ['Nộp trực tuyến', 'https://dichvucong.example/nop'],
    ]);
  });

  it('names the unit when it names no place', () => {
    const local = PROCEDURE.local && { ...PROCEDURE.local, place: null };
    expect(factsOf({ local })[words.where]).toBe('Xã Đông Kinh');
  });

  it('leaves out what nobody says', () => {
    const unknown = { local: null, methods: [], levels: [], filingUrl: null };
    expect(checklistFacts({ ...PROCEDURE, ...unknown }, words, PORTAL)).toEqual([]);
  });

  it('never says that a place is the only one', () => {
    for (const levels of [['commune'], ['province'], ['ministry'], ['other']] as const) {
      const facts = factsOf({ local: null, levels: [...levels] });
      expect(facts[words.where]).toBeTruthy();
      expect(facts[words.where]).not.toMatch(/chỉ|duy nhất/i);
    }
  });
});

describe('the papers of the sheet', () => {
  const cases = caseChoice(PROCEDURE.cases);

  it('are those of the chosen case and of everybody, no others', () => {
    const names = groupsFor(cases, 'k2').flatMap(({ papers }) => papers.map(({ name }) => name));
    expect(names).toEqual(['Tờ khai', 'Giấy tờ khác', 'Ghi rõ năm sinh.', 'Căn cước']);
  });

  it('are counted without the remarks', () => {
    expect(countPapers(groupsFor(cases, 'k2'))).toBe(3);
  });

  it('are not counted where only who sends somebody else needs them', () => {
    const [first] = PROCEDURE.cases;
    const proxy = { key: 'k9', name: 'Nhờ người khác đi thay', papers: first?.papers ?? [] };
    const more = caseChoice([...PROCEDURE.cases, proxy]);
    expect(groupsFor(more, 'k2').map(({ key }) => key)).toContain('k9');
    expect(countPapers(groupsFor(more, 'k2'))).toBe(3);
  });

  it('stand under the name of their group, or under a word for everybody', () => {
    expect(cases.groups.map((group) => groupName(group, cases, words))).toEqual([
      'Trường hợp còn bản sao',
      'Trường hợp không còn bản sao',
      'Mọi trường hợp',
    ]);
    const alone = caseChoice(PROCEDURE.cases.slice(2));
    expect(alone.groups.map((group) => groupName(group, alone, words))).toEqual([null]);
  });

  it('say how many originals and copies, where the source counts them', () => {
    expect(countsText({ originals: 1, copies: 2 }, words)).toBe('1 bản chính, 2 bản sao');
    expect(countsText({ originals: 0, copies: 1 }, words)).toBe('1 bản sao');
    expect(countsText({ originals: 0, copies: 0 }, words)).toBe('');
    expect(countsText({ originals: 2, copies: 1 }, procedureTexts.en)).toBe('2 originals, 1 copy');
  });
});
