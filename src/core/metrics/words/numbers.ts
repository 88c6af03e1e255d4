import type { Hedge } from '../../model/metric';
import { words } from './list';

/** Numbers written as words. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(Object.entries({
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
  sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}));

/** What stands in front of an amount of money, and the sign of its currency. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(Object.entries({ $: '$', '€': '€', '£': '£', '¥': '¥', USD: '$', EUR: '€', GBP: '£' }));

/** Tens and ones of a number in words: "ninety-five". */
export const COMPOUND_NUMBER = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(one|two|three|four|five|six|seven|eight|nine)$/;

/** Hedges as words before a number; what is longer stands first. */
export const HEDGES: readonly (readonly [readonly string[], Hedge])[] = [
  [['as', 'much', 'as'], 'up to'], [['as', 'high', 'as'], 'up to'], [['as', 'large', 'as'], 'up to'], [['as', 'many', 'as'], 'up to'], [['up', 'to', 'a'], 'up to'], [['up', 'to', 'an'], 'up to'], [['up', 'to', '~'], 'up to'], [['up', 'to'], 'up to'], [['upto'], 'up to'],
  [['less', 'than', 'or', 'equal', 'to'], 'up to'], [['lower', 'than', 'or', 'equal', 'to'], 'up to'], [['greater', 'than', 'or', 'equal', 'to'], 'at least'], [['more', 'than', 'or', 'equal', 'to'], 'at least'],
  [['just', 'shy', 'of'], 'less than'], [['shy', 'of'], 'less than'], [['no', 'larger', 'than'], 'up to'], [['no', 'greater', 'than'], 'up to'], [['no', 'higher', 'than'], 'up to'], [['not', 'more', 'than'], 'up to'], [['no', 'lower', 'than'], 'at least'], [['no', 'smaller', 'than'], 'at least'], [['not', 'less', 'than'], 'at least'], [['not', 'exceeded'], 'up to'], [['not', 'surpass'], 'up to'], [['without', 'exceeding'], 'up to'], [['at', 'most'], 'up to'], [['a', 'maximum', 'of'], 'up to'], [['no', 'more', 'than'], 'up to'], [['≤'], 'up to'], [['leq'], 'up to'], [['le'], 'up to'], [['geq'], 'at least'], [['ge'], 'at least'],
  [['at', 'least'], 'at least'], [['no', 'less', 'than'], 'at least'], [['no', 'fewer', 'than'], 'at least'], [['a', 'minimum', 'of'], 'at least'], [['a', 'minimum'], 'at least'], [['minimum'], 'at least'], [['≥'], 'at least'],
  [['more', 'than'], 'more than'], [['greater', 'than'], 'more than'], [['higher', 'than'], 'more than'], [['larger', 'than'], 'more than'], [['upwards', 'of'], 'more than'], [['in', 'excess', 'of'], 'more than'],
  [['none', 'exceed'], 'up to'], [['none', 'exceeds'], 'up to'], [['none', 'exceeded'], 'up to'], [['none', 'surpass'], 'up to'], [['none', 'surpasses'], 'up to'], [['none', 'surpassed'], 'up to'],
  [['not', 'exceed'], 'up to'], [['not', 'exceeding'], 'up to'], [['never', 'exceed'], 'up to'], [['never', 'exceeds'], 'up to'], [['never', 'exceeding'], 'up to'],
  [['well', 'over'], 'more than'], [['over'], 'more than'], [['above'], 'more than'], [['beyond'], 'more than'], [['exceeding'], 'more than'], [['exceed'], 'more than'], [['exceeds'], 'more than'], [['exceeded'], 'more than'], [['surpass'], 'more than'], [['surpasses'], 'more than'], [['surpassing'], 'more than'], [['surpassed'], 'more than'], [['>'], 'more than'],
  [['sub', '-'], 'less than'], [['less', 'than'], 'less than'], [['fewer', 'than'], 'less than'], [['lower', 'than'], 'less than'], [['smaller', 'than'], 'less than'], [['under'], 'less than'], [['within'], 'less than'], [['below'], 'less than'], [['<'], 'less than'],
  [['about'], 'about'], [['around'], 'about'], [['approximately'], 'about'], [['approx'], 'about'], [['approx', '.'], 'about'], [['ca', '.'], 'about'], [['nearly'], 'about'], [['approaching'], 'about'], [['nearing'], 'about'], [['almost'], 'about'], [['roughly'], 'about'], [['close', 'to'], 'about'], [['circa'], 'about'], [['an', 'estimated'], 'about'], [['estimated'], 'about'], [['near', '-'], 'about'], [['near'], 'about'], [['near', 'to'], 'about'],
  [['∼'], 'about'], [['~'], 'about'], [['≈'], 'about'], [['≃'], 'about'],
];

/** Prepositions that hedge some numbers and place others ("over 90%", "over six tasks"). */
export const PLACING_HEDGES: ReadonlySet<string> = new Set(['over', 'under', 'above', 'below', 'beyond']);

/** What is said of a part of many: "half of the answers are". */
export const SAID_OF_PARTS = /^(?:are|were|have|had|remain|contain|fail)$/;

/** Units of time that an article stands in front of: "within a minute". */
export const SINGLE_TIMES = /^(?:second|minute|hour|day|week|month)$/;

/** What a number word with a hyphen counts: "three-seed"; "two-stage" is a kind of method. */
export const COUNTED_IN_COMPOUNDS = words('seed month minute hour week year day model task benchmark dataset language');
