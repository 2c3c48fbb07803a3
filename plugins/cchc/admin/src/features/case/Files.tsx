import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import type { CaseDetail, CaseFile, CaseHidden } from '../../../../shared/contracts/case-panel';
import { followLink } from '../../save-file';
import { useCchcCaseFileMutation } from './api';
import { useCaseLabel } from './label';
import { problemOf } from './problems';
import { Section } from './Section';

const TYPES: Record<string, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
};
const typeOf = ({ mime }: CaseFile) => TYPES[mime] ?? 'Word';

const sizeOf = ({ size }: CaseFile, locale: string) =>
  size < 1024 * 1024
    ? `${Math.ceil(size / 1024).toLocaleString(locale)} kB`
    : `${(size / (1024 * 1024)).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`;

interface FileProps {
  documentId: string;
  file: CaseFile;
}

const FetchButton = ({ documentId, file, name }: FileProps & { name: string }) => {
  const { label } = useCaseLabel();
  const { toggleNotification } = useNotification();
  const [fetchLink, { isLoading }] = useCchcCaseFileMutation();
  const open = async () => {
    const result = await fetchLink({ documentId, position: file.position });
    if ('error' in result) {
      const message = problemOf(result.error).message || label('case.files.failed');
      toggleNotification({ type: 'danger', message });
      return;
    }
    followLink(result.data.url);
  };
  return (
    <Button
      variant="tertiary"
      startIcon={<Download />}
      loading={isLoading}
      aria-label={label('case.files.open.one', { name })}
      onClick={() => void open()}
    >
      {label('case.files.open')}
    </Button>
  );
};

const File = ({ documentId, file }: FileProps) => {
  const { label, locale } = useCaseLabel();
  const { position, flags, scan, isMissing, mayOpen } = file;
  const name = file.name ?? label('case.files.name', { position });
  const isBad = isMissing || scan === 'infected';
  return (
    <Flex
      tag="li"
      justifyContent="space-between"
      alignItems="flex-start"
      gap={3}
      wrap="wrap"
      paddingBottom={2}
    >
      <Box maxWidth="100%">
        <Typography tag="p" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[typeOf(file), sizeOf(file, locale)].join(' · ')}
        </Typography>
        <Typography tag="p" variant="pi" textColor={isBad ? 'danger600' : 'neutral600'}>
          {label(isMissing ? 'case.files.missing' : `case.files.scan.${scan}`)}
        </Typography>
        {flags.map((flag) => (
          <Typography key={flag} tag="p" variant="pi" fontWeight="semiBold" textColor="warning700">
            {label(`case.files.flag.${flag}`)}
          </Typography>
        ))}
      </Box>
      {mayOpen && <FetchButton documentId={documentId} file={file} name={name} />}
    </Flex>
  );
};

const FileList = ({ documentId, files }: { documentId: string; files: readonly CaseFile[] }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
    {files.map((file) => (
      <File key={file.position} documentId={documentId} file={file} />
    ))}
  </Flex>
);

/** Of what the office is about to answer. */
export const draftFilesOf = ({ files }: CaseDetail): CaseFile[] =>
  files.filter(({ part }) => part === 'draft');

/** What goes to the citizen with a draft, or went with the last answer. */
export const AnswerFiles = ({ found, isDraft }: { found: CaseDetail; isDraft: boolean }) => {
  const { label } = useCaseLabel();
  const last = found.files.findLast(({ part }) => part.startsWith('answer.'))?.part;
  const files = found.files.filter(({ part }) => part === (isDraft ? 'draft' : last));
  if (files.length === 0) return null;
  return (
    <>
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {label('case.files.answer')}
      </Typography>
      <FileList documentId={found.documentId} files={files} />
    </>
  );
};

/** What the citizen sent along; of what is restricted, with a reason only. */
export const Files = ({ found, hidden }: { found: CaseDetail; hidden: CaseHidden | undefined }) => {
  const { label } = useCaseLabel();
  const files = (hidden?.files ?? found.files).filter(({ part }) => part === 'sent');
  if (files.length === 0) return null;
  return (
    <Section title={label('case.files')}>
      <FileList documentId={found.documentId} files={files} />
      <Typography variant="pi" textColor="neutral600">
        {label('case.files.hint')}
      </Typography>
    </Section>
  );
};
