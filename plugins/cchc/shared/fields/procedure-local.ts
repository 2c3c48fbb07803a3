import type { FieldTexts } from './types';

export const procedureLocalFields = {
  unit: {
    vi: {
      label: 'Đơn vị',
      hint: 'Biên tập viên đơn vị để trống thì là đơn vị mình.',
      placeholder: 'Gõ để tìm đơn vị',
    },
    en: {
      label: 'Unit',
      hint: 'Left empty by a unit’s editor: that unit.',
      placeholder: 'Type to find a unit',
    },
  },
  procedureCode: {
    vi: {
      label: 'Mã thủ tục',
      hint: 'Mỗi đơn vị có một phần riêng cho mỗi thủ tục.',
      placeholder: '1.001193',
    },
    en: {
      label: 'Code of the procedure',
      hint: 'One entry for each unit and procedure.',
      placeholder: '1.001193',
    },
  },
  applies: {
    vi: {
      label: 'Đơn vị có thực hiện thủ tục này',
      hint: 'Tắt đi thì thủ tục không hiện trong danh sách của đơn vị.',
    },
    en: {
      label: 'The unit carries this procedure out',
      hint: 'Switched off, the unit’s list leaves the procedure out.',
    },
  },
  place: {
    vi: { label: 'Nơi nộp hồ sơ', placeholder: 'Trung tâm Phục vụ hành chính công xã …' },
    en: { label: 'Where to file' },
  },
  counter: { vi: { label: 'Quầy, phòng' }, en: { label: 'Counter, room' } },
  phone: { vi: { label: 'Điện thoại' }, en: { label: 'Phone' } },
  hours: {
    vi: { label: 'Giờ làm việc', placeholder: 'Thứ Hai – Thứ Sáu, 7:30 – 16:30' },
    en: { label: 'Hours', placeholder: 'Monday – Friday, 7:30 – 16:30' },
  },
  feeNote: {
    vi: {
      label: 'Mức thu tại địa phương',
      hint: 'Chỉ ghi khi có nghị quyết của Hội đồng nhân dân.',
    },
    en: { label: 'Local fee', hint: 'Only where a resolution of the People’s Council fixes it.' },
  },
  feeResolution: {
    vi: { label: 'Nghị quyết quy định mức thu', placeholder: 'Số, ngày, cơ quan ban hành' },
    en: { label: 'Resolution that fixes the fee' },
  },
  filingUrl: {
    vi: { label: 'Đường dẫn nộp hồ sơ', placeholder: 'https://' },
    en: { label: 'Online filing', placeholder: 'https://' },
  },
  serviceLevel: {
    vi: {
      label: 'Mức độ dịch vụ công tại đơn vị',
      hint: 'Để trống: như bản dùng chung.',
    },
    en: { label: 'Online service level here', hint: 'Empty: as for everybody.' },
  },
  postedOn: {
    vi: { label: 'Niêm yết tại trụ sở từ ngày' },
    en: { label: 'Posted at the office on' },
  },
  lastReviewedOn: {
    vi: { label: 'Rà soát gần nhất', hint: 'Hệ thống tự ghi khi bấm xác nhận còn đúng.' },
    en: { label: 'Last reviewed', hint: 'Filled in by confirming that it is still correct.' },
  },
  reviewDueOn: {
    vi: { label: 'Rà soát tiếp theo' },
    en: { label: 'Next review' },
  },
  acknowledgedEdition: {
    vi: { label: 'Bản công bố đã xem' },
    en: { label: 'Edition looked at' },
  },
  label: { vi: { label: 'Thủ tục tại đơn vị' }, en: { label: 'Procedure at unit' } },
} satisfies FieldTexts;
