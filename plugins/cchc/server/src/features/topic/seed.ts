import type { Core } from '@strapi/types';

import { TOPIC } from './schema';

interface Seed {
  slug: string;
  name: string;
  nameEn: string;
  children?: readonly Seed[];
}

const topic = (slug: string, name: string, nameEn: string, children: Seed[] = []): Seed => ({
  slug,
  name,
  nameEn,
  children,
});

/**
 * The topics that a section starts with; editors change them freely. Topics 3 to 8 are the six
 * contents of Nghị quyết 76/NQ-CP of 2021 (programme 2021–2030), the others recur in the
 * communication plans of districts and communes.
 */
export const TOPIC_SEED: readonly Seed[] = [
  topic(
    'chu-truong-chinh-sach',
    'Chủ trương, chính sách, văn bản CCHC',
    'Policies and legal documents',
  ),
  topic('chi-dao-dieu-hanh', 'Chỉ đạo, điều hành', 'Direction and administration'),
  topic('cai-cach-the-che', 'Cải cách thể chế', 'Institutional reform'),
  topic('cai-cach-tthc', 'Cải cách thủ tục hành chính', 'Reform of administrative procedures', [
    topic('kiem-soat-tthc', 'Kiểm soát thủ tục hành chính', 'Control of procedures'),
    topic('mot-cua', 'Một cửa, một cửa liên thông', 'One-stop service'),
    topic('so-hoa-ho-so', 'Số hóa hồ sơ', 'Digitisation of dossiers'),
    topic('buu-chinh-cong-ich', 'Bưu chính công ích', 'Public postal service'),
  ]),
  topic('to-chuc-bo-may', 'Cải cách tổ chức bộ máy', 'Reform of the organisation', [
    topic('sap-xep-bo-may', 'Sắp xếp tổ chức bộ máy', 'Streamlining of agencies'),
    topic('phan-cap', 'Phân cấp, phân quyền', 'Decentralisation'),
  ]),
  topic('che-do-cong-vu', 'Cải cách chế độ công vụ', 'Reform of the civil service', [
    topic('tinh-gian-bien-che', 'Tinh giản biên chế', 'Staff reduction'),
    topic('vi-tri-viec-lam', 'Vị trí việc làm', 'Job positions'),
    topic('ky-luat-ky-cuong', 'Kỷ luật, kỷ cương', 'Discipline'),
    topic('van-hoa-cong-so', 'Văn hóa công sở', 'Office culture'),
  ]),
  topic('tai-chinh-cong', 'Cải cách tài chính công', 'Reform of public finance', [
    topic('tu-chu', 'Tự chủ tài chính', 'Financial autonomy'),
  ]),
  topic(
    'chinh-quyen-so',
    'Chính quyền điện tử, chính quyền số, chuyển đổi số',
    'Digital government',
    [
      topic('de-an-06', 'Đề án 06', 'Project 06 on population data'),
      topic('thanh-toan-khong-tien-mat', 'Thanh toán không dùng tiền mặt', 'Cashless payment'),
    ],
  ),
  topic('chi-so', 'Các chỉ số đánh giá', 'Indices', [
    topic('par-index', 'Chỉ số cải cách hành chính (PAR INDEX)', 'PAR INDEX'),
    topic('sipas', 'Chỉ số hài lòng (SIPAS)', 'SIPAS'),
    topic('papi', 'Chỉ số hiệu quả quản trị và hành chính công (PAPI)', 'PAPI'),
    topic('pci', 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', 'PCI'),
    topic('ddci', 'Chỉ số năng lực cạnh tranh cấp sở, địa phương (DDCI)', 'DDCI'),
    topic('dti', 'Chỉ số chuyển đổi số (DTI)', 'DTI'),
  ]),
  topic('sang-kien-mo-hinh', 'Sáng kiến, mô hình, điển hình', 'Initiatives and good practice'),
  topic('ho-tro-doanh-nghiep', 'Hỗ trợ doanh nghiệp', 'Support for business'),
  topic('phan-anh-kien-nghi', 'Phản ánh, kiến nghị, đường dây nóng', 'Feedback and hotlines'),
  topic(
    'giam-sat-cua-cong-dan',
    'Quyền và nghĩa vụ giám sát của công dân',
    'Oversight by citizens',
  ),
];

const plant = async (strapi: Core.Strapi, seeds: readonly Seed[], parent: string | null) => {
  for (const [index, { slug, name, nameEn, children = [] }] of seeds.entries()) {
    const created = await strapi.documents(TOPIC).create({
      data: { slug, name, nameEn, parent, position: index + 1 },
    });
    await plant(strapi, children, created.documentId);
  }
};

/** Plants the tree once in a portal's life: a topic that editors delete later stays away. */
export const seedTopics = async (strapi: Core.Strapi) => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' });
  if (await store.get({ key: 'topics-seeded' })) return;
  if ((await strapi.db.query(TOPIC).count()) === 0) await plant(strapi, TOPIC_SEED, null);
  await store.set({ key: 'topics-seeded', value: true });
};
