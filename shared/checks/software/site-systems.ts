/** A content management system and how its pages name it; what is known of its versions stands in the tables of facts. */
export interface SiteSystem {
  /** Its name in the tables of facts. */
  readonly product: string;
  readonly name: string;
  /** Reads the version out of `<meta name=generator>`. */
  readonly generator: RegExp;
  /** How many numbers name a branch only, where pages usually show no more: `Drupal 10`, `NukeViet v4.3`. */
  readonly branchNumbers: number;
}

/** The systems that school sites use. */
export const SITE_SYSTEMS: readonly SiteSystem[] = [
  {
    product: 'wordpress',
    name: 'WordPress',
    generator: /^WordPress (?<version>\d[\d.]{0,12})/iu,
    branchNumbers: 0,
  },
  {
    product: 'joomla',
    name: 'Joomla',
    generator: /^Joomla!? (?:- |CMS )?(?<version>\d[\d.]{0,12})/iu,
    branchNumbers: 1,
  },
  {
    product: 'drupal',
    name: 'Drupal',
    generator: /^Drupal (?<version>\d[\d.]{0,12})/iu,
    branchNumbers: 1,
  },
  {
    product: 'nukeviet',
    name: 'NukeViet',
    generator: /^NukeViet v?(?<version>\d[\d.]{0,12})/iu,
    branchNumbers: 2,
  },
  {
    product: 'moodle',
    name: 'Moodle',
    generator: /^Moodle (?<version>\d[\d.]{0,12})/iu,
    branchNumbers: 1,
  },
  {
    product: 'dnn',
    name: 'DotNetNuke',
    generator: /^(?:DotNetNuke|DNN Platform) (?<version>\d[\d.]{0,12})/iu,
    branchNumbers: 1,
  },
];
