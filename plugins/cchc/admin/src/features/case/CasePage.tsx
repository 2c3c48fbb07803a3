import { Flex, Grid, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { type ReactNode, useState } from 'react';
import { Link as RouterLink, useLocation, useParams } from 'react-router-dom';

import type { CaseDetail, CaseHidden, CaseReceipt } from '../../../../shared/contracts/case-panel';
import { CASES_PAGE } from './addresses';
import { FRESH, useCchcCaseQuery } from './api';
import { CaseFacts, Deadline } from './CaseFacts';
import { AnswerFiles, Files } from './Files';
import { History } from './History';
import { useCaseLabel } from './label';
import { Letter } from './Letter';
import { Notes } from './Notes';
import { Offices } from './Offices';
import { Person } from './Person';
import { PersonalData } from './PersonalData';
import { problemOf } from './problems';
import { PublishButton } from './PublishButton';
import { SEE_CASES } from './rights';
import { Section, Written } from './Section';
import { Signals } from './Signals';
import { Similar } from './Similar';
import { Slip } from './Slip';
import { isPassedOn, StateBadge } from './State';
import { Steps } from './Steps';
import { placeOf } from './use-search';

const Standing = ({ found }: { found: CaseDetail }) => {
  const { label } = useCaseLabel();
  return (
    <Section title={label('case.standing')}>
      <Flex gap={3} wrap="wrap">
        <StateBadge state={found.state} />
        <Typography>
          {found.handler
            ? label('case.handler', { name: found.handler })
            : label('case.handler.none')}
        </Typography>
      </Flex>
      <Steps found={found} />
    </Section>
  );
};

const goneKey = (found: CaseDetail) =>
  isPassedOn(found) ? 'case.content.passed' : 'case.content.none';

/** What is written about: shown to those who may, and of what is restricted with a reason only. */
const Content = ({ found, hidden }: { found: CaseDetail; hidden: CaseHidden | undefined }) => {
  const { label } = useCaseLabel();
  const content = hidden?.content ?? found.content;
  const none =
    found.state === 'quarantined' && !hidden ? 'case.content.restricted' : goneKey(found);
  return (
    <Section title={label('case.content')}>
      {hidden && found.state === 'quarantined' && (
        <Typography fontWeight="semiBold">{hidden.title}</Typography>
      )}
      {content ? (
        <Written>{content}</Written>
      ) : (
        <Typography textColor="neutral600">{label(none)}</Typography>
      )}
    </Section>
  );
};

const Answers = ({ found }: { found: CaseDetail }) => {
  const { draft, answer, state } = found;
  const { label } = useCaseLabel();
  // The draft of what has been answered is the answer.
  const isShown = draft && draft !== answer && state !== 'answered' && state !== 'closed';
  return (
    <>
      {isShown && (
        <Section title={label('case.draft')}>
          <Written>{draft}</Written>
          <AnswerFiles found={found} isDraft />
        </Section>
      )}
      {answer && (
        <Section title={label('case.answer')}>
          <Written>{answer}</Written>
          <AnswerFiles found={found} isDraft={false} />
          <PublishButton found={found} />
        </Section>
      )}
    </>
  );
};

const Column = ({ col, children }: { col: number; children: ReactNode }) => (
  <Grid.Item col={col} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
    {children}
  </Grid.Item>
);

const Parts = ({ found }: { found: CaseDetail }) => {
  /** Kept here only, so that it is gone when the page is left. */
  const [hidden, setHidden] = useState<CaseHidden>();
  const [slip, setSlip] = useState<CaseReceipt>();
  if (slip) return <Slip receipt={slip} onDone={() => setSlip(undefined)} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
      <Signals found={found} />
      <Standing found={found} />
      <Grid.Root gap={4} gridCols={12}>
        <Column col={8}>
          <Content found={found} hidden={hidden} />
          <Files found={found} hidden={hidden} />
          <Answers found={found} />
          {found.state === 'forwarded' && !found.leadsTo && <Letter found={found} />}
          <Similar found={found} />
          <History found={found} />
          {found.worksOnIt && <Notes found={found} />}
        </Column>
        <Column col={4}>
          <Deadline found={found} />
          <Person found={found} hidden={hidden} onShown={setHidden} />
          {found.offices.length > 0 && <Offices found={found} />}
          <CaseFacts found={found} />
          <PersonalData found={found} onSlip={setSlip} />
        </Column>
      </Grid.Root>
    </Flex>
  );
};

/** The list that the reader came from, as it was filtered. */
const useWayBack = () => {
  const { search, q } = placeOf(useLocation().state);
  return { to: `/${CASES_PAGE}${search}`, state: { q } };
};

const OneCase = ({ documentId }: { documentId: string }) => {
  const { label } = useCaseLabel();
  const { data, isError, error } = useCchcCaseQuery(documentId, FRESH);
  const found = data?.documentId === documentId ? data : undefined;
  const title = found ? found.title || found.number : label('cases.title');
  return (
    <Layouts.Root>
      <Page.Title>{found?.number ?? title}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={title}
          subtitle={found && `${found.number} · ${label(`case.kind.${found.kind}`)}`}
          navigationAction={
            <Link tag={RouterLink} {...useWayBack()} startIcon={<ArrowLeft />}>
              {label('case.back')}
            </Link>
          }
        />
        <Layouts.Content>
          {found ? (
            <Parts key={documentId} found={found} />
          ) : (
            <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
              {isError ? problemOf(error).message || label('cases.failed') : label('cases.loading')}
            </Typography>
          )}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** One question or one piece of feedback, and what can be done with it. */
export const CasePage = () => {
  const { case: documentId = '' } = useParams<{ case: string }>();
  return (
    <Page.Protect permissions={[SEE_CASES]}>
      <OneCase documentId={documentId} />
    </Page.Protect>
  );
};
