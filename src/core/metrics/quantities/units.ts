import { countedUnit } from './countedUnits';
import { bracketedRate, compound, degrees, lines, measure, product, quotient, rate, symbol } from './measures';
import { multiple } from './multiples';
import { percent, points, times } from './shareUnits';
import type { Token } from '../text/tokens';
import { measuring, plusAt, type Unit, type Written } from './unit';

/** The unit behind a number: a sign, a measure, a multiple, or a counted noun with the words before it. */
export function unitAt(tokens: readonly Token[], at: number, written: Written): Unit {
  if (!tokens[at]) return measuring('', at);
  return behindPlus(tokens, at)
    ?? percent(tokens, at)
    ?? product(tokens, at)
    ?? degrees(tokens, at)
    ?? compound(tokens, at)
    ?? points(tokens, at)
    ?? times(tokens, at)
    ?? lines(tokens, at, written)
    ?? bracketedRate(tokens, at)
    ?? quotient(tokens, at)
    ?? rate(tokens, at)
    ?? symbol(tokens, at)
    ?? multiple(tokens, at, written)
    ?? measure(tokens, at, '')
    ?? countedUnit(tokens, at, written)
    ?? measuring('', at);
}

/** "30+ F1 points", "90+%", "40+ FPS". */
function behindPlus(tokens: readonly Token[], at: number): Unit | undefined {
  return plusAt(tokens, at) === 1 ? percent(tokens, at + 1) ?? points(tokens, at + 1) ?? times(tokens, at + 1) ?? measure(tokens, at + 1, '') : undefined;
}
