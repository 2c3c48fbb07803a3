import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { Fragment, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import styled from 'styled-components';

import type { SiteRow } from '../../../../shared/contracts/site-panel';
import { shownMoment } from '../../day';
import { SITES_PAGE } from './addresses';
import { useSiteLabel } from './label';
import { useSiteRights } from './rights';
import { SiteDialog } from './SiteDialog';
import { SiteState, TypeState } from './State';
import type { SiteActions } from './use-site-actions';

interface FactsProps {
  site: SiteRow;
  actions: SiteActions;
}

/** Says what will happen before it does. */
const Confirmed = ({
  verb,
  onConfirm,
}: {
  verb: 'renew' | 'revoke' | 'remove';
  onConfirm: () => Promise<void>;
}) => {
  const { label } = useSiteLabel();
  const isDanger = verb !== 'renew';
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={isDanger ? 'danger-light' : 'tertiary'}>{label(`site.${verb}`)}</Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={label(`site.${verb}`)}
        variant={isDanger ? 'danger' : 'default'}
        onConfirm={onConfirm}
      >
        {label(`site.${verb}.text`)}
      </ConfirmDialog>
    </Dialog.Root>
  );
};

const Buttons = ({ site, actions }: FactsProps) => {
  const { label } = useSiteLabel();
  const [isEditing, setEditing] = useState(false);
  const navigate = useNavigate();
  const { documentId } = site;
  const remove = async () => {
    if (await actions.remove(documentId)) navigate(`/${SITES_PAGE}`);
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Button variant="secondary" onClick={() => setEditing(true)}>
        {label('site.edit')}
      </Button>
      <Confirmed verb="renew" onConfirm={() => actions.renew(documentId)} />
      {site.isActive && <Confirmed verb="revoke" onConfirm={() => actions.revoke(documentId)} />}
      <Confirmed verb="remove" onConfirm={remove} />
      {isEditing && (
        <SiteDialog
          site={site}
          isBusy={actions.isBusy}
          onSave={(draft) => actions.change(documentId, draft)}
          onClose={() => setEditing(false)}
        />
      )}
    </Flex>
  );
};

const useFacts = ({ key, unit, hosts, modules, secretHint, seenAt }: SiteRow) => {
  const { label, list, typeName } = useSiteLabel();
  return [
    ['key', key],
    ['unit', unit ? `${unit.name} (${unit.code})` : label('sites.whole')],
    ['hosts', hosts.length > 0 ? list(hosts) : label('site.fact.hosts.none')],
    ['modules', list(modules.map(typeName))],
    [
      'secret',
      secretHint
        ? label('site.fact.secret.hint', { hint: secretHint })
        : label('site.fact.secret.none'),
    ],
    [
      'seen',
      seenAt ? label('sites.seen', { moment: shownMoment(seenAt) }) : label('sites.seen.never'),
    ],
  ] as const;
};

const Facts = styled.dl`
  display: grid;
  grid-template-columns: minmax(5rem, max-content) 1fr;
  gap: 8px 16px;
  align-items: baseline;
`;

/** How a site stands, and what it is registered with. */
export const SiteFacts = ({ site, actions }: FactsProps) => {
  const { label } = useSiteLabel();
  const { canManage } = useSiteRights();
  const facts = useFacts(site);
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <SiteState site={site} />
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
          {site.types.map((serving) => (
            <TypeState key={serving.type} serving={serving} />
          ))}
        </Flex>
        <Typography variant="beta" tag="h2">
          {label('site.facts')}
        </Typography>
        <Facts>
          {facts.map(([name, value]) => (
            <Fragment key={name}>
              <Typography tag="dt" textColor="neutral600">
                {label(`site.fact.${name}`)}
              </Typography>
              <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Fragment>
          ))}
        </Facts>
        {canManage && <Buttons site={site} actions={actions} />}
      </Flex>
    </Box>
  );
};
