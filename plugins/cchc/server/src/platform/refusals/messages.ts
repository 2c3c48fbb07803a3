import { CHOICES } from '../../../../shared/fields';

/** What a refusal speaks of. */
export interface Place {
  /** The field as the form names it, e.g. `Trường “Tiêu đề”`. */
  field: string;
  /** Its name in the code; empty where no field is to blame. */
  name: string;
}

type Say = (match: readonly string[], place: Place) => string;

/** A sentence about the field that the message begins with, or that its path names. */
const about =
  (rest: string | ((first: string) => string)): Say =>
  ([, first = ''], { field }) =>
    `${field} ${typeof rest === 'string' ? rest : rest(first)}`;

const always =
  (sentence: string): Say =>
  () =>
    sentence;

/** Strapi writes the values with commas between, and `null` for an empty field. */
const choices = (values: string) =>
  values
    .split(', ')
    .filter((value) => value !== 'null' && value !== '')
    .map((value) => CHOICES[value]?.vi ?? value)
    .join(', ');

const FIELDS: readonly (readonly [RegExp, Say])[] = [
  [
    /(?:is a required field|must be defined\.?|cannot be (?:null|empty)\.?)$/,
    about('còn để trống.'),
  ],
  [/must be at most (\d+) characters$/, about((max) => `dài tối đa ${max} ký tự.`)],
  [/must be at least (\d+) characters$/, about((min) => `dài ít nhất ${min} ký tự.`)],
  [/must be exactly (\d+) characters$/, about((length) => `phải dài đúng ${length} ký tự.`)],
  [
    /must be one of the following values: (.*)$/,
    about((values) => `chỉ nhận một trong các giá trị: ${choices(values)}.`),
  ],
  [/must be a valid email$/, about('phải là một địa chỉ email, ví dụ ten@coquan.gov.vn.')],
  [/must be a valid URL$/, about('phải là một địa chỉ mạng, ví dụ https://coquan.gov.vn.')],
  [/must match the following: /, about('không đúng quy cách.')],
  [/must be a `\w+` type, /, about('không đúng kiểu dữ liệu.')],
  [/must be (?:an|a valid) integer$/, about('phải là số nguyên.')],
  [/must be a finite number$/, about('phải là một con số.')],
  [/must be greater than or equal to (\S+)$/, about((min) => `phải từ ${min} trở lên.`)],
  [/must be less than or equal to (\S+)$/, about((max) => `không được quá ${max}.`)],
  [/field must have at least (\d+) items$/, about((min) => `cần ít nhất ${min} mục.`)],
  [
    /field must have less than or equal to (\d+) items$/,
    about((max) => `có nhiều nhất ${max} mục.`),
  ],
  [/^This attribute must be unique$/, about('trùng với một mục đã có.')],
  [/must contain at least one lowercase character$/, about('cần ít nhất một chữ thường.')],
  [/must contain at least one uppercase character$/, about('cần ít nhất một chữ hoa.')],
  [/must contain at least one number$/, about('cần ít nhất một chữ số.')],
  [/must be less than 73 bytes$/, about('quá dài.')],
  [/is invalid$/, about('không hợp lệ.')],
];

const GONE = 'Có mục được chọn không còn nữa; hãy tải lại trang và chọn lại.';
const NO_RIGHT = 'Bạn không có quyền làm việc này.';
const NOT_FOUND = 'Không tìm thấy; có thể mục này đã bị xóa.';
const SIGNED_OUT = 'Phiên đăng nhập đã hết; hãy đăng nhập lại.';
const WRONG_FIELDS = 'Có trường chưa đúng; hãy xem lại.';
const EMAIL_TAKEN = 'Đã có tài khoản dùng email này.';
const NAME_TAKEN = 'Tên này đã được dùng; hãy chọn tên khác.';
const LAST_ADMINISTRATOR = 'Phải còn ít nhất một tài khoản có vai trò Super Admin.';
const STALE_INVITATION = 'Liên kết mời không còn dùng được; hãy nhờ người quản trị gửi lại.';
const FILE_TYPE = 'Thư viện không nhận loại tệp này.';
const FILE_NAME = 'Tên tệp có ký tự không dùng được; hãy đổi tên tệp.';

