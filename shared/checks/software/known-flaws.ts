/** A published flaw of a piece of software. */
export interface KnownFlaw {
  /** The first version without it. */
  readonly fixedIn: string;
  /** The first version with it; all older ones when left out. */
  readonly since?: string;
  /** Public ids; the first one is shown. */
  readonly ids: readonly string[];
}

/** A content management system with its flaws that let strangers in, and the branch that is still cared for. */
export interface KnownSystem {
  readonly name: string;
  /** Reads the version out of `<meta name=generator>`. */
  readonly generator: RegExp;
  readonly flaws: readonly KnownFlaw[];
  /** Versions before this one get no repairs any more, by their makers' own dates. */
  readonly supportedFrom: string;
}

/** A script library, found by the name of its file. */
export interface KnownLibrary {
  readonly name: string;
  /** The part of an address before the version. */
  readonly file: RegExp;
  readonly flaws: readonly KnownFlaw[];
}

/** From the makers' announcements and the CVE list, as of 2026. */
export const KNOWN_SYSTEMS: readonly KnownSystem[] = [
  {
    name: 'WordPress',
    generator: /^WordPress (?<version>\d[\d.]{0,12})/iu,
    flaws: [
      { fixedIn: '4.7.2', since: '4.7', ids: ['CVE-2017-1001000'] },
      { fixedIn: '5.8.3', ids: ['CVE-2022-21661'] },
    ],
    supportedFrom: '6.0',
  },
  {
    name: 'Joomla',
    generator: /^Joomla!? (?:- |CMS )?(?<version>\d[\d.]{0,12})/iu,
    flaws: [
      { fixedIn: '3.4.6', ids: ['CVE-2015-8562'] },
      { fixedIn: '3.7.1', since: '3.7.0', ids: ['CVE-2017-8917'] },
      { fixedIn: '4.2.8', since: '4.0', ids: ['CVE-2023-23752'] },
    ],
    supportedFrom: '5.0',
  },
  {
    name: 'Drupal',
    generator: /^Drupal (?<version>\d[\d.]{0,12})/iu,
    flaws: [],
    supportedFrom: '10',
  },
  {
    name: 'NukeViet',
    generator: /^NukeViet v?(?<version>\d[\d.]{0,12})/iu,
    flaws: [{ fixedIn: '4.3.08', ids: ['CVE-2020-21808'] }],
    supportedFrom: '4.5',
  },
  {
    name: 'Moodle',
    generator: /^Moodle (?<version>\d[\d.]{0,12})/iu,
    flaws: [],
    supportedFrom: '4.5',
  },
  {
    name: 'DotNetNuke',
    generator: /^(?:DotNetNuke|DNN Platform) (?<version>\d[\d.]{0,12})/iu,
    flaws: [{ fixedIn: '9.1.1', ids: ['CVE-2017-9822'] }],
    supportedFrom: '9.10',
  },
];

