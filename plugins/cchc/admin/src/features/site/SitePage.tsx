import { Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink, useParams } from 'react-router-dom';

import { SITES_PAGE } from './addresses';
import { FRESH, useCchcSiteQuery } from './api';
import { useSiteLabel } from './label';
import { SEE_SITES, useSiteRights } from './rights';
import { SecretDialog } from './SecretDialog';
import { SiteFacts } from './SiteFacts';
import { SiteItems } from './SiteItems';
import { SiteTrail } from './SiteTrail';
import { useSiteActions } from './use-site-actions';
import { Webhook } from './Webhook';

const Content = ({ documentId }: { documentId: string }) => {
  const { label } = useSiteLabel();
  const { canManage, canSetWebhooks } = useSiteRights();
  const { data: site, isError } = useCchcSiteQuery(documentId, FRESH);
  const actions = useSiteActions();
  const title = site?.name ?? label('sites.title');
  return (
    <Layouts.Root>
      <Page.Title>{title}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={title}
          navigationAction={
            <Link tag={RouterLink} to={`/${SITES_PAGE}`} startIcon={<ArrowLeft />}>
              {label('site.back')}
            </Link>
          }
        />
        <Layouts.Content>
          {site ? (
            <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
              <SiteFacts site={site} actions={actions} />
              {site.isActive && <SiteItems site={site} />}
              {canSetWebhooks && <Webhook site={documentId} />}
              {canManage && <SiteTrail site={documentId} />}
            </Flex>
          ) : (
            <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
              {label(isError ? 'sites.failed' : 'sites.loading')}
            </Typography>
          )}
        </Layouts.Content>
        <SecretDialog {...actions} />
      </Page.Main>
    </Layouts.Root>
  );
};

/** One site: how it stands, what it serves, where it is told of changes, who set that up. */
export const SitePage = () => {
  const { site = '' } = useParams<{ site: string }>();
  return (
    <Page.Protect permissions={[SEE_SITES]}>
      <Content documentId={site} />
    </Page.Protect>
  );
};
