import { cases } from './index';

/** Officers keep these in the Content Manager, and nothing of a citizen is in them. */
const KEPT_BY_OFFICERS = ['answer-template'];

/**
 * What an attribute may hold.
 *
 * - `sealed`: anything that a citizen wrote, who she is, and what was written about her. Nothing else
 *   may hold any of it.
 * - `digest`: made of such a thing with a key that is not in the database.
 * - `ours`: chosen by the machine, or by a person out of a list: a word, a code, a count, a date.
 * - `office`: what an officer typed about offices: an agency, the number of a letter, a template.
 * - `staff`: the name of a panel's account.
 */
type Holds = 'sealed' | 'digest' | 'ours' | 'office' | 'staff';

/** Whoever adds an attribute has to judge here what it may hold. */
const HOLDS: Record<string, Record<string, Holds>> = {
  case: {
    caseKind: 'ours',
    number: 'ours',
    unit: 'ours',
    subject: 'ours',
    field: 'ours',
    procedure: 'ours',
    edition: 'ours',
    channel: 'ours',
    stage: 'ours',
    stageBefore: 'ours',
    version: 'ours',
    receivedAt: 'ours',
    changedAt: 'ours',
    dueOn: 'ours',
    lateFrom: 'ours',
    isDueProvisional: 'ours',
    stoppedAt: 'ours',
    isLate: 'ours',
    daysLate: 'ours',
    handler: 'ours',
    outcome: 'ours',
    rating: 'ours',
    reason: 'ours',
    agency: 'office',
    leadsTo: 'ours',
    cameFrom: 'ours',
    cameAfter: 'ours',
    letterNumber: 'office',
    letterOn: 'ours',
    nationalCode: 'office',
    noticeVersion: 'ours',
    endedAt: 'ours',
    forgotten: 'ours',
    isHeld: 'ours',
    codeDigest: 'digest',
  },
  'case-event': {
    owner: 'ours',
    position: 'ours',
    action: 'ours',
    before: 'ours',
    after: 'ours',
    clock: 'ours',
    role: 'ours',
    actor: 'ours',
    actorName: 'staff',
    at: 'ours',
    detail: 'office',
    hasNote: 'ours',
    hash: 'ours',
  },
  'case-note': { owner: 'ours', author: 'ours', authorName: 'staff', at: 'ours' },
  'case-counter': { name: 'ours', reached: 'ours' },
  'case-file': {
    owner: 'ours',
    position: 'ours',
    part: 'ours',
    storeKey: 'ours',
    mime: 'ours',
    size: 'ours',
    flags: 'ours',
    scan: 'ours',
    signature: 'ours',
    forgottenAt: 'ours',
  },
  'used-link': { linkId: 'ours', expiresAt: 'ours' },
  'intake-request': {
    nonce: 'ours',
    idempotencyKey: 'ours',
    bodyDigest: 'digest',
    takenAt: 'ours',
  },
  'answer-template': { title: 'office', body: 'office', unit: 'ours' },
  'vault-text': { owner: 'ours', name: 'ours', sealed: 'sealed' },
  'vault-contact': { owner: 'ours', digest: 'digest', bouncedAt: 'ours' },
};

/** Types of Strapi in which a whole text has room. */
const ROOMY = ['text', 'richtext', 'blocks', 'json', 'media', 'component', 'dynamiczone'];

const TYPES = Object.entries(cases.contentTypes);

describe('#92 types of the intake', () => {
  it.each(TYPES)(
    '%s has no drafts, is nowhere in Strapi’s own menus, and tells no creator',
    (name, { schema }) => {
      const hidden = { visible: false };
      expect(schema).toMatchObject({
        options: { draftAndPublish: false },
        pluginOptions: {
          ...(!KEPT_BY_OFFICERS.includes(name) && { 'content-manager': hidden }),
          'content-type-builder': hidden,
        },
      });
      expect(JSON.stringify(schema)).not.toContain('populateCreatorFields');
    },
  );

  it('have no attribute of which nobody has said what it may hold', () => {
    const names = TYPES.map(([name, { schema }]) => [name, Object.keys(schema.attributes).sort()]);
    const judged = Object.entries(HOLDS).map(([name, all]) => [name, Object.keys(all).sort()]);
    expect(Object.fromEntries(names)).toEqual(Object.fromEntries(judged));
  });

  it.each(TYPES)('%s tells nobody what is sealed or a digest', (name, { schema }) => {
    const kept = { private: true, searchable: false, writable: false };
    for (const [attribute, options] of Object.entries(schema.attributes)) {
      const holds = HOLDS[name]?.[attribute];
      const isSecret = holds === 'sealed' || holds === 'digest';
      expect([attribute, options]).toEqual([
        attribute,
        isSecret ? expect.objectContaining(kept) : expect.anything(),
      ]);
    }
  });

  it.each(TYPES)('%s has no room for a text, but where it is sealed', (name, { schema }) => {
    const roomy = Object.entries(schema.attributes)
      .filter(([, { type }]) => ROOMY.includes(type))
      .map(([attribute]) => [attribute, HOLDS[name]?.[attribute]]);
    const allowed = KEPT_BY_OFFICERS.includes(name) ? ['office'] : ['sealed'];
    expect(roomy.filter(([, holds]) => !allowed.includes(holds ?? ''))).toEqual([]);
  });
});
