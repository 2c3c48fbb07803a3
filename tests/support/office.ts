import type { NodeProcess, Reply } from './node-process';

export const UNIT = '18586';
const collection = (type: string) => `/content-manager/collection-types/plugin::cchc.${type}`;

interface Entry {
  data: { documentId: string };
}

const read = <T>({ status, body }: Reply): T => {
  if (status >= 300) throw new Error(`${status}: ${body.toString().slice(0, 500)}`);
  // Of answers to our own requests, which say what the panel's API says.
  return JSON.parse(body.toString()) as T;
};

/** The panel's API, used through any node by one clerk who is signed in. */
export class Office {
  #unit = '';

  private constructor(private readonly token: string) {}

  /** Makes the portal's first account and a unit. */
  static async open(node: NodeProcess): Promise<Office> {
    const account = {
      email: 'nguoi-thu@test.example',
      firstname: 'Nguyễn Văn A',
      password: 'Mat-khau-1',
    };
    const reply = await node.ask('/admin/register-admin', { method: 'POST', json: account });
    const office = new Office(read<{ data: { token: string } }>(reply).data.token);
    const unit = { code: UNIT, name: 'Xã Thử', kind: 'commune' };
    office.#unit = read<Entry>(await office.#post(node, collection('unit'), unit)).data.documentId;
    return office;
  }

  #post(node: NodeProcess, path: string, json: unknown) {
    const headers = { authorization: `Bearer ${this.token}` };
    return node.ask(path, { method: 'POST', headers, json });
  }

  /** Publishes a new item, or another title of one. */
  async publish(node: NodeProcess, title: string, documentId?: string): Promise<string> {
    const news = collection('news-item');
    const reply = documentId
      ? await this.#post(node, `${news}/${documentId}/actions/publish`, { title })
      : await this.#post(node, `${news}/actions/publish`, {
          title,
          body: '<p>Nội dung</p>',
          unit: { connect: [{ documentId: this.#unit }] },
        });
    return read<Entry>(reply).data.documentId;
  }

  /** Registers a site, which is noted. */
  async register(node: NodeProcess, key: string): Promise<void> {
    const site = { key, name: `Trang ${key}`, unit: null, hosts: [], modules: ['news'] };
    read(await this.#post(node, '/cchc/sites', site));
  }

  async withdraw(node: NodeProcess, documentId: string): Promise<void> {
    const path = `${collection('news-item')}/${documentId}/actions/unpublish`;
    read(await this.#post(node, path, {}));
  }
}
