import type { FieldTexts } from './types';

export const unitFields = {
  code: {
    vi: { label: 'Mã đơn vị', hint: 'Theo danh mục đơn vị hành chính của Nhà nước.' },
    en: { label: 'Code', hint: 'As in the official list of administrative units.' },
  },
  name: {
    vi: { label: 'Tên đầy đủ', placeholder: 'Xã …, Phường …, Sở …' },
    en: { label: 'Full name' },
  },
  label: { vi: { label: 'Tên kèm cấp trên' }, en: { label: 'Name with units above' } },
  kind: { vi: { label: 'Loại đơn vị' }, en: { label: 'Kind' } },
  parent: {
    vi: { label: 'Đơn vị cấp trên', placeholder: 'Gõ để tìm đơn vị' },
    en: { label: 'Unit above', placeholder: 'Type to find a unit' },
  },
  searchKey: { vi: { label: 'Khóa tìm kiếm' }, en: { label: 'Search key' } },
  validFrom: { vi: { label: 'Có hiệu lực từ ngày' }, en: { label: 'Exists from' } },
  validTo: {
    vi: { label: 'Có hiệu lực đến ngày', hint: 'Để trống khi đơn vị còn hoạt động.' },
    en: { label: 'Exists until', hint: 'Empty while the unit exists.' },
  },
  decree: { vi: { label: 'Văn bản thành lập' }, en: { label: 'Founding document' } },
  identifier: {
    vi: { label: 'Mã định danh điện tử', placeholder: '000.00.00.H00' },
    en: { label: 'Electronic identifier', placeholder: '000.00.00.H00' },
  },
  phone: { vi: { label: 'Điện thoại' }, en: { label: 'Phone' } },
  email: { vi: { label: 'Email' }, en: { label: 'E-mail' } },
  address: { vi: { label: 'Địa chỉ trụ sở' }, en: { label: 'Address' } },
  website: {
    vi: { label: 'Trang thông tin điện tử', placeholder: 'https://' },
    en: { label: 'Website', placeholder: 'https://' },
  },
} satisfies FieldTexts;

export const successionFields = {
  predecessor: {
    vi: { label: 'Đơn vị cũ', placeholder: 'Gõ để tìm đơn vị' },
    en: { label: 'Old unit', placeholder: 'Type to find a unit' },
  },
  successor: {
    vi: { label: 'Đơn vị mới', placeholder: 'Gõ để tìm đơn vị' },
    en: { label: 'New unit', placeholder: 'Type to find a unit' },
  },
  share: {
    vi: { label: 'Phần nhập vào', hint: 'Toàn bộ hay một phần đơn vị cũ nhập vào đơn vị mới.' },
    en: { label: 'Share', hint: 'Whether all or a part of the old unit went into the new one.' },
  },
  on: {
    vi: { label: 'Từ ngày', hint: 'Ngày đầu tiên của đơn vị mới.' },
    en: { label: 'From', hint: 'First day of the new unit.' },
  },
  decree: { vi: { label: 'Căn cứ' }, en: { label: 'Legal basis' } },
} satisfies FieldTexts;
