/** Vietnamese texts of a site's webhook; keys are completed with `cchc.`. */
export const webhookVi = {
  'webhook.title': 'Báo tin khi nội dung thay đổi',
  'webhook.hint':
    'Mỗi khi nội dung trang hiển thị thay đổi, cổng gửi một tin ngắn đến địa chỉ này; trang nhận được thì tải phần mới về ngay, không phải chờ lần hỏi sau.',
  'webhook.loading': 'Đang tải…',
  'webhook.failed': 'Không tải được. Hãy thử tải lại trang.',
  'webhook.url': 'Địa chỉ nhận tin',
  'webhook.url.hint': 'Bắt đầu bằng https://, máy chủ trên Internet, cổng 443, 80 hoặc 8443.',
  'webhook.save': 'Lưu địa chỉ',
  'webhook.saved': 'Đã lưu địa chỉ nhận tin.',
  'webhook.secret.title': 'Khóa ký',
  'webhook.secret.once':
    'Chép khóa này vào cấu hình của trang ngay bây giờ: cổng không hiển thị lại lần nào nữa.',
  'webhook.secret.kept': 'Tôi đã chép khóa',
  'webhook.secret.rotate': 'Đổi khóa ký',
  'webhook.secret.rotate.text':
    'Cổng tạo khóa mới. Trong 24 giờ tới mỗi tin mang chữ ký của cả khóa cũ và khóa mới, nên trang không lỡ tin nào trong lúc đổi.',
  'webhook.active': 'Đang bật',
  'webhook.stopped': 'Đã tắt',
  'webhook.stopped.by-hand': 'Người quản trị đã tắt.',
  'webhook.stopped.receiver-gone': 'Bên nhận trả lời là không còn nhận tin (410).',
  'webhook.stopped.attempts-exhausted':
    'Đã thử 10 lần trong khoảng ba ngày mà không gửi được. Sửa xong bên nhận thì bật lại.',
  'webhook.delivered': 'Lần gửi thành công gần nhất: {moment}',
  'webhook.delivered.never': 'Chưa gửi thành công lần nào.',
  'webhook.error': 'Lỗi gần nhất: {reason}',
  'webhook.enable': 'Bật lại',
  'webhook.enabled': 'Đã bật. Cổng báo ngay cho trang biết nhật ký đang ở đâu.',
  'webhook.disable': 'Tắt',
  'webhook.disabled': 'Đã tắt báo tin.',
  'webhook.test': 'Gửi thử',
  'webhook.tested': 'Đã xếp tin thử vào hàng đợi. Gửi xong thì tin biến khỏi danh sách bên dưới.',
  'webhook.remove': 'Xóa',
  'webhook.remove.text':
    'Xóa địa chỉ nhận tin, khóa ký và mọi tin chưa gửi. Trang vẫn tự hỏi được thay đổi như trước.',
  'webhook.removed': 'Đã xóa địa chỉ nhận tin.',
  'webhook.deliveries': 'Tin chưa gửi được',
  'webhook.deliveries.none': 'Không còn tin nào chờ gửi.',
  'webhook.delivery.waiting':
    '{attempts, plural, =0 {Chờ gửi lần đầu} other {Đã thử # lần, thử lại lúc {moment}}}',
  'webhook.delivery.failed': '{attempts, plural, =0 {Chưa gửi} other {Đã thử # lần, thôi gửi}}',
  'webhook.delivery.queued': 'Từ {moment}',
  'webhook.replay': 'Gửi lại',
  'webhook.replay.of': 'Gửi lại tin từ {moment}',
  'webhook.replayed': 'Đã xếp tin vào hàng đợi để gửi ngay.',
  'webhook.event.changed': 'Nội dung thay đổi',
  'webhook.event.test': 'Tin thử',
};

export type WebhookKey = keyof typeof webhookVi;

/** The same in English. */
export const webhookEn: Record<WebhookKey, string> = {
  'webhook.title': 'Tell the site about changes',
  'webhook.hint':
    'Whenever something that the site shows changes, the portal sends a short message to this address; the site then fetches what is new at once instead of waiting until it asks again.',
  'webhook.loading': 'Loading…',
  'webhook.failed': 'Could not be loaded. Try to reload the page.',
  'webhook.url': 'Address of the receiver',
  'webhook.url.hint': 'With https://, a server on the internet, port 443, 80 or 8443.',
  'webhook.save': 'Save the address',
  'webhook.saved': 'The address has been saved.',
  'webhook.secret.title': 'Signing secret',
  'webhook.secret.once':
    'Copy this secret into the settings of the site now: the portal never shows it again.',
  'webhook.secret.kept': 'I have copied it',
  'webhook.secret.rotate': 'Replace the secret',
  'webhook.secret.rotate.text':
    'The portal makes a new secret. For the next 24 hours each message carries a signature of the old and of the new one, so the site misses nothing meanwhile.',
  'webhook.active': 'On',
  'webhook.stopped': 'Off',
  'webhook.stopped.by-hand': 'Switched off by an administrator.',
  'webhook.stopped.receiver-gone': 'The receiver says that it takes no more messages (410).',
  'webhook.stopped.attempts-exhausted':
    'Ten attempts in some three days were in vain. Switch it on again when the receiver works.',
  'webhook.delivered': 'Last delivered: {moment}',
  'webhook.delivered.never': 'Nothing has been delivered yet.',
  'webhook.error': 'Last error: {reason}',
  'webhook.enable': 'Switch on',
  'webhook.enabled': 'Switched on. The site is told at once where the log stands.',
  'webhook.disable': 'Switch off',
  'webhook.disabled': 'Switched off.',
  'webhook.test': 'Send a test',
  'webhook.tested': 'The test waits to be sent. Once it is, it goes from the list below.',
  'webhook.remove': 'Remove',
  'webhook.remove.text':
    'Removes the address, the secret and all that has not been sent. The site can go on asking for changes.',
  'webhook.removed': 'The address has been removed.',
  'webhook.deliveries': 'Not delivered yet',
  'webhook.deliveries.none': 'Nothing waits to be sent.',
  'webhook.delivery.waiting':
    '{attempts, plural, =0 {Waits for its first attempt} other {Attempts: #, again at {moment}}}',
  'webhook.delivery.failed':
    '{attempts, plural, =0 {Not sent} one {Given up after one attempt} other {Given up after # attempts}}',
  'webhook.delivery.queued': 'Since {moment}',
  'webhook.replay': 'Send again',
  'webhook.replay.of': 'Send the message of {moment} again',
  'webhook.replayed': 'The message will be sent at once.',
  'webhook.event.changed': 'Content changed',
  'webhook.event.test': 'Test',
};
