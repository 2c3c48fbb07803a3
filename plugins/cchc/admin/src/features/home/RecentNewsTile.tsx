import { RecentNews } from './RecentNews';

/** As many as fit on a tile of the panel's first page without scrolling. */
export const RecentNewsTile = () => <RecentNews count={4} />;
