import { errors } from '@strapi/utils';

import {
  ACTION_WORDS,
  type CaseRole,
  type CaseState,
  STATE_WORDS,
} from '../../../../shared/cases/vocabulary';
import type { Need } from './transitions';

/** What was asked for does not go with how the case stands now: HTTP 409. */
export class CaseConflict extends Error {
  constructor(
    readonly code:
      | 'WRONG_STATE'
      | 'CHANGED_MEANWHILE'
      | 'SAME_PERSON'
      | 'NOT_ALLOWED_NOW'
      | 'NO_RESTRICTED_OFFICER',
    message: string,
  ) {
    super(message);
    this.name = 'CaseConflict';
  }
}

interface Last {
  action: keyof typeof ACTION_WORDS;
  actorName: string | null;
}

const byWhom = (last: Last | undefined) =>
  last ? ` (${ACTION_WORDS[last.action].vi}${last.actorName ? `, ${last.actorName}` : ''})` : '';

/** Says where the case is, and who brought it there. */
export const wrongState = (state: CaseState, last: Last | undefined) =>
  new CaseConflict(
    'WRONG_STATE',
    `Vụ việc đang ở trạng thái "${STATE_WORDS[state].vi}"${byWhom(last)} nên không làm được việc này.`,
  );

export const changedMeanwhile = (state: CaseState, last: Last | undefined) =>
  new CaseConflict(
    'CHANGED_MEANWHILE',
    `Vụ việc vừa được thay đổi, nay ở trạng thái "${STATE_WORDS[state].vi}"${byWhom(last)}. Hãy xem lại rồi làm tiếp.`,
  );

export const samePerson = (message: string) => new CaseConflict('SAME_PERSON', message);

const NEED_WORDS: Record<Need, string> = {
  note: 'Hãy ghi nội dung.',
  reason: 'Hãy chọn lý do.',
  agency: 'Hãy chọn đơn vị nhận hoặc ghi tên cơ quan nhận.',
  assignee: 'Hãy chọn người xử lý.',
  answer: 'Hãy soạn câu trả lời.',
  result: 'Hãy chọn kết quả giải quyết.',
  master: 'Hãy chọn vụ việc gốc.',
  basis: 'Hãy ghi căn cứ.',
  subject: 'Hãy chọn nội dung phản ánh.',
};

/** 400 that names each part that is missing. */
export const missing = (needs: readonly Need[]) => {
  const fields = needs.map((path) => ({ path, code: 'FIELD_REQUIRED', message: NEED_WORDS[path] }));
  return new errors.ValidationError(fields.map(({ message }) => message).join(' '), {
    code: 'FIELD_REQUIRED',
    fields,
  });
};

/** 400 for one part. */
export const unfit = (path: string, message: string) =>
  new errors.ValidationError(message, {
    code: 'INVALID_PARAMETER',
    fields: [{ path, code: 'INVALID_PARAMETER', message }],
  });

const ROLE_WORDS: Record<CaseRole, string> = {
  citizen: 'công dân',
  receiver: 'cán bộ tiếp nhận',
  assigner: 'lãnh đạo phân công',
  handler: 'cán bộ xử lý',
  approver: 'người duyệt',
  publisher: 'biên tập công khai',
  'restricted-officer': 'phụ trách hồ sơ hạn chế',
  supervisor: 'giám sát',
  system: 'hệ thống',
};

/** 403: the account has none of the roles that may do this. */
export const notYours = (roles: readonly CaseRole[]) =>
  new errors.ForbiddenError(
    `Việc này dành cho ${roles.map((role) => ROLE_WORDS[role]).join(', ')}; tài khoản của bạn không có vai trò đó.`,
    { code: 'FORBIDDEN', fields: [] },
  );

/** 404, also for what belongs to somebody else. */
export const noSuchCase = () =>
  new errors.NotFoundError('Không tìm thấy vụ việc.', { code: 'NOT_FOUND', fields: [] });
