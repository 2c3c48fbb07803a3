import type { Core } from '@strapi/types';

import { insertMany } from '../../platform/bulk';
import { REPORT_TEMPLATE } from './template.schema';

type Level = 0 | 1 | 2 | 3;

const section = (
  key: string,
  level: Level,
  title: string,
  { mandatory = false, counters = '', starter = '' } = {},
) => ({ key, level, title, mandatory, counters, starter: starter || null });

const asked = { mandatory: true };

/** The outline of the propaganda report as offices write it; the counted parts have their tables. */
const SECTIONS = [
  section('mo-dau', 0, 'Mở đầu', {
    starter:
      'Thực hiện Kế hoạch số …/KH-UBND ngày … của … về tuyên truyền cải cách hành chính năm …, đơn vị báo cáo kết quả thực hiện như sau:',
  }),
  section('ket-qua', 1, 'Kết quả thực hiện'),
  section('noi-dung-hinh-thuc', 2, 'Nội dung, hình thức tuyên truyền', asked),
  section('thong-ke-tin-bai', 2, 'Thống kê tin, bài', { counters: 'news.published' }),
  section('cong-khai-thu-tuc', 2, 'Công khai thủ tục hành chính', {
    counters: 'procedures.changed, procedures.in-force, procedures.complete',
  }),
  section('hoi-dap-phan-anh', 2, 'Hỏi đáp; phản ánh, kiến nghị', {
    counters:
      'questions.received, questions.answered, questions.settled-otherwise, questions.open, feedback.received, feedback.answered, feedback.settled-otherwise, feedback.open, hotline.calls',
  }),
  section('van-ban', 2, 'Văn bản đăng trên chuyên mục', { counters: 'documents.posted' }),
  section('hinh-thuc-khac', 2, 'Truyền thanh, ấn phẩm, hội nghị, tập huấn, cuộc thi'),
  section('thuc-hien-ke-hoach', 2, 'Thực hiện kế hoạch'),
  section('danh-gia', 1, 'Đánh giá chung'),
  section('noi-bat', 2, 'Kết quả nổi bật', asked),
  section('ton-tai', 2, 'Tồn tại, hạn chế', asked),
  section('nguyen-nhan', 2, 'Nguyên nhân'),
  section('de-xuat', 1, 'Đề xuất, kiến nghị'),
  section('phuong-huong', 1, 'Phương hướng, nhiệm vụ', asked),
];

export const SEED_TEMPLATE = {
  name: 'Báo cáo công tác tuyên truyền cải cách hành chính',
  title: 'Kết quả công tác tuyên truyền cải cách hành chính {kỳ}',
  citation: null,
  isInUse: true,
  forMonth: true,
  forQuarter: true,
  forHalfYear: true,
  forNineMonths: true,
  forYear: true,
  forOneOff: true,
  sections: SECTIONS,
};

/** Plants the form once in a portal's life. */
export const seedReportTemplate = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' });
  const key = 'report-template-planted';
  if (await store.get({ key })) return;
  await strapi.db.transaction(async () => {
    if ((await strapi.db.query(REPORT_TEMPLATE).count()) === 0) {
      await insertMany(strapi, REPORT_TEMPLATE, [SEED_TEMPLATE]);
    }
    await store.set({ key, value: true });
  });
};
