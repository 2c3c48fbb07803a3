import { z } from 'zod';

const line = z.string().max(500);
/** As long as a clerk's text of one section may be. */
const words = z.string().max(50_000);
/** Numbers stand right, and are written as Vietnamese do; null is what is not known. */
const cell = z.union([z.string(), z.number(), z.null()]);
export type Cell = z.infer<typeof cell>;

/** One piece of the text, in order. Headings are numbered as they come: I., 1., a). */
export const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level: z.literal([1, 2, 3]), text: line }),
  z.strictObject({ type: z.literal('paragraph'), text: words }),
  /** What the document rests on (căn cứ), in italics before the text. */
  z.strictObject({ type: z.literal('ground'), text: line }),
  z.strictObject({ type: z.literal('item'), text: words }),
  z.strictObject({
    type: z.literal('table'),
    caption: line.optional(),
    head: z.array(line).min(1),
    /** As many cells a row as the head. */
    rows: z.array(z.array(cell)),
    /** Below them, in bold: the sum. */
    total: z.array(cell).optional(),
  }),
  /** What a reader of the table above must know. */
  z.strictObject({ type: z.literal('note'), text: words }),
]);
export type Block = z.infer<typeof block>;
export type TableBlock = Extract<Block, { type: 'table' }>;

/**
 * An administrative document in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I [S2]. What is left
 * out stays blank on paper, to be filled in by hand or when it is numbered.
 */
export const officialDocument = z.strictObject({
  /** Line above the issuing body; none for a People's Committee, which has nobody above it. */
  superior: line.optional(),
  /** One line each: `ỦY BAN NHÂN DÂN`, `XÃ ĐÔNG KINH`. */
  issuer: z.array(line).min(1).max(3),
  number: z.number().int().min(1).optional(),
  /** What follows the number: `BC-UBND`. */
  symbol: line,
  place: line,
  day: z.number().int().min(1).max(31).optional(),
  month: z.number().int().min(1).max(12).optional(),
  year: z.number().int().min(2000).max(2100),
  /** Name of the type: `BÁO CÁO`. */
  title: line,
  /** What it is about (trích yếu), and a line below it. */
  subject: line,
  subjectNote: line.optional(),
  blocks: z.array(block),
  /** Upper lines of the signature: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  signatory: z.array(line).min(1).max(4),
  signerName: line.optional(),
  /** Nơi nhận, without dashes and semicolons; the last is where it is kept: `Lưu: VT, NV`. */
  recipients: z.array(line).max(30),
});
export type OfficialDocument = z.infer<typeof officialDocument>;
