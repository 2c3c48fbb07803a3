import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import { useSiteLabel } from './label';
import type { SiteActions } from './use-site-actions';

/** The key of a site, shown this once. */
export const SecretDialog = ({
  secret,
  forgetSecret,
}: Pick<SiteActions, 'secret' | 'forgetSecret'>) => {
  const { label } = useSiteLabel();
  const { toggleNotification } = useNotification();
  if (secret === null) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      toggleNotification({ type: 'success', message: label('site.secret.copied') });
    } catch {
      toggleNotification({ type: 'warning', message: label('site.secret.not-copied') });
    }
  };
  return (
    // A click beside it, or a key hit by chance, must not lose what cannot be had again.
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && forgetSecret()}>
      <Modal.Content
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={label('site.close')}>
          <Modal.Title>{label('site.secret.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{label('site.secret.once')}</Typography>
            <Flex background="neutral100" hasRadius padding={4}>
              <Typography tag="code" style={{ overflowWrap: 'anywhere' }}>
                {secret}
              </Typography>
            </Flex>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="secondary" startIcon={<Duplicate />} onClick={() => void copy()}>
            {label('site.secret.copy')}
          </Button>
          <Button onClick={forgetSecret}>{label('site.secret.done')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
