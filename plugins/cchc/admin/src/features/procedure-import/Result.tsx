import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';

import {
  OUTCOMES,
  type OutcomeCounts,
  type OutcomeKind,
} from '../../../../shared/contracts/procedure-import';
import { Pages } from '../../Pages';
import { saveFile } from '../../save-file';
import { RESULT_TABLE, useCchcImportLinesQuery } from './api';
import { useLabel } from './label';
import { LinesTable } from './LinesTable';

const DownloadButton = () => {
  const { label } = useLabel();
  const { get } = useFetchClient();
  const [hasFailed, setFailed] = useState(false);
  const download = async () => {
    try {
      const { data } = await get(RESULT_TABLE, { responseType: 'blob' });
      saveFile(data, 'ket-qua-nhap-thu-tuc.csv');
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Flex gap={3} wrap="wrap">
      <Button variant="secondary" startIcon={<Download />} onClick={() => void download()}>
        {label('import.download')}
      </Button>
      {hasFailed && (
        <Typography role="alert" textColor="danger600">
          {label('import.failed')}
        </Typography>
      )}
    </Flex>
  );
};

type Choice = OutcomeKind | undefined;

interface FilterProps {
  counts: OutcomeCounts;
  chosen: Choice;
  choose: (kind: Choice) => void;
}

const Filter = ({ counts, chosen, choose }: FilterProps) => {
  const { label, outcome, number } = useLabel();
  const total = OUTCOMES.reduce((sum, kind) => sum + counts[kind], 0);
  const choices: [Choice, string, number][] = [
    [undefined, label('import.filter.all'), total],
    ...OUTCOMES.map((kind): [Choice, string, number] => [kind, outcome(kind), counts[kind]]),
  ];
  return (
    <Flex role="group" aria-label={label('import.filter')} gap={2} wrap="wrap">
      {choices.map(([kind, name, count]) => (
        <Button
          key={name}
          size="S"
          variant={kind === chosen ? 'secondary' : 'tertiary'}
          aria-pressed={kind === chosen}
          onClick={() => choose(kind)}
        >
          {name} ({number(count)})
        </Button>
      ))}
    </Flex>
  );
};

/** What became of the lines, by outcome; what was rejected first where there is any. */
export const Result = ({ id, counts }: { id: string; counts: OutcomeCounts }) => {
  const { label } = useLabel();
  const [chosen, setChosen] = useState<Choice>(counts.rejected > 0 ? 'rejected' : undefined);
  const [page, setPage] = useState(1);
  const { data, isError } = useCchcImportLinesQuery({ id, outcome: chosen, page });
  const choose = (kind: Choice) => {
    setChosen(kind);
    setPage(1);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Filter counts={counts} chosen={chosen} choose={choose} />
      {data ? (
        <Box>
          <LinesTable lines={data.data} />
          <Pages page={page} pages={data.meta.pagination.pageCount} go={setPage} />
        </Box>
      ) : (
        <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
          {label(isError ? 'import.failed' : 'import.loading')}
        </Typography>
      )}
      <DownloadButton />
    </Flex>
  );
};
