import type { ComparedPart } from '../contracts/procedure-review';

/** How people call the parts of a procedure that editions are compared by. */
export const PART_WORDS: Record<ComparedPart, { vi: string; en: string }> = {
  name: { vi: 'Tên thủ tục', en: 'Name' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  issuingAgency: { vi: 'Cơ quan ban hành', en: 'Issuing agency' },
  formalityType: { vi: 'Loại thủ tục', en: 'Type' },
  levels: { vi: 'Cấp thực hiện', en: 'Levels' },
  audience: { vi: 'Đối tượng thực hiện', en: 'Who may apply' },
  executingAgencies: { vi: 'Cơ quan thực hiện', en: 'Executing agencies' },
  competentAuthorities: { vi: 'Cơ quan có thẩm quyền', en: 'Competent authorities' },
  authorizedAgencies: { vi: 'Cơ quan được ủy quyền', en: 'Authorized agencies' },
  coordinatingAgencies: { vi: 'Cơ quan phối hợp', en: 'Coordinating agencies' },
  receivingAddress: { vi: 'Địa chỉ tiếp nhận hồ sơ', en: 'Where papers are received' },
  description: { vi: 'Mô tả', en: 'Description' },
  keywords: { vi: 'Từ khóa', en: 'Keywords' },
  steps: { vi: 'Trình tự thực hiện', en: 'Steps' },
  methods: { vi: 'Cách thức thực hiện', en: 'Methods' },
  duration: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  papers: { vi: 'Thành phần hồ sơ', en: 'Papers' },
  requirements: { vi: 'Yêu cầu, điều kiện', en: 'Requirements' },
  results: { vi: 'Kết quả thực hiện', en: 'Results' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  serviceLevel: { vi: 'Mức độ dịch vụ công trực tuyến', en: 'Online service level' },
  filingUrl: { vi: 'Đường dẫn nộp hồ sơ', en: 'Online filing' },
};
