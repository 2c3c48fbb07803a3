import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/types';

import { MEMBER } from '../platform/access';
import { known } from './demo-units';

/** Plainly fictitious people, one for each role; passwords come from the environment. */
const ACCOUNTS = [
  { role: 'strapi-super-admin', name: 'Nguyễn Văn A (quản trị hệ thống)', user: 'admin' },
  { role: 'cchc-administrator', name: 'Trần Thị B (quản trị chuyên mục)', user: 'quantri' },
  // A member of the province's office, which takes in the reports of the communes.
  {
    role: 'cchc-editor-in-chief',
    name: 'Lê Văn C (trưởng ban biên tập)',
    user: 'truongban',
    unit: '42',
  },
  {
    role: 'cchc-unit-editor',
    name: 'Phạm Thị D (biên tập Đông Kinh)',
    user: 'dongkinh',
    unit: '18586',
  },
  {
    role: 'cchc-unit-editor',
    name: 'Hoàng Văn E (biên tập Cẩm Xuyên)',
    user: 'camxuyen',
    unit: '18673',
  },
  {
    role: 'cchc-unit-editor',
    name: 'Ngô Thị L (biên tập Thiên Cầm)',
    user: 'thiencam',
    unit: '18676',
  },
  { role: 'cchc-unit-editor', name: 'Vũ Thị G (biên tập tỉnh)', user: 'hatinh', unit: '42' },
  { role: 'cchc-officer', name: 'Đỗ Văn H (cán bộ Đông Kinh)', user: 'canbo', unit: '18586' },
  { role: 'cchc-viewer', name: 'Bùi Thị K (lãnh đạo Đông Kinh)', user: 'lanhdao', unit: '18586' },
] as const;

/** The role's account, made once; a changed password of the environment is taken over. */
const loadAccount = async (
  strapi: Core.Strapi,
  account: (typeof ACCOUNTS)[number],
  password: string,
  units: ReadonlyMap<string, string>,
) => {
  const email = `${account.user}@demo.example`;
  const role = await strapi.service('admin::role').findOne({ code: account.role });
  const users = strapi.service('admin::user');
  const existing = await strapi.db.query('admin::user').findOne({ where: { email } });
  const user =
    existing ??
    (await users.create({
      email,
      firstname: account.name,
      lastname: '',
      password,
      roles: [role.id],
      isActive: true,
      registrationToken: null,
      preferedLanguage: 'vi',
    }));
  if (
    existing &&
    !(await strapi.service('admin::auth').validatePassword(password, user.password))
  ) {
    await users.updateById(user.id, { password });
  }
  const unit = 'unit' in account ? account.unit : undefined;
  if (unit && (await strapi.db.query(MEMBER).count({ where: { email } })) === 0) {
    await strapi.documents(MEMBER).create({ data: { email, units: [known(units, unit)] } });
  }
  const { role: code, name } = account;
  return { id: Number(user.id), name, role: code, unit: unit ?? null, email, password };
};

/** All of them, with the password that each has now. */
export const loadAccounts = async (strapi: Core.Strapi, units: ReadonlyMap<string, string>) => {
  const password = process.env.CCHC_DEMO_PASSWORD ?? `Demo-${randomBytes(6).toString('hex')}`;
  const accounts: Awaited<ReturnType<typeof loadAccount>>[] = [];
  for (const account of ACCOUNTS) {
    accounts.push(await loadAccount(strapi, account, password, units));
  }
  return accounts;
};
