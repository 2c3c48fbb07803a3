import type { FieldTexts } from './types';

/** Fields that Strapi gives to every content type. */
export const commonFields = {
  id: { vi: { label: 'Số hàng' }, en: { label: 'Row number' } },
  documentId: { vi: { label: 'Mã bản ghi' }, en: { label: 'Record ID' } },
  createdAt: { vi: { label: 'Ngày tạo' }, en: { label: 'Created on' } },
  updatedAt: { vi: { label: 'Ngày sửa' }, en: { label: 'Updated on' } },
  publishedAt: { vi: { label: 'Ngày xuất bản' }, en: { label: 'Published on' } },
  createdBy: { vi: { label: 'Người tạo' }, en: { label: 'Created by' } },
  updatedBy: { vi: { label: 'Người sửa' }, en: { label: 'Updated by' } },
} satisfies FieldTexts;
