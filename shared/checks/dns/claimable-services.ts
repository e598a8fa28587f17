import type { Facts } from '#shared/facts/facts-in-use.ts';

/** A service where anybody may claim a name that is pointed to and no longer used. */
export interface ClaimableService {
  readonly name: string;
  /** The end of the alias' target. */
  readonly target: RegExp;
  /** What the service shows for a name that nobody has; `null` when its missing target name is the sign. */
  readonly notFound: RegExp | null;
  /** What the table of facts says: open to anybody, or only in some cases. */
  readonly status: 'vulnerable' | 'edge-case';
}

/** How the services of the table are known; what each of them allows stands in the table, with day and source. */
const SERVICES: readonly Omit<ClaimableService, 'status'>[] = [
  { name: 'GitHub Pages', target: /\.github\.io$/u, notFound: /There isn't a GitHub Pages site here/iu },
  {
    name: 'Amazon S3',
    target: /\.s3[.-][a-z0-9.-]{0,40}amazonaws\.com$/u,
    notFound: /NoSuchBucket|The specified bucket does not exist/iu,
  },
  { name: 'AWS Elastic Beanstalk', target: /\.elasticbeanstalk\.com$/u, notFound: null },
  {
    name: 'Azure',
    target: /\.(?:azurewebsites|cloudapp|azure-api|azureedge)\.net$/u,
    notFound: null,
  },
  {
    name: 'Azure',
    target: /\.(?:cloudapp\.azure\.com|blob\.core\.windows\.net|azurecontainer\.io|azurehdinsight\.net)$/u,
    notFound: null,
  },
  {
    name: 'Heroku',
    target: /\.(?:herokuapp|herokudns)\.com$/u,
    notFound: /No such app|There's nothing here, yet/iu,
  },
  { name: 'Bitbucket', target: /\.bitbucket\.io$/u, notFound: /Repository not found/iu },
  {
    name: 'Ghost',
    target: /\.ghost\.io$/u,
    notFound: /Site unavailable|Failed to resolve DNS path for this host/iu,
  },
  { name: 'Surge', target: /\.surge\.sh$/u, notFound: /project not found/iu },
  {
    name: 'WordPress.com',
    target: /\.wordpress\.com$/u,
    notFound: /Do you want to register .{1,80}wordpress\.com/iu,
  },
  {
    name: 'Read the Docs',
    target: /\.readthedocs\.io$/u,
    notFound: /The link you have followed or the URL that you entered does not exist/iu,
  },
  { name: 'Pantheon', target: /\.pantheonsite\.io$/u, notFound: /404 error unknown site/iu },
  { name: 'Netlify', target: /\.netlify\.(?:app|com)$/u, notFound: /Not Found - Request ID/iu },
  {
    name: 'Strikingly',
    target: /\.(?:s\.)?strikinglydns\.com$/u,
    notFound: /But if you're looking to build your own website/iu,
  },
];

/** The service to which an alias points; `undefined` for any other target. */
export function claimableService(
  { claimableServices }: Pick<Facts, 'claimableServices'>,
  target: string,
): ClaimableService | undefined {
  const name = target.replace(/\.$/u, '').toLowerCase();
  const service = SERVICES.find((candidate) => candidate.target.test(name));
  const entry = claimableServices.entries.find((candidate) => candidate.name === service?.name);
  return service === undefined || entry === undefined ? undefined : { ...service, status: entry.status };
}
