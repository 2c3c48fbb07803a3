import type { CaseFile } from '../../../../shared/contracts/case-panel';
import type { Said } from './api';
import { FilesField } from './FilesField';
import { useCaseLabel } from './label';

interface AnswerFilesFieldProps {
  /** Of the draft that is there. */
  draftFiles: readonly CaseFile[];
  said: Said;
  set: (change: Partial<Said>) => void;
  error: string | undefined;
}

/** The files of an answer: those of the draft before, as long as they stay, and new ones. */
export const AnswerFilesField = ({ draftFiles, said, set, error }: AnswerFilesFieldProps) => {
  const { label } = useCaseLabel();
  const { files = [], keptFiles = [] } = said;
  const kept = draftFiles.filter(({ position }) => keptFiles.includes(position));
  const names = kept.map(({ name, position }) => name ?? label('case.files.name', { position }));
  const remove = (index: number) => {
    const gone = kept[index];
    if (gone) set({ keptFiles: keptFiles.filter((position) => position !== gone.position) });
    else set({ files: files.filter((_file, at) => at !== index - kept.length) });
  };
  return (
    <FilesField
      label={label('case.files.answer')}
      hint={label('case.files.answer.hint')}
      names={[...names, ...files.map(({ name }) => name)]}
      onAdd={(chosen) => set({ files: [...files, ...chosen] })}
      onRemove={remove}
      error={error}
    />
  );
};