/** The libraries that school sites use most, with flaws that were given a CVE id. */
export const KNOWN_LIBRARIES: readonly KnownLibrary[] = [
  {
    name: 'jQuery UI',
    file: /\bjquery[.-]?ui/iu,
    flaws: [
      { fixedIn: '1.12.0', ids: ['CVE-2016-7103'] },
      { fixedIn: '1.13.0', ids: ['CVE-2021-41184'] },
      { fixedIn: '1.13.2', ids: ['CVE-2022-31160'] },
    ],
  },
  {
    name: 'jQuery',
    file: /\bjquery(?![.-]?(?:ui|migrate|validate|form|cookie|easing|mobile|slim\.))(?:[.-]core)?/iu,
    flaws: [
      { fixedIn: '1.6.3', ids: ['CVE-2011-4969'] },
      { fixedIn: '1.9.0', ids: ['CVE-2012-6708'] },
      { fixedIn: '3.0.0', ids: ['CVE-2015-9251'] },
      { fixedIn: '3.4.0', ids: ['CVE-2019-11358'] },
      { fixedIn: '3.5.0', since: '1.2', ids: ['CVE-2020-11022', 'CVE-2020-11023'] },
    ],
  },
  {
    name: 'Bootstrap',
    file: /\bbootstrap(?!-?(?:datepicker|select|table|icons|switch|slider|toggle|multiselect))/iu,
    flaws: [
      { fixedIn: '3.4.0', ids: ['CVE-2018-14042'] },
      { fixedIn: '3.4.1', since: '3.0', ids: ['CVE-2019-8331'] },
      { fixedIn: '4.3.1', since: '4.0', ids: ['CVE-2019-8331'] },
    ],
  },
  {
    name: 'AngularJS',
    file: /\bangular(?:js)?(?!-)/iu,
    flaws: [{ fixedIn: '1.8.0', since: '1.0', ids: ['CVE-2020-7676'] }],
  },
  {
    name: 'Lodash',
    file: /\blodash/iu,
    flaws: [
      { fixedIn: '4.17.12', ids: ['CVE-2019-10744'] },
      { fixedIn: '4.17.21', ids: ['CVE-2021-23337'] },
    ],
  },
  {
    name: 'Underscore',
    file: /\bunderscore/iu,
    flaws: [{ fixedIn: '1.12.1', since: '1.3.2', ids: ['CVE-2021-23358'] }],
  },
  {
    name: 'Moment',
    file: /\bmoment(?!-)/iu,
    flaws: [
      { fixedIn: '2.29.2', since: '1.0.1', ids: ['CVE-2022-24785'] },
      { fixedIn: '2.29.4', since: '2.18.0', ids: ['CVE-2022-31129'] },
    ],
  },
  { name: 'Handlebars', file: /\bhandlebars/iu, flaws: [{ fixedIn: '4.7.7', ids: ['CVE-2021-23369'] }] },
  { name: 'Select2', file: /\bselect2/iu, flaws: [{ fixedIn: '4.0.6', ids: ['CVE-2016-10744'] }] },
  { name: 'prettyPhoto', file: /\bprettyphoto/iu, flaws: [{ fixedIn: '3.1.6', ids: ['CVE-2013-6837'] }] },
  { name: 'Swiper', file: /\bswiper/iu, flaws: [{ fixedIn: '6.5.1', ids: ['CVE-2021-23370'] }] },
];

/** Server software whose makers repair it until a day, ISO dates from their life-cycle pages. */
export interface ServerSoftware {
  readonly name: string;
  /** Reads the branch out of `server` and `x-powered-by`. */
  readonly header: RegExp;
  readonly endOfLife: readonly { readonly before: string; readonly until: string }[];
}

/** Branches in order: the first one that a version comes before applies. */
export const SERVER_SOFTWARE: readonly ServerSoftware[] = [
  {
    name: 'PHP',
    header: /\bPHP\/(?<version>\d[\d.]{0,12})/u,
    endOfLife: [
      { before: '5.6', until: '2017-01-01' },
      { before: '7.0', until: '2018-12-31' },
      { before: '7.4', until: '2021-12-06' },
      { before: '8.0', until: '2022-11-28' },
      { before: '8.1', until: '2023-11-26' },
      { before: '8.2', until: '2025-12-31' },
      { before: '8.3', until: '2026-12-31' },
    ],
  },
  {
    name: 'IIS',
    header: /\bMicrosoft-IIS\/(?<version>\d[\d.]{0,12})/u,
    endOfLife: [
      { before: '8.0', until: '2020-01-14' },
      { before: '10.0', until: '2023-10-10' },
    ],
  },
  {
    name: 'Apache',
    header: /\bApache\/(?<version>\d[\d.]{0,12})/u,
    endOfLife: [{ before: '2.4', until: '2018-01-01' }],
  },
  {
    name: 'ASP.NET',
    header: /^ASP\.NET (?<version>\d[\d.]{0,12})/u,
    endOfLife: [{ before: '4.0', until: '2016-01-12' }],
  },
];
