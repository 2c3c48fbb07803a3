import type { FieldTexts } from './types';

export const hotlineFields = {
  label: {
    vi: { label: 'Tên đường dây nóng', placeholder: 'Bộ phận Một cửa xã …' },
    en: { label: 'Name of the hotline' },
  },
  subject: {
    vi: { label: 'Tiếp nhận phản ánh về', hint: 'Mỗi đơn vị cần có đủ ba nội dung.' },
    en: { label: 'Takes calls about', hint: 'Every unit needs one for each of the three.' },
  },
  unit: {
    vi: { label: 'Đơn vị', placeholder: 'Gõ để tìm đơn vị' },
    en: { label: 'Unit', placeholder: 'Type to find a unit' },
  },
  phone: {
    vi: { label: 'Điện thoại', hint: 'Cần ít nhất điện thoại, e-mail hoặc địa chỉ.' },
    en: { label: 'Phone', hint: 'At least a phone number, an e-mail or an address is needed.' },
  },
  email: { vi: { label: 'Email' }, en: { label: 'E-mail' } },
  address: { vi: { label: 'Địa chỉ tiếp nhận' }, en: { label: 'Address' } },
  hours: {
    vi: { label: 'Giờ tiếp nhận', placeholder: 'Thứ Hai – Thứ Sáu, 7:30 – 16:30' },
    en: { label: 'Hours', placeholder: 'Monday – Friday, 7:30 – 16:30' },
  },
  officerTitle: {
    vi: { label: 'Chức danh người phụ trách', hint: 'Ghi chức danh, không ghi tên người.' },
    en: { label: 'Title of the officer', hint: 'The office, not the name of the person.' },
  },
  position: {
    vi: { label: 'Thứ tự', hint: 'Số nhỏ đứng trước.' },
    en: { label: 'Position', hint: 'Small numbers come first.' },
  },
  rank: { vi: { label: 'Khóa sắp xếp' }, en: { label: 'Sort key' } },
  searchKey: { vi: { label: 'Khóa tìm kiếm' }, en: { label: 'Search key' } },
} satisfies FieldTexts;
