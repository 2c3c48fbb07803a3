import fc from 'fast-check';
import { looksLikeLegacyEncoding } from './detect';
import { vietnameseText } from './samples.fixture';

describe('looksLikeLegacyEncoding', () => {
  it.each([
    ['TCVN3', '§¨ng ký kÕt h«n'],
    ['TCVN3', 'C¶i c¸ch hµnh chÝnh n¨m 2026'],
    ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam'],
    ['TCVN3', 'Thñ tôc ®¨ng ký khai sinh'],
    ['TCVN3', '§¨ng ký th\u00adêng tró'],
    ['TCVN3 in capitals', 'CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM'],
    ['VNI', 'Ñaêng kyù keát hoân'],
    ['VNI', 'Ñaêng kyù'],
    ['VNI', 'Caûi caùch haønh chính naêm 2026'],
    ['VNI in capitals', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM'],
    ['one pasted line', 'Cải cách hành chính tại xã.\nHå s¬ gåm tê khai vµ b¶n sao.\nHết.'],
    ['cells of a table', 'STT\nhuyÖn\nx·\nviÖc'],
  ])('is true for %s: %s', (_kind, text) => {
    expect(looksLikeLegacyEncoding(text)).toBe(true);
  });

  it.each([
    '',
    'Đăng ký kết hôn tại Ủy ban nhân dân cấp xã',
    'ĐĂNG KÝ KẾT HÔN, TOÀ ÁN, HOÀ GIẢI, UỶ QUYỀN',
    'quá trình công khai, thanh toán, quà và hoà nhã, hoá đơn, khoá sổ, toà nhà',
    'Phi công, kỹ sư, quý vị: nộp 01 bản sao «công khai» theo §5, § 6 và khoản a·b.',
    'Theo luật¹ và thông tư², diện tích 2m×3m, 4m×5m, sai số 5µm, © 2026, Windows®',
    'The naïve café in Haïti: a façade, Noël and señor, où le théâtre coöperates',
    'Für größere Städte gelten höhere Gebühren',
    'admin\u00adistra\u00adtion of the com\u00admune, regis¬tration',
    'Register your marriage at the People’s Committee of the commune.',
    'dang ky ket hon o xa',
    'Đăng kÕt',
  ])('is false for %j', (text) => {
    expect(looksLikeLegacyEncoding(text)).toBe(false);
    expect(looksLikeLegacyEncoding(text.normalize('NFD'))).toBe(false);
  });

  it('does not depend on the normal form of what was pasted', () => {
    fc.assert(
      fc.property(vietnameseText, (s) => {
        const [nfc, nfd] = [s.normalize('NFC'), s.normalize('NFD')];
        expect(looksLikeLegacyEncoding(nfd)).toBe(looksLikeLegacyEncoding(nfc));
      }),
    );
  });
});
