import type { FieldTexts } from './types';

export const newsFields = {
  title: {
    vi: { label: 'Tiêu đề', hint: 'Nói ngay việc chính của tin.' },
    en: { label: 'Title', hint: 'Say at once what the news is.' },
  },
  slug: {
    vi: { label: 'Đường dẫn', hint: 'Hệ thống tự đặt theo tiêu đề; thường không cần sửa.' },
    en: { label: 'Address', hint: 'Made from the title; there is rarely a need to change it.' },
  },
  lead: {
    vi: { label: 'Tóm tắt', hint: 'Một đến ba câu, hiện trong danh sách tin.' },
    en: { label: 'Summary', hint: 'One to three sentences, shown in lists of news.' },
  },
  body: {
    vi: { label: 'Nội dung', hint: 'Có thể dán từ Word: bảng và danh sách được giữ nguyên.' },
    en: { label: 'Text', hint: 'You can paste from Word: tables and lists are kept.' },
  },
  genre: {
    vi: { label: 'Thể loại' },
    en: { label: 'Genre' },
  },
  topics: {
    vi: {
      label: 'Chủ đề',
      hint: 'Chọn một hoặc nhiều chủ đề.',
      placeholder: 'Gõ để tìm chủ đề',
    },
    en: { label: 'Topics', hint: 'Choose one or more.', placeholder: 'Type to find a topic' },
  },
  unit: {
    vi: {
      label: 'Đơn vị đăng tin',
      hint: 'Cơ quan đứng tên tin. Biên tập viên đơn vị để trống thì tin mang tên đơn vị mình.',
      placeholder: 'Gõ để tìm đơn vị',
    },
    en: {
      label: 'Publishing unit',
      hint: 'In whose name the news appears. Left empty by a unit’s editor: that unit.',
      placeholder: 'Type to find a unit',
    },
  },
  audience: {
    vi: { label: 'Phạm vi hiển thị', hint: 'Tin xuất hiện trên trang của những đơn vị nào.' },
    en: { label: 'Shown on', hint: 'On the sites of which units the news appears.' },
  },
  selectedUnits: {
    vi: {
      label: 'Các đơn vị cấp dưới được chọn',
      hint: 'Chỉ cần khi phạm vi hiển thị là “Đơn vị mình và một số đơn vị cấp dưới”.',
      placeholder: 'Gõ để tìm đơn vị',
    },
    en: {
      label: 'Selected units below',
      hint: 'Only needed when shown on “Own site and some units below”.',
      placeholder: 'Type to find a unit',
    },
  },
  cover: {
    vi: { label: 'Ảnh đại diện', hint: 'Hiện trong danh sách tin và ở đầu bài.' },
    en: { label: 'Cover picture', hint: 'Shown in lists of news and above the text.' },
  },
  coverAlt: {
    vi: {
      label: 'Mô tả ảnh đại diện',
      hint: 'Bắt buộc khi có ảnh. Nói ngắn gọn trong ảnh có gì, cho người không nhìn thấy ảnh.',
    },
    en: {
      label: 'Description of the cover picture',
      hint: 'Required with a picture. Say briefly what it shows, for those who cannot see it.',
    },
  },
  source: {
    vi: { label: 'Nguồn', hint: 'Ghi tên báo hoặc cổng thông tin khi đăng lại.' },
    en: { label: 'Source', hint: 'Name the paper or portal when you reprint.' },
  },
  publishAt: {
    vi: {
      label: 'Hiển thị từ',
      hint: 'Đặt trước thì tin tự hiện đúng lúc đó. Để trống: hiện ngay khi xuất bản. Giờ theo máy của bạn.',
    },
    en: {
      label: 'Show from',
      hint: 'Set it ahead and the news appears on time. Empty: at once when published. By your computer’s clock.',
    },
  },
  validUntil: {
    vi: {
      label: 'Hiển thị đến',
      hint: 'Sau lúc này tin tự ẩn. Để trống: hiện mãi. Giờ theo máy của bạn.',
    },
    en: {
      label: 'Show until',
      hint: 'The news then hides by itself. Empty: shown for good. By your computer’s clock.',
    },
  },
  searchKey: { vi: { label: 'Khóa tìm kiếm' }, en: { label: 'Search key' } },
} satisfies FieldTexts;
