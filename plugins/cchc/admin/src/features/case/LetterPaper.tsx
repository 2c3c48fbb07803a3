import { Box, Flex, Typography } from '@strapi/design-system';

import type { CaseLetter } from '../../../../shared/contracts/case-panel';
import { dateLine } from '../../../../shared/official-document';
import { shownDay } from '../../day';
import { OnPaper, PAPER } from './OnPaper';
import { Written } from './Section';

const contactsOf = ({ person: { address, phone, email, postalAddress } }: CaseLetter) =>
  [
    `địa chỉ: ${address}`,
    phone && `điện thoại: ${phone}`,
    email && `thư điện tử: ${email}`,
    postalAddress && `địa chỉ nhận thư: ${postalAddress}`,
  ]
    .filter(Boolean)
    .join('; ');

const dateOf = ({ place, letterOn }: CaseLetter) => {
  const [year = 0, month = 0, day = 0] = letterOn.split('-').map(Number);
  return dateLine({ place, day, month, year });
};

const Head = ({ letter }: { letter: CaseLetter }) => (
  <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
    <Flex direction="column" gap={1}>
      {letter.issuer.map((line) => (
        <Typography key={line} fontWeight="bold" style={{ textTransform: 'uppercase' }}>
          {line}
        </Typography>
      ))}
      <Typography>Số: {letter.letterNumber}</Typography>
    </Flex>
    <Flex direction="column" gap={1}>
      <Typography fontWeight="bold">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</Typography>
      <Typography fontWeight="bold">Độc lập - Tự do - Hạnh phúc</Typography>
      <Typography style={{ fontStyle: 'italic' }}>{dateOf(letter)}</Typography>
    </Flex>
  </Flex>
);

/** The letter as it is printed; it goes to an office, so it is in Vietnamese in any panel. */
export const LetterPaper = ({ letter }: { letter: CaseLetter }) => {
  const { unit, agency, number, receivedAt, title, content, note, citation, person } = letter;
  const { supplements, signatory, signerName } = letter;
  const basis = citation ? `Căn cứ ${citation}, ${unit}` : unit;
  return (
    <Box
      className={PAPER}
      tag="article"
      lang="vi"
      background="neutral0"
      hasRadius
      borderColor="neutral200"
      padding={6}
    >
      <OnPaper />
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Head letter={letter} />
        <Typography variant="beta" tag="h3" textAlign="center">
          PHIẾU CHUYỂN
        </Typography>
        <Typography textAlign="center">Kính gửi: {agency}</Typography>
        <Written>
          {`Ngày ${shownDay(receivedAt)}, ${unit} nhận được vụ việc số ${number} của ông/bà ${person.fullName}; ${contactsOf(letter)}.`}
        </Written>
        <Written>{`Về việc: ${title}`}</Written>
        <Written>{content}</Written>
        {supplements.map((text) => (
          <Written key={text}>{`Công dân bổ sung: ${text}`}</Written>
        ))}
        {note && <Written>{`Lý do chuyển: ${note}`}</Written>}
        <Written>
          {`${basis} chuyển ${agency} xem xét, giải quyết theo thẩm quyền và trả lời công dân.`}
        </Written>
        <Flex direction="column" alignItems="center" gap={1} style={{ alignSelf: 'flex-end' }}>
          {signatory.map((line) => (
            <Typography key={line} fontWeight="bold">
              {line}
            </Typography>
          ))}
          <Typography fontWeight="bold" paddingTop={10}>
            {signerName}
          </Typography>
        </Flex>
      </Flex>
    </Box>
  );
};
