import type { PageContent } from '../snapshot/page.ts';

/** Words by which a page tells its readers that it leads on. */
const TELLS_OF_MOVE = /chuyển (?:sang|tới|đến|về|hướng|qua)|(?:địa chỉ|trang|website) mới|redirect|moved/iu;

/** Whether a page tells its readers that it leads to a host, by its name, a link or in words. */
export function tellsOfMove(host: string, { title, text, links }: PageContent): boolean {
  return (
    text.includes(host) ||
    links.some(({ address }) => address?.host === host) ||
    TELLS_OF_MOVE.test(`${title} ${text}`)
  );
}
