import { cleanLine } from '../../../../../shared/text';

import { agenciesIn, executingAgencies } from './agency-fields';
import { agencySlug, keepUnsplit } from './crawl';
import { requirementsOf, stepsOf } from './exact-html';
import { casesOf, legalBasisOf, methodsOf, resultsOf } from './json-rows';
import { LABELS } from './labels';
import {
  abolishedIn,
  addressIn,
  dayIn,
  keywordsIn,
  levelsOf,
  type Parts,
  relatedOf,
  rowsOf,
  serviceLevelIn,
} from './parts';
import { isDemoNumber } from './placeholder';
import { asArray, type Source, written } from './source';

/** What a line of the crawl's JSON lines says, besides code and name (keys of domain.md §2.2). */
export const jsonLineParts = (source: Source): Parts => {
  const number = source.line('so_quyet_dinh', LABELS.decisionNumber);
  const issuingAgency = source.line('co_quan_ban_hanh', LABELS.issuingAgency);
  const folder = source.line('bo_nganh', 'Bộ, ngành');
  if (folder && folder !== agencySlug(issuingAgency)) source.keep('Bộ, ngành', folder);
  const parts: Parts = {
    decisionNumber: number && isDemoNumber(number) ? null : number,
    decisionSignedOn: dayIn(source, 'ngay_ky_quyet_dinh'),
    issuingAgency,
    field: source.line('linh_vuc', LABELS.field),
    levels: levelsOf(source, 'cap_thuc_hien'),
    formalityType: source.line('loai_thu_tuc', LABELS.formalityType),
    audience: source.names('doi_tuong_thuc_hien'),
    executingAgencies: executingAgencies(source),
    competentAuthorities: agenciesIn(source, 'co_quan_co_tham_quyen', 'competentAuthorities'),
    authorizedAgencies: agenciesIn(source, 'co_quan_duoc_uy_quyen', 'authorizedAgencies'),
    coordinatingAgencies: agenciesIn(source, 'co_quan_phoi_hop', 'coordinatingAgencies'),
    receivingAddress: source.text('dia_chi_tiep_nhan', LABELS.receivingAddress),
    description: source.text('mo_ta', LABELS.description),
    keywords: keywordsIn(source, 'tu_khoa'),
    steps: stepsOf(source),
    methods: methodsOf(source),
    cases: casesOf(source),
    requirements: requirementsOf(source),
    results: resultsOf(source),
    legalBasis: legalBasisOf(source),
    serviceLevel: serviceLevelIn(source, 'muc_do'),
    filingUrl: addressIn(source, 'duong_dan_nop', 'filingUrl'),
    sourceUrl: addressIn(source, 'detail_url', 'sourceUrl'),
    related: rowsOf(source, 'thu_tuc_lien_quan', LABELS.related)?.flatMap((row) =>
      relatedOf(source, { code: row.ma, name: row.ten, type: row.loai }),
    ),
    abolished: abolishedIn(source, 'trang_thai'),
  };
  keepUnsplit(source, parts);
  for (const line of asArray(source.take('con_lai'))) source.keepLine(cleanLine(written(line)));
  return parts;
};
