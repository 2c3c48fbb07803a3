export { blocksXml, docxOf } from './docx';
export { pdfOf } from './pdf';