const OTHERS: readonly (readonly [RegExp, Say])[] = [
  // Accounts. `User not active` stays: the panel's login page looks for these very words.
  [
    /^Invalid credentials$/,
    (_, { name }) =>
      name === 'currentPassword'
        ? 'Mật khẩu hiện tại không đúng.'
        : 'Email hoặc mật khẩu không đúng.',
  ],
  [
    /^Too many requests, please try again later\.$/,
    always('Đã thử quá nhiều lần trong thời gian ngắn; hãy đợi năm phút rồi thử lại.'),
  ],
  [/^Email already taken$/, always(EMAIL_TAKEN)],
  [/^A user with this email address already exists$/, always(EMAIL_TAKEN)],
  [/^Name already taken$/, always(NAME_TAKEN)],
  [/^The name must be unique and a role with name /, always(NAME_TAKEN)],
  [/^You cannot delete your own user$/, always('Bạn không tự xóa được tài khoản của mình.')],
  [/^You must have at least one user with super admin role\.$/, always(LAST_ADMINISTRATOR)],
  [/^You cannot delete the super admin role$/, always('Vai trò Super Admin không xóa được.')],
  [/^Super admin (?:permissions )?can't be edited\.$/, always('Vai trò này không sửa được.')],
  [
    /^Some roles are still assigned to some users$/,
    always('Còn tài khoản giữ vai trò này nên chưa xóa được.'),
  ],
  [/^Invalid registration ?(?:Token|info)$/, always(STALE_INVITATION)],
  [
    /^This reset password token has expired$/,
    always('Liên kết đặt lại mật khẩu đã hết hạn; hãy yêu cầu liên kết mới.'),
  ],

  // Content.
  [/ associated with this entity do not exist$/, always(GONE)],
  [/^Invalid relations$/, always(GONE)],
  [
    /^Invalid format, expected a timestamp or an ISO date$/,
    always('Ngày giờ không đúng quy cách; hãy chọn lại ngày và giờ.'),
  ],
  [
    /^Invalid date$|^Invalid (?:date )?format, expected yyyy-MM-dd$/i,
    always('Ngày không đúng quy cách.'),
  ],
  [/^Invalid time format, expected /, always('Giờ không đúng quy cách.')],
  [
    /^Entity could not be cloned as it has unique /,
    always('Mục này có trường không được trùng nên chưa nhân bản được; hãy sửa các trường đó.'),
  ],

  // Files.
  [/^File type '.*' is not allowed$/, always(FILE_TYPE)],
  [/^MIME type is not allowed$/, always(FILE_TYPE)],
  [/^Cannot verify file type for security reasons$/, always(FILE_TYPE)],
  [
    /^(.+) exceeds size limit of (.+)\.$/,
    ([, file = '', limit = '']) => `Tệp “${file}” lớn hơn mức cho phép (${limit}).`,
  ],
  [/^Files are empty$/, always('Chưa chọn tệp nào.')],
  [/^File name contains invalid characters$/, always(FILE_NAME)],
  [/^File is not a valid image$/, always('Tệp này không phải là ảnh đọc được.')],
  [/^Cannot replace a file with multiple ones$/, always('Chỉ thay một tệp bằng một tệp.')],
  [/^A folder with this name already exists$/, always('Đã có thư mục mang tên này.')],
  [/^name cannot contain slashes$/, always('Tên thư mục không được có dấu gạch chéo.')],
  [
    /^name cannot start or end with a whitespace$/,
    always('Tên thư mục không được bắt đầu hay kết thúc bằng dấu cách.'),
  ],

  // What Strapi says where it has nothing more to say.
  [/^(?:Policy Failed|Forbidden(?: access)?)$/, always(NO_RIGHT)],
  [/^(?:Unauthorized|Missing or invalid credentials)$/, always(SIGNED_OUT)],
  [/^(?:Not Found|(?:Entity|Document) not found)$/, always(NOT_FOUND)],
  [/^(?:ValidationError|Validation error)$/, always(WRONG_FIELDS)],
  [/^(?:Bad Request|An application error occurred)$/, always('Không thực hiện được yêu cầu này.')],
  [
    /^(?:request )?entity too large$/i,
    always('Nội dung gửi lên quá lớn; hãy bớt nội dung rồi lưu lại.'),
  ],
  [/^Internal Server Error$/, always('Máy chủ gặp lỗi; hãy thử lại sau ít phút.')],
];

/** Strapi's refusal in Vietnamese; one that we do not know stays as it is. */
export const inVietnamese = (message: string, place: Place): string => {
  for (const [pattern, say] of [...FIELDS, ...OTHERS]) {
    const match = pattern.exec(message);
    if (match) return say(match, place);
  }
  return message;
};
