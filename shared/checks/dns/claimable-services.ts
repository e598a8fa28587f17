/** A service where anybody may claim a name that is pointed to and no longer used. */
export interface ClaimableService {
  readonly name: string;
  /** The end of the alias' target. */
  readonly target: RegExp;
  /** What the service shows for a name that nobody has; `null` when its missing target name is the sign. */
  readonly notFound: RegExp | null;
}

/** After the public list “Can I take over XYZ?” (EdOverflow/can-i-take-over-xyz): the services marked vulnerable. */
const CLAIMABLE_SERVICES: readonly ClaimableService[] = [
  { name: 'GitHub Pages', target: /\.github\.io$/u, notFound: /There isn't a GitHub Pages site here/iu },
  {
    name: 'Amazon S3',
    target: /\.s3[.-][a-z0-9.-]{0,40}amazonaws\.com$/u,
    notFound: /NoSuchBucket|The specified bucket does not exist/iu,
  },
  { name: 'AWS Elastic Beanstalk', target: /\.elasticbeanstalk\.com$/u, notFound: null },
  {
    name: 'Azure',
    target: /\.(?:azurewebsites|cloudapp|trafficmanager|azure-api|azureedge|azurefd)\.net$/u,
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
export function claimableService(target: string): ClaimableService | undefined {
  const name = target.replace(/\.$/u, '').toLowerCase();
  return CLAIMABLE_SERVICES.find((service) => service.target.test(name));
}
