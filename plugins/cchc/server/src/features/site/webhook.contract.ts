import { z } from 'zod';

/** The column holds no more. */
const LONGEST = 255;

export const addressBody = z.strictObject({ url: z.string().trim().min(1).max(LONGEST) });
