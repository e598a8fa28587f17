/** A request as the sites of the corpus see it. */
export interface CorpusRequest {
  readonly path: string;
  readonly query: string;
  readonly userAgent: string;
  readonly referer: string;
  readonly cookie: string;
}

/** What a site of the corpus answers. */
export interface CorpusResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** One labelled test site. */
export interface CorpusSite {
  readonly id: string;
  readonly label: 'infected' | 'benign';
  /** What makes it hard, one sentence. */
  readonly about: string;
  readonly respond: (request: CorpusRequest) => CorpusResponse;
}

export const isGooglebot = ({ userAgent }: CorpusRequest): boolean => /googlebot/iu.test(userAgent);
export const isFromGoogle = ({ referer }: CorpusRequest): boolean =>
  /^https?:\/\/(?:www\.)?google\./u.test(referer);
export const isPhone = ({ userAgent }: CorpusRequest): boolean => /android|iphone|mobile/iu.test(userAgent);

/** The pages of a site by path; a function makes the answer depend on the visitor. */
export type Pages = Readonly<
  Record<string, string | CorpusResponse | ((request: CorpusRequest) => CorpusResponse)>
>;

const notFound: CorpusResponse = {
  status: 404,
  body: '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Không tìm thấy trang</title></head><body><h1>Không tìm thấy trang</h1><p>Địa chỉ không tồn tại. <a href="/">Về trang chủ</a></p></body></html>',
};

/** Answers by exact path, else as `otherwise` says. */
export function serve(
  pages: Pages,
  otherwise: (request: CorpusRequest) => CorpusResponse = () => notFound,
): CorpusSite['respond'] {
  return (request) => {
    const page = pages[request.path];
    if (page === undefined) return otherwise(request);
    if (typeof page === 'string') return { body: page };
    return typeof page === 'function' ? page(request) : page;
  };
}

/** A site that looks the same for everybody. */
export function site(
  label: CorpusSite['label'],
  id: string,
  about: string,
  pages: Pages,
  otherwise?: (request: CorpusRequest) => CorpusResponse,
): CorpusSite {
  return { id, label, about, respond: serve(pages, otherwise) };
}

/** Puts a snippet before the first occurrence of a mark in a page; a mark that is not there is a fault of the corpus. */
export function insertBefore(page: string, mark: string, snippet: string): string {
  const at = page.indexOf(mark);
  if (at < 0) throw new Error(`mark not in page: ${mark}`);
  return page.slice(0, at) + snippet + page.slice(at);
}

/** The page with a snippet as the last thing in its body. */
export const atEnd = (page: string, snippet: string): string => insertBefore(page, '</body>', snippet);

/** The page with a snippet in its head. */
export const inHead = (page: string, snippet: string): string => insertBefore(page, '</head>', snippet);
