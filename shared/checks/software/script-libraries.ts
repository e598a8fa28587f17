/** A script library and how files and folders name it; its flaws stand in the tables of facts. */
export interface ScriptLibrary {
  /** Its name in the tables of facts. */
  readonly product: string;
  readonly name: string;
  /** The name of its file before version and endings, in lower case. A plugin has a name of its own: `jquery.fancybox`. */
  readonly files: readonly string[];
  /** Folders under whose name, together with a version, the file lies: `/libs/jquery/1.12.4/`, `/jquery@1.12.4/`. */
  readonly folders: readonly string[];
}

/** The libraries that school sites use most. */
export const SCRIPT_LIBRARIES: readonly ScriptLibrary[] = [
  { product: 'jquery', name: 'jQuery', files: ['jquery', 'jquery.core'], folders: ['jquery'] },
  {
    product: 'jquery-ui',
    name: 'jQuery UI',
    files: ['jquery-ui', 'jquery.ui', 'jqueryui', 'jquery-ui.custom'],
    folders: ['jquery-ui', 'jquery.ui', 'jqueryui', 'ui', 'jquery-ui-dist'],
  },
  {
    product: 'jquery-validation',
    name: 'jQuery Validation',
    files: ['jquery.validate', 'jquery-validate', 'jquery-validation'],
    folders: ['jquery-validate', 'jquery-validation', 'jquery.validate'],
  },
  {
    product: 'jquery-datatables',
    name: 'DataTables',
    files: ['jquery.datatables', 'datatables'],
    folders: ['datatables', 'datatables.net'],
  },
  {
    product: 'prettyphoto',
    name: 'prettyPhoto',
    files: ['jquery.prettyphoto', 'prettyphoto'],
    folders: ['prettyphoto', 'jquery.prettyphoto'],
  },
  {
    product: 'bootstrap',
    name: 'Bootstrap',
    files: ['bootstrap', 'bootstrap.bundle'],
    folders: ['bootstrap', 'twitter-bootstrap'],
  },
  {
    product: 'angularjs',
    name: 'AngularJS',
    files: ['angular', 'angularjs'],
    folders: ['angular', 'angularjs', 'angular.js'],
  },
  { product: 'lodash', name: 'Lodash', files: ['lodash', 'lodash.core'], folders: ['lodash', 'lodash.js'] },
  {
    product: 'underscore',
    name: 'Underscore',
    files: ['underscore', 'underscore-umd'],
    folders: ['underscore', 'underscore.js'],
  },
  {
    product: 'moment',
    name: 'Moment',
    files: ['moment', 'moment-with-locales'],
    folders: ['moment', 'moment.js'],
  },
  {
    product: 'handlebars',
    name: 'Handlebars',
    files: ['handlebars', 'handlebars.runtime'],
    folders: ['handlebars', 'handlebars.js'],
  },
  { product: 'select2', name: 'Select2', files: ['select2', 'select2.full'], folders: ['select2'] },
  { product: 'swiper', name: 'Swiper', files: ['swiper', 'swiper-bundle'], folders: ['swiper'] },
];
