import type { Test } from 'supertest';

import type { Portal } from './strapi';

export interface Credentials {
  email: string;
  password: string;
}

type Method = 'get' | 'post' | 'put' | 'delete';

/** The admin panel's API as one account uses it. */
export type Panel = Record<Method, (path: string) => Test>;

/** Signs in as the panel's login page does; the token goes along with every call. */
export const signIn = async (
  portal: Pick<Portal, 'http'>,
  credentials: Credentials,
): Promise<Panel> => {
  const { body } = await portal.http().post('/admin/login').send(credentials).expect(200);
  const { token } = body.data as { token: string };
  const call = (method: Method) => (path: string) =>
    portal.http()[method](path).set('Authorization', `Bearer ${token}`);
  return { get: call('get'), post: call('post'), put: call('put'), delete: call('delete') };
};

/** Address of a content type in the Content Manager's API. */
export const collection = (type: string) =>
  `/content-manager/collection-types/plugin::cchc.${type}`;
