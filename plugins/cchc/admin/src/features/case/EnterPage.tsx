import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { CaseReceipt } from '../../../../shared/contracts/case-panel';
import { CASES_PAGE } from './addresses';
import { EnterForm } from './EnterForm';
import { useCaseLabel } from './label';
import { RECEIVE_CASES } from './rights';
import { Slip } from './Slip';

const Content = () => {
  const { label } = useCaseLabel();
  /** With the code that nobody can be told again; kept here only. */
  const [receipt, setReceipt] = useState<CaseReceipt>();
  const title = label(receipt ? 'slip.page' : 'enter.title');
  return (
    <Layouts.Root>
      <Page.Title>{title}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={title}
          subtitle={receipt ? label('slip.subtitle') : label('enter.subtitle')}
          navigationAction={
            <Link tag={RouterLink} to={`/${CASES_PAGE}`} startIcon={<ArrowLeft />}>
              {label('case.back')}
            </Link>
          }
        />
        <Layouts.Content>
          {receipt ? <Slip receipt={receipt} /> : <EnterForm onEntered={setReceipt} />}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** Takes in what a citizen said by phone or at the counter, or brought on paper. */
export const EnterPage = () => (
  <Page.Protect permissions={[RECEIVE_CASES]}>
    <Content />
  </Page.Protect>
);
