import type { ProcedureCase } from './procedure-api';

export interface PaperGroup extends ProcedureCase {
  /** Without the bullets and colons of the source; null where it has no name. */
  name: string | null;
}

export interface CaseChoice {
  groups: PaperGroup[];
  /** Of which a reader picks one; empty where everybody needs everything. */
  choices: PaperGroup[];
}

const BULLETS = /^[\s*•·+–—-]+/;
const TAIL = /[\s:;]+$/;
const NUMBERING = /^(?:\(?[a-zđ]{1,4}(?:\.\d+)?[).]|[\d.]+[).]?)\s+/i;

/**
 * Names of groups that say how papers are brought, not in whose case: everybody needs them. Sources
 * list them among the cases ("* Giấy tờ phải nộp", "* Lưu ý").
 */
const FOR_ALL =
  /^(?:(?:các )?(?:loại )?giấy tờ|chứng từ|(?:giấy tờ )?(?:phải )?(?:nộp|xuất trình)|lưu ý|ghi chú|(?:hồ sơ )?(?:bao )?gồm|thành phần(?: hồ sơ)?$|số lượng|trong phiếu|ngoài ra)/;
/** What comes on top of any case. */
const ON_TOP = /[uủ][ỷy] quyền|nhờ người khác|môi trường điện tử/;

function cleanName(name: string | null): string | null {
  return name?.replace(BULLETS, '').replace(TAIL, '').trim() || null;
}

const plainName = ({ name }: PaperGroup): string =>
  name?.normalize('NFC').toLowerCase().replace(NUMBERING, '') ?? '';

/** Needed only by who has somebody else go, or files online: shown to all, counted for none. */
export const isOnTop = (group: PaperGroup): boolean => ON_TOP.test(plainName(group));

const isAlternative = (group: PaperGroup): boolean => {
  const plain = plainName(group);
  return plain !== '' && !FOR_ALL.test(plain) && !ON_TOP.test(plain);
};

/**
 * Tells the cases between which a reader chooses from the groups of papers that everybody brings.
 * In doubt a group is for everybody: a paper too many is a smaller harm than one that is missing.
 */
export function caseChoice(cases: ProcedureCase[]): CaseChoice {
  const groups = cases
    .filter(({ papers }) => papers.length > 0)
    .map((group) => ({ ...group, name: cleanName(group.name) }));
  const choices = groups.filter(isAlternative);
  return { groups, choices: choices.length > 1 ? choices : [] };
}

/** The groups of papers for the chosen case; all of them while none is chosen. */
export function groupsFor({ groups, choices }: CaseChoice, caseKey: string): PaperGroup[] {
  if (!choices.some(({ key }) => key === caseKey)) return groups;
  return groups.filter((group) => group.key === caseKey || !choices.includes(group));
}
