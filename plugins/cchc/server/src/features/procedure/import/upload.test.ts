import { LARGEST_IMPORT } from '../../../../../shared/contracts/procedure-import';
import { demandTakeable, takeUpload } from './upload';

const taking =
  (originalFilename: string, size = 10) =>
  () =>
    demandTakeable({ originalFilename, size });

describe('an uploaded file', () => {
  it.each(['a.xlsx', 'A.XLSX', 'tthc.jsonl.gz', 'a.json', 'a.ndjson', 'a.csv'])(
    '%s is taken',
    (name) => {
      expect(taking(name)).not.toThrow();
    },
  );

  it.each(['a.xls', 'a.exe', 'a.csv.exe', 'csv', ''])('%j is refused by its name', (name) => {
    expect(taking(name)).toThrow('Chỉ nhận tệp .xlsx, .json, .jsonl, .ndjson, .csv, .gz.');
  });

  it('is refused when it is too large, with what to do', () => {
    expect(taking('a.csv', LARGEST_IMPORT)).not.toThrow();
    expect(taking('a.csv', LARGEST_IMPORT + 1)).toThrow(
      'Tệp lớn hơn 20 MB. Hãy nén thành .gz hoặc chia thành nhiều tệp.',
    );
  });

  it('has to be there, and alone', async () => {
    const file = { filepath: '/none', originalFilename: 'a.csv', size: 1 };
    for (const files of [undefined, {}, { files: [file, file] }]) {
      await expect(takeUpload(files)).rejects.toThrow('chỉ một tệp mỗi lần');
    }
  });
});
