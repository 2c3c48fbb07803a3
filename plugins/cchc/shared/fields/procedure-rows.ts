import type { FieldTexts } from './types';

/** Stable within a procedure; hidden in the form, which hands it back with its row. */
const key = { vi: { label: 'Khóa của dòng' }, en: { label: 'Row key' } };

/** Fields of the rows of a procedure, by component. */
export const procedureRowTexts: Record<string, FieldTexts> = {
  'cchc.step': {
    key,
    title: { vi: { label: 'Tên bước' }, en: { label: 'Step' } },
    html: { vi: { label: 'Nội dung' }, en: { label: 'Text' } },
  },
  'cchc.method': {
    key,
    channel: { vi: { label: 'Hình thức nộp' }, en: { label: 'Way' } },
    durationValue: {
      vi: { label: 'Thời hạn (số)', hint: 'Đúng như nguồn công bố.' },
      en: { label: 'Time limit (number)', hint: 'As published.' },
    },
    durationUnit: {
      vi: { label: 'Đơn vị thời gian', hint: 'Nguồn không ghi thì để trống.' },
      en: { label: 'Unit of time', hint: 'Empty where the source names none.' },
    },
    durationText: {
      vi: { label: 'Thời hạn bằng lời', hint: 'Ghi ở đây khi một con số không nói hết.' },
      en: { label: 'Time limit in words', hint: 'Where a number does not say it all.' },
    },
    fees: { vi: { label: 'Phí, lệ phí' }, en: { label: 'Fees' } },
    text: { vi: { label: 'Mô tả' }, en: { label: 'Description' } },
    label: { vi: { label: 'Nhãn' }, en: { label: 'Label' } },
  },
  'cchc.fee': {
    key,
    amount: { vi: { label: 'Số tiền' }, en: { label: 'Amount' } },
    currency: { vi: { label: 'Loại tiền', placeholder: 'VND' }, en: { label: 'Currency' } },
    note: {
      vi: {
        label: 'Ghi chú',
        hint: 'Số tiền 0 kèm ghi chú: người dân thấy ghi chú, không thấy chữ “miễn phí”.',
      },
      en: { label: 'Note', hint: 'With an amount of 0 the note is shown, never “free”.' },
    },
  },
  'cchc.case': {
    key,
    name: {
      vi: { label: 'Tên trường hợp', hint: 'Người dân nhận ra mình trong đó.' },
      en: { label: 'Case', hint: 'So that citizens know themselves in it.' },
    },
    papers: { vi: { label: 'Giấy tờ' }, en: { label: 'Papers' } },
  },
  'cchc.paper': {
    key,
    name: { vi: { label: 'Tên giấy tờ' }, en: { label: 'Paper' } },
    originals: {
      vi: { label: 'Số bản chính', hint: '0 bản chính và 0 bản sao: là lời dặn.' },
      en: { label: 'Originals', hint: 'No original and no copy: a remark.' },
    },
    copies: { vi: { label: 'Số bản sao' }, en: { label: 'Copies' } },
    formName: { vi: { label: 'Tên mẫu đơn, tờ khai' }, en: { label: 'Form' } },
    formUrl: {
      vi: { label: 'Đường dẫn mẫu', placeholder: 'https://' },
      en: { label: 'Address of the form', placeholder: 'https://' },
    },
    formFile: { vi: { label: 'Tệp mẫu' }, en: { label: 'File of the form' } },
  },
  'cchc.result': {
    key,
    name: { vi: { label: 'Tên kết quả' }, en: { label: 'Result' } },
    code: { vi: { label: 'Mã kết quả', placeholder: 'KQ.G15.000032' }, en: { label: 'Code' } },
  },
  'cchc.legal-basis': {
    key,
    number: { vi: { label: 'Số, ký hiệu' }, en: { label: 'Number' } },
    title: { vi: { label: 'Tên văn bản' }, en: { label: 'Title' } },
  },
  'cchc.related': {
    key,
    type: { vi: { label: 'Quan hệ' }, en: { label: 'Relation' } },
    code: { vi: { label: 'Mã thủ tục', placeholder: '1.001193' }, en: { label: 'Code' } },
    name: {
      vi: { label: 'Tên', hint: 'Thủ tục đã có ở đây thì để trống: hệ thống lấy tên của nó.' },
      en: { label: 'Name', hint: 'Empty for one that is here: its own name is shown.' },
    },
  },
};
