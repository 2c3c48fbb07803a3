/** Words of the intake of questions and feedback, as server, panel and widgets know them. */
interface Words {
  vi: string;
  en: string;
}

/** What citizens send by themselves. */
export const INTAKE_KINDS = ['question', 'feedback'] as const;
export type IntakeKind = (typeof INTAKE_KINDS)[number];

/** All that runs through the same steps; requests about one's own data are entered by an officer. */
export const CASE_KINDS = [...INTAKE_KINDS, 'data-subject'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What somebody asks for about her own data (Luật 91/2025/QH15 [S2]). */
export const DATA_REQUEST_WORDS = {
  access: { vi: 'Cung cấp dữ liệu của mình', en: 'A copy of one’s data' },
  correction: { vi: 'Chỉnh sửa dữ liệu', en: 'Correction' },
  deletion: { vi: 'Xóa dữ liệu', en: 'Deletion' },
  'withdraw-consent': { vi: 'Rút lại sự đồng ý', en: 'Withdrawal of consent' },
} as const satisfies Record<string, Words>;
export type DataRequest = keyof typeof DATA_REQUEST_WORDS;
export const DATA_REQUESTS = Object.keys(DATA_REQUEST_WORDS) as DataRequest[]; // the keys are written above

/** Where a case stands in the office. How public it is, and whether it is late, are other matters. */
export const STATE_WORDS = {
  'awaiting-triage': { vi: 'Chờ tiếp nhận', en: 'Waiting to be accepted' },
  'awaiting-citizen': { vi: 'Chờ bổ sung', en: 'Waiting for more from you' },
  'awaiting-assignment': { vi: 'Chờ phân công', en: 'Waiting to be assigned' },
  'in-progress': { vi: 'Đang xử lý', en: 'In progress' },
  'awaiting-approval': { vi: 'Chờ duyệt trả lời', en: 'Answer waiting for approval' },
  'awaiting-countersign': { vi: 'Chờ ký không tiếp nhận', en: 'Refusal waiting for a signature' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  refused: { vi: 'Không tiếp nhận', en: 'Not accepted' },
  forwarded: { vi: 'Đã chuyển cơ quan có thẩm quyền', en: 'Passed on to the competent office' },
  duplicate: { vi: 'Trùng lặp', en: 'Duplicate' },
  quarantined: { vi: 'Cách ly', en: 'Restricted' },
  spam: { vi: 'Thư rác', en: 'Spam' },
  withdrawn: { vi: 'Công dân rút', en: 'Withdrawn by the citizen' },
  'converted-to-feedback': { vi: 'Chuyển thành phản ánh, kiến nghị', en: 'Turned into feedback' },
} as const satisfies Record<string, Words>;
export type CaseState = keyof typeof STATE_WORDS;

export const CASE_ROLES = [
  'citizen',
  'receiver',
  'assigner',
  'handler',
  'approver',
  'publisher',
  'restricted-officer',
  'supervisor',
  'system',
] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** What somebody does with a case: the label of the button, and of the line in its history. */
export const ACTION_WORDS = {
  receive: { vi: 'Tiếp nhận từ công dân', en: 'Received' },
  accept: { vi: 'Thụ lý', en: 'Accepted' },
  refuse: { vi: 'Không tiếp nhận', en: 'Not accepted' },
  'propose-refusal': { vi: 'Trình không tiếp nhận', en: 'Refusal submitted for a signature' },
  countersign: { vi: 'Ký không tiếp nhận', en: 'Refusal signed' },
  'return-refusal': { vi: 'Trả lại, yêu cầu tiếp nhận', en: 'Refusal returned' },
  forward: { vi: 'Chuyển cơ quan khác', en: 'Passed on' },
  ask: { vi: 'Yêu cầu bổ sung', en: 'More was asked for' },
  reply: { vi: 'Công dân bổ sung', en: 'The citizen added something' },
  assign: { vi: 'Phân công', en: 'Assigned' },
  'hand-back': { vi: 'Trả lại phân công', en: 'Handed back' },
  propose: { vi: 'Trình duyệt', en: 'Answer submitted for approval' },
  return: { vi: 'Trả lại dự thảo', en: 'Draft returned' },
  approve: { vi: 'Duyệt trả lời', en: 'Answered' },
  reopen: { vi: 'Mở lại', en: 'Opened again' },
  rate: { vi: 'Công dân đánh giá', en: 'Rated by the citizen' },
  close: { vi: 'Đóng', en: 'Closed' },
  'mark-duplicate': { vi: 'Gộp vào vụ việc trùng', en: 'Marked as a duplicate' },
  'unmark-duplicate': { vi: 'Bỏ gộp', en: 'No duplicate after all' },
  'follow-master': { vi: 'Theo vụ việc gốc', en: 'As the case it was merged into' },
  quarantine: { vi: 'Cách ly', en: 'Restricted' },
  release: { vi: 'Bỏ cách ly', en: 'Released' },
  'hand-over': { vi: 'Bàn giao cơ quan có thẩm quyền', en: 'Handed over' },
  purge: { vi: 'Hủy nội dung', en: 'Content destroyed' },
  'mark-spam': { vi: 'Đánh dấu thư rác', en: 'Marked as spam' },
  'unmark-spam': { vi: 'Không phải thư rác', en: 'No spam after all' },
  withdraw: { vi: 'Công dân rút', en: 'Withdrawn by the citizen' },
  convert: { vi: 'Chuyển thành phản ánh, kiến nghị', en: 'Turned into feedback' },
  remind: { vi: 'Nhắc hạn', en: 'Reminded' },
  escalate: { vi: 'Báo cáo cấp trên', en: 'Reported to superiors' },
  'notify-progress': { vi: 'Thông báo tiến độ', en: 'Told that it takes longer' },
  recompute: { vi: 'Tính lại hạn', en: 'Due date computed anew' },
  hold: { vi: 'Giữ lại, không xóa', en: 'Held: nothing is deleted' },
  'release-hold': { vi: 'Thôi giữ lại', en: 'No longer held' },
  'reissue-code': { vi: 'Cấp lại mã tra cứu', en: 'New tracking code' },
  'correct-person': { vi: 'Sửa thông tin người gửi', en: 'Sender’s data corrected' },
  'give-copy': { vi: 'Cấp bản sao dữ liệu', en: 'Copy of the data given' },
  'erase-found': { vi: 'Xóa dữ liệu theo yêu cầu', en: 'Data deleted as requested' },
  anonymise: { vi: 'Xóa thông tin người gửi', en: 'Sender’s data deleted' },
  scrub: { vi: 'Xóa nội dung và tệp', en: 'Text and files deleted' },
  erase: { vi: 'Xóa hồ sơ, chỉ còn số và diễn biến', en: 'Deleted but for number and history' },
  'take-over': { vi: 'Nhận vụ việc chuyển đến', en: 'Taken over' },
} as const satisfies Record<string, Words>;
export type CaseAction = keyof typeof ACTION_WORDS;

/** What is forgotten of a case, little by little; how many of it are done stands with the case. */
export const FORGETTING = ['anonymise', 'scrub', 'erase'] as const;
export type Forgetting = (typeof FORGETTING)[number];

/** Steps that need more than words, and have doors of their own. */
export const DOOR_ACTIONS = [
  'reissue-code',
  'correct-person',
  'give-copy',
  'erase-found',
  ...FORGETTING,
] as const satisfies readonly CaseAction[];

/** Why a case is not accepted, after the wording of intake forms in use. */
export const REFUSAL_WORDS = {
  'wrong-form': { vi: 'Không đúng hình thức', en: 'Not in the required form' },
  'missing-content-or-contact': {
    vi: 'Thiếu nội dung hoặc thông tin liên hệ',
    en: 'Content or contact is missing',
  },
  'out-of-scope': {
    vi: 'Không thuộc phạm vi tiếp nhận (là khiếu nại, tố cáo hoặc hỏi đáp)',
    en: 'Not a matter of feedback (a complaint, a denunciation or a question)',
  },
  'already-answered': { vi: 'Đã được trả lời', en: 'Answered already' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
} as const satisfies Record<string, Words>;
export type RefusalReason = keyof typeof REFUSAL_WORDS;

export const RESULT_WORDS = {
  resolved: { vi: 'Đã giải quyết', en: 'Resolved' },
  scheduled: { vi: 'Đang giải quyết, có lộ trình', en: 'Being resolved, with a schedule' },
  unfounded: { vi: 'Không có cơ sở', en: 'Unfounded' },
} as const satisfies Record<string, Words>;
export type CaseResult = keyof typeof RESULT_WORDS;

/** How a case came in. */
export const CHANNEL_WORDS = {
  web: { vi: 'Trang thông tin', en: 'Web site' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  counter: { vi: 'Tại bộ phận một cửa', en: 'At the counter' },
  paper: { vi: 'Văn bản giấy', en: 'On paper' },
} as const satisfies Record<string, Words>;
export type CaseChannel = keyof typeof CHANNEL_WORDS;

export const CASE_STATES = Object.keys(STATE_WORDS) as CaseState[]; // the keys are written above
export const CASE_ACTIONS = Object.keys(ACTION_WORDS) as CaseAction[]; // the keys are written above

/** States in which the office, or the citizen, still has something to do. */
export const OPEN_STATES: readonly CaseState[] = [
  'awaiting-triage',
  'awaiting-citizen',
  'awaiting-assignment',
  'in-progress',
  'awaiting-approval',
  'awaiting-countersign',
];

/** What the words of a text may hint at. */
export const SIGNAL_KINDS = [
  'denunciation',
  'complaint',
  'question',
  'emergency',
  'threat',
  'state-secret',
] as const;

export type SignalKind = (typeof SIGNAL_KINDS)[number];

export interface Signal {
  kind: SignalKind;
  /** Words that the text holds, spelled as in official texts, in its order, each once. */
  words: string[];
}
