import type { FieldTexts } from './types';

export const memberFields = {
  email: {
    vi: {
      label: 'Email đăng nhập',
      hint: 'Đúng địa chỉ người này dùng để đăng nhập trang quản trị.',
    },
    en: { label: 'Sign-in e-mail', hint: 'The address with which this person signs in here.' },
  },
  user: { vi: { label: 'Tài khoản' }, en: { label: 'Account' } },
  units: {
    vi: {
      label: 'Đơn vị phụ trách',
      hint: 'Người này làm việc với nội dung của các đơn vị này và đơn vị cấp dưới.',
      placeholder: 'Gõ để tìm đơn vị',
    },
    en: {
      label: 'Units',
      hint: 'This person works on the content of these units and of those below.',
      placeholder: 'Type to find a unit',
    },
  },
} satisfies FieldTexts;
