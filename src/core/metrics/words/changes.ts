import { words } from './list';

/** Verbs, nouns and comparatives that say that something rose or that a gain is claimed. */
export const UP_WORDS = words('amplify amplifies amplified amplifying lifting optimizes optimized optimizing optimises optimising restores restored restoring spikes spiked widen widens widened widening enlarges push pushes pushed pushing surge surges surged soar soars soared skyrockets improve improves improved improving improvement improvements gain gains gained gaining increase increases increased increasing boost boosts boosted boosting uplift '
  + 'outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding higher faster better speedup speedups speed-up speed-ups speeding '
  + 'acceleration accelerate accelerates accelerated accelerating raise raises raised raising rise rises rose rising enhance enhances enhanced enhancing enhancement enhancements lift lifts lifted '
  + 'more greater larger slower slow costlier beat beats beating grow grows grew growing growth advantage longer stronger superior expand expands expanded expanding climbs climbed extends extended '
  + 'efficient elevates elevated elevating speeds oversampled jump jumps amplifies exceedance overhead multiply multiplies multiplied multiplying inflates inflated inflating ↑ leads ahead');

/** … that it fell or a reduction is claimed. */
export const DOWN_WORDS = words('worse deteriorate deteriorates deteriorated impair impairs collapse loses lost losing saved plummet plummets plummeted plummeting plunge plunges plunged tumbles slash slashes slashed slashing trims reduce reduces reduced reducing reduction reductions decrease decreases decreased decreasing drop drops dropped dropping lower lowers lowered lowering '
  + 'fewer less cheaper cut cuts cutting save saves saved saving savings decline declines declined declining worsen worsens worsened degrade degrades degraded degradation degradations loss losses lose loses shrink shrinks shrinking '
  + 'smaller shorter compress compresses compressed compressing compression halve halves mitigate mitigates fall falls fell falling underperform underperforms underperforming lag lags lagging trail trails trailing '
  + 'eliminate eliminates eliminated eliminating prune prunes pruned pruning remove removes removed removing deteriorates deteriorate minimizes shortens shortening shortened cutback discarding discards ↓ suppress suppresses suppressed suppressing collapses collapsing collapsed');

/** Those above that are verbs whose object changes by the quantity. */
export const CHANGE_VERBS = words('amplify amplifies amplified amplifying deteriorate deteriorates deteriorated impair impairs extrapolates lifting optimizes optimized optimizing optimises optimising swing swings swinging shifts shifted shifting lose loses lost losing restores restored restoring declining deteriorating differ differs differing spikes spiked spiking widen widens widened widening enlarges push pushes pushed pushing plummet plummets plummeted plummeting plunge plunges plunged tumbles slash slashes slashed slashing trims surge surges surged soar soars soared skyrockets drives driving improve improves improved improving gain gains gained gaining increase increases increased increasing boost boosts boosted boosting accelerate accelerates accelerated accelerating raise raises raised raising '
  + 'enhance enhances enhanced enhancing lift lifts lifted reduce reduces reduced reducing decrease decreases decreased decreasing drop drops dropped dropping lower lowers lowered lowering cut cuts cutting save saves saved saving '
  + 'degrade degrades degraded compress compresses compressed compressing halve halves worsen worsens worsened shrink shrinks shrinking speeds speeding elevates elevated elevating fall falls fell rises rose rise grows grew growing declines declined '
  + 'shorten shortens shortened shortening lengthen lengthens lengthened collapse collapses collapsed advanced climb climbs climbed climbing jumps jumped jumping dips dipped slips slipped decays decayed eliminate eliminates eliminated eliminating suppress suppresses suppressed suppressing prune prunes pruning remove removes removing shortens shortening expands expanding extends increase multiplies multiplied multiplying inflates inflating');

/** Verbs whose object is the one that is beaten. */
export const BEAT_VERBS = words('outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding beat beats beating underperform underperforms trail trails trailing lag lags');

/** Verbs whose object is as good. */
export const MATCH_VERBS = words('match matches matched matching rival rivals rivaled rivaling rivalling approach approaches approaching');

/** Nouns of change, which name no metric of their own. */
export const CHANGE_NOUNS = words('improvement improvements gain gains increase increases boost boosts uplift reduction reductions decrease drop drops decline declines savings saving degradation enhancement growth jump margin advantage lift rise loss fall change collapse');

/** Comparatives before the noun that they compare. */
export const COMPARATIVES = words('worse similar fewer less more lower higher better faster greater larger smaller shorter longer slower cheaper stronger improved reduced increased superior absolute relative average overall mean additional net further total consistent significant substantial');

/** Verbs with which a system states what it has. */
export const HAVE_VERBS = words('produce produced require retain incur become becomes identifies receive receives consume misses miss hallucinate hallucinates refuse refuses plateau plateaus saturate saturates cover covers handle handles struggles struggle fails fail suffers suffer excels excel exhibit averages averaged get gets got detect resolve identify recover stays stay remains remain achieve achieves achieved achieving attain attains attained attaining reach reaches reached reaching obtain obtains obtained obtaining score scores scored scoring yield yields yielded yielding deliver delivers '
  + 'delivered delivering show shows showed showing provide provides provided providing record records recorded demonstrate demonstrates demonstrated has have had is are was were requires require required need needs takes uses maintains maintain '
  + 'maintained retains retain preserves enables offers exhibits reports runs leads lead perform performs performed brings sets set produces matches match generates eliminates hits offering maintaining retaining preserving bringing setting leading enabling requiring recording recovers succeed succeeds closes passes answers solves captures advances completes resolves detects predicts explains accounts ranks wins supports comes converges consumes incurs costs corresponds corresponded translates');

/** Words that say that an outcome is stated. */
export const OUTCOME_WORDS = words('achieve achieves achieved achieving attain attains attained attaining reach reaches reached reaching obtain obtains obtained score scores scored scoring yield yields yielding yielded deliver delivers delivered delivering '
  + 'performance result results outperforming surpassing exceeding outperforms record remains drops rises improves correctly solves detects predicts identifies retains retaining maintaining preserving matches success only');
