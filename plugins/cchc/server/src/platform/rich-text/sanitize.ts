import { errors } from '@strapi/utils';
import sanitizeHtml from 'sanitize-html';

import { cleanText } from '../../../../shared/text';

const CELL = ['colspan', 'rowspan', 'scope'];

const isExternal = (href: string | undefined) => /^\s*https?:/i.test(href ?? '');

/**
 * The one allow-list for text that editors write and every site shows: headings below the page's
 * own, tables, figures, links. No style, no script, nothing that runs or frames.
 */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'br', 'hr', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'strong', 'em', 'u', 's', 'sub', 'sup', 'a'],
    ...['figure', 'figcaption', 'img'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'target'],
    img: ['src', 'alt', 'width', 'height', 'title'],
    ol: ['start', 'type'],
    th: CELL,
    td: CELL,
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title'],
  transformTags: {
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
    strike: 's',
    del: 's',
    a: (tagName, { href, title }) => ({
      tagName,
      attribs: {
        ...(href !== undefined && { href }),
        ...(title !== undefined && { title }),
        ...(isExternal(href) && { rel: 'noopener noreferrer', target: '_blank' }),
      },
    }),
    img: (tagName, attribs) => ({ tagName, attribs: { ...attribs, alt: attribs.alt ?? '' } }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
};

/** Far more than any text has needed; who needs them all was made to go round in circles. */
const PASSES = 50;
const UNCLEAN = 'Văn bản này không làm sạch được; hãy dán lại dưới dạng chữ thường.';

/** Repeats a step until it changes nothing. @throws ValidationError when it never does */
export const settle = (dirty: string, step: (text: string) => string): string => {
  let text = dirty;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const next = step(text);
    if (next === text) return text;
    text = next;
  }
  throw new errors.ValidationError(UNCLEAN, { code: 'UNCLEAN_TEXT' });
};

/**
 * Rich text as it may be stored: cleaned of what runs, and of invisible and private characters.
 * Cleans until nothing changes: entities hide characters until they are decoded, and text of a
 * broken tag may read as another tag afterwards.
 */
export const sanitizeBody = (dirty: string): string =>
  settle(dirty, (html) => cleanText(sanitizeHtml(cleanText(html), ALLOWED)).trim());
