import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

import type { JsonLdNode } from '../../platform/pages/json-ld';

// The shapes of CPSV-AP 3.2.0 lie outside the repository, and so do the real procedures.
const shared = resolve(__dirname, '../../../../../../..', 'shared/data');
const SHAPES = resolve(shared, 'standards/cpsv-ap-SHACL.ttl');
export const REAL_PROCEDURES = resolve(shared, 'tthc/tthc_2026-07_2625.jsonl.gz');

export const hasShapes = existsSync(SHAPES);
export const hasRealProcedures = hasShapes && existsSync(REAL_PROCEDURES);

const refuse = (address: string): Promise<never> =>
  Promise.reject(new Error(`The document needs ${address} to be understood`));

/** What a reader gets who has nothing but the document; fails where a part of it is not RDF. */
export const toRdf = async (document: JsonLdNode): Promise<Quad[]> => {
  const sent = JSON.parse(JSON.stringify(document)) as jsonld.JsonLdDocument;
  const options = { format: 'application/n-quads', safe: true, documentLoader: refuse } as const;
  // With this format it answers in text, which its types do not say.
  const text = (await jsonld.toRDF(sent, options)) as unknown as string;
  return new Parser({ format: 'N-Quads' }).parse(text);
};

let validator: Validator | undefined;
const shapesValidator = () => {
  validator ??= new Validator(new Store(new Parser().parse(readFileSync(SHAPES, 'utf8'))));
  return validator;
};

/** What CPSV-AP 3.2.0 objects to: `node path: reason`, of any severity. */
export const objections = async (document: JsonLdNode): Promise<string[]> => {
  const { results } = await shapesValidator().validate(new Store(await toRdf(document)));
  return results.map(({ focusNode, path, severity, sourceConstraintComponent: rule }) =>
    [focusNode, path, severity, rule].map((term) => term?.value ?? '?').join(' '),
  );
};
