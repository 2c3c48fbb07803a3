import type { HotlineItem, UnitItem } from '../../shared/contracts';
import { apiUrl, fetchJson } from './api';
import type { Source } from './intake-sending';

/** The office that a matter goes to. */
export interface Office {
  name: string;
  /** Its own number, or that of a hotline which its site shows; empty for none. */
  phone: string;
}

type Asked = Omit<Source, 'kind'>;

/** Where the unit is read; of an office, the address. */
export const officeUrl = ({ api, unit, locale }: Asked): string =>
  apiUrl(api, `/units/${encodeURIComponent(unit)}`, [['locale', locale]]);

/** The portal gives hotlines out by subject, those for procedures first. */
async function hotlineOf({ api, unit, locale }: Asked, signal: AbortSignal): Promise<string> {
  const url = apiUrl(api, '/hotlines', [
    ['unit', unit],
    ['pagination[pageSize]', '100'],
    ['locale', locale],
  ]);
  const { data } = await fetchJson<{ data: HotlineItem[] }>(url, signal);
  const called = data.filter(({ phone }) => phone);
  return (called.find(({ origin }) => origin === 'own') ?? called[0])?.phone ?? '';
}

/** Asks for the hotlines only where the unit has no number of its own. */
export async function readOffice(asked: Asked, signal: AbortSignal): Promise<Office> {
  const { data } = await fetchJson<{ data: UnitItem }>(officeUrl(asked), signal);
  const { name, phone } = data;
  return { name, phone: phone || (await hotlineOf(asked, signal).catch(() => '')) };
}
