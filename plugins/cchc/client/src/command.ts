import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import type { FollowedType } from '../../shared/contracts';
import { mirrorToDirectory } from './mirror-directory';

const USAGE = `cchc-mirror --url https://… --dir … [--unit MÃ] [--locale vi|en] [--types news,procedure] [--every GIÂY] [--site TÊN]

Giữ một thư mục tệp JSON đúng với những gì trang của đơn vị đang hiển thị.
Keeps a folder of JSON files in step with what the site of a unit shows.

  --url     địa chỉ của cổng · address of the portal
  --dir     thư mục chứa tệp · folder for the files
  --unit    mã đơn vị; bỏ trống là toàn cổng · code of the unit; without it the whole portal
  --locale  ngôn ngữ · language
  --types   chỉ những loại này · these types only
  --every   cứ bấy nhiêu giây lại cập nhật; bỏ trống là một lần · again after so many seconds; once without
  --site    tên ngắn của trang đã đăng ký ở cổng, để gửi biên nhận; khóa của trang ở biến môi trường CCHC_SITE_KEY
            short name of the registered site, for receipts; its key comes in CCHC_SITE_KEY`;

export interface Output {
  print: (line: string) => void;
  complain: (line: string) => void;
}

interface Wanted {
  sync: ReturnType<typeof mirrorToDirectory>['sync'];
  every: number | undefined;
}

const wantedBy = (args: readonly string[]): Wanted | undefined => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ url: { type: 'string' }, dir: { type: 'string' }, unit: { type: 'string' } },
      ...{ locale: { type: 'string' }, types: { type: 'string' }, every: { type: 'string' } },
      site: { type: 'string' },
    },
  });
  const { url, dir, unit, locale = 'vi', types, every, site } = values;
  // Arguments can be read by everybody on the machine.
  const siteKey = process.env.CCHC_SITE_KEY;
  const seconds = every === undefined ? undefined : Number(every);
  const isKnown =
    (locale === 'vi' || locale === 'en') && !(seconds !== undefined && !(seconds >= 1));
  const lacksKey = site !== undefined && !siteKey;
  if (!url || !URL.canParse(url) || !dir || !isKnown || lacksKey) return undefined;
  const { sync } = mirrorToDirectory({
    url,
    directory: dir,
    locale,
    ...(unit !== undefined && { unit }),
    ...(site !== undefined && { site }),
    ...(siteKey && { siteKey }),
    // The portal refuses what it does not know.
    ...(types !== undefined && { types: types.split(',') as FollowedType[] }),
  });
  return { sync, every: seconds };
};

const once = async ({ sync }: Wanted, { print, complain }: Output): Promise<number> => {
  try {
    const { isWhole, stored, removed, receipt } = await sync();
    const how = isWhole ? 'trọn gói · whole' : 'thay đổi · changes';
    print(`${new Date().toISOString()} ${how}: +${stored} −${removed}`);
    if (receipt === 'sent') print('Đã gửi biên nhận. The receipt was sent.');
    else if (receipt) {
      complain(`Biên nhận chưa gửi được. The receipt was not sent: ${receipt.message}`);
    }
    return 0;
  } catch (error) {
    complain(`cchc-mirror: ${error instanceof Error ? error.message : String(error)}`);
    complain('Các tệp cũ vẫn dùng được. The files that are there stay as they are.');
    return 1;
  }
};

/** Runs the command; ends after one turn unless it is to go on. */
export const runMirror = async (args: readonly string[], output: Output): Promise<number> => {
  let wanted: Wanted | undefined;
  try {
    wanted = wantedBy(args);
  } catch {
    wanted = undefined;
  }
  if (!wanted) {
    output.complain(USAGE);
    return 2;
  }
  for (;;) {
    const code = await once(wanted, output);
    if (wanted.every === undefined) return code;
    await wait(wanted.every * 1000);
  }
};
