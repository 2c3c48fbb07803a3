import { createHmac, type KeyObject } from 'node:crypto';

import { emailOf, phoneOf } from './contact';

const BYTES = 8;

/**
 * Enough to tell millions of contacts apart. The purpose stands before the value, so that the same
 * text as a phone number and as an e-mail address has nothing in common.
 */
const indexOf = (purpose: 'phone' | 'email', value: string | undefined, key: KeyObject) =>
  value === undefined
    ? undefined
    : createHmac('sha256', key)
        .update(`cchc/index/${purpose}\0${value}`)
        .digest()
        .subarray(0, BYTES)
        .toString('hex');

/**
 * 16 hex digits, the same for every way to write a phone number; undefined for what is none.
 * Whoever has the key can try all numbers: it never lies in the database.
 */
export const phoneIndex = (text: string, indexKey: KeyObject): string | undefined =>
  indexOf('phone', phoneOf(text), indexKey);

/** 16 hex digits, the same for every way to write an e-mail address; undefined for what is none. */
export const emailIndex = (text: string, indexKey: KeyObject): string | undefined =>
  indexOf('email', emailOf(text), indexKey);
