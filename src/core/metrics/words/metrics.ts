import { plural, words } from './list';

/** With the plural of each. */
const nouns = (list: string): ReadonlySet<string> => new Set(list.split(' ').flatMap(word => UNCOUNTABLE.has(word) ? [word] : [word, plural(word)]));

/** "memories" are no measure. */
const UNCOUNTABLE: ReadonlySet<string> = words('memory energy');

/** Nouns that head a metric's name, lower case. */
export const METRIC_HEADS = nouns('difference field-of-view fields-of-view r-squared f-measure s-measure e-measure v-measure structure-measure enhanced-measure signal-to-noise intersection-over-union risk time-to-first-token time-to-first-audio time-to-first-frame time-to-solution accuracy accuracies precision recall f1 f1-score f-score f-measure rate rates score scores error errors perplexity bleu rouge auc auroc auprc map ap fid psnr ssim lpips iou miou dice wer cer mse rmse mae mape kl ppl elo gini ndcg mrr '
  + 'efficacy statistic bits-per-character bits-per-byte latency throughput speed speedup speedups speed-up acceleration time runtime times delay delays memory count counts cost costs overhead flops compute efficiency usage consumption performance quality utility reward rewards return returns regret loss variance correlation kappa '
  + 'win-rate winrate success coverage consistency alignment robustness accuracy sensitivity specificity agreement similarity distance recall@1 pass@1 r2 r^2 ap50 map50 hit ratio improvement reduction satisfaction complexity bounds bound budget size '
  + 'storage footprint bandwidth energy power length tokens parameters rank ranking gap diversity fidelity fps clip clipscore cider meteor spice hypervolume macro-f1 micro-f1 epe ade fde oks pck stability safety generalization samples vram traffic resolution '
  + 'match p-value p-values coefficient coefficients resistance kurtosis em exact-match faithfulness hallucination hallucinations probability percentage proportion steps iterations capability capabilities utilization sharpe mcc jaccard spearman pearson temperature redshift density volume depth width height mass index indices period metallicity amplitude frequency degree age luminosity velocity flux lifetime fraction overlap pass correctness fulfillment completeness purity rating scatter dispersion uncertainty shift offset deviation bias drift misalignment divergence residual timescale coefficient epoch signal retention toxicity relevance adherence compliance coherence realism smoothness helpfulness harmlessness factuality naturalness fluency sycophancy groundedness informativeness readability validity sharpness entropy occupancy '
  + 'likelihood log-likelihood goodput concurrency availability uptime duration makespan turnaround jitter bitrate distortion selectivity calibration miscalibration leakage fairness disparity parity concordance modularity effectiveness proficiency discriminability controllability plausibility expressiveness intelligibility refusal revenue profit clicks conversion bookings sales emissions deficit slowdown penalty price expense confidence trust credibility novelty originality creativity usefulness usability preference acceptance rejection abstention interpretability transferability scalability turnover drawdown volatility downtime turnout mortality survival incidence prevalence adoption '
  + 'reliability repeatability reproducibility linearity sparsity severity dissimilarity popularity productivity profitability mobility humidity salinity viscosity elasticity porosity permeability conductivity resistivity reflectivity emissivity polarity subjectivity legibility accessibility visibility compatibility susceptibility acceptability adaptability traceability maintainability sustainability explainability durability learnability playability memorability monotonicity ergodicity sociability truthfulness trustworthiness responsiveness conciseness distinctiveness persuasiveness politeness attractiveness aggressiveness competitiveness cohesiveness brightness thickness stiffness roughness hardness uniqueness repetitiveness congruence covariance dominance imbalance redundancy abundance absorbance reflectance transmittance luminance impedance attendance tolerance resilience persistence engagement tau kendall');

/** Written with capitals, they are metrics and no names of systems or data sets. */
export const METRIC_SYMBOLS = words('ops nll ece mase crps nse kge bleurt comet-22 cd emd jga bwt fwt las uas ned anls hpsv2 dreamsim clip-t clip-i dino-i fvmd dists vmaf sdr visqol cmos smos mushra nmi ari aupr ap75 pq amota hota mota motp nds pdms epdms minade minfde j&f mfu bpb bpc wil mer jer secs fad kad kvd fpr95 spl ndtw sdtw osr glicko lc-wr qps rps qwk plcc srcc krcc srocc kld jsd mmd assd nsd c-index g-mean bacc bac ppv npv f1 bleu rouge rouge-l fid psnr ssim lpips iou miou wer cer mse rmse mae map auc auroc auprc ndcg mrr elo gini r2 em clipscore cider meteor spice pass@1 recall@1 accuracy precision recall kappa dice acc ap ap50 fvd kid is ppl cer ter comet chrf chrf++ '
  + 'bertscore wr eer der mos pesq stoi si-sdr ate rpe pck mpjpe epe ade fde hd95 dsc mcc flops gflops tflops pflops macs gmacs vram asr kl clip-score mape rsd snr spearman pearson sharpe cagr dsr fpr fnr tpr tnr frr ttft tpot tpf sr ctr cvr gmv absrel sqrel clip-iqa clipiqa iqa niqe musiq brisque dnsmos utmos nisqa');

/** Settings that a number is given for, which is no outcome. */
export const SETTING_HEADS = words('scale temperature rank size factor degree depth width dimension length rate budget threshold ratio context window resolution batch seed learning total n k');

/** Endings of symbols that are measures: "sacreBLEU". */
export const SYMBOL_ENDINGS = /[a-z](?:bleu|rouge|f1|iou|psnr|ssim|fid)$/;

/** Heads of measures that works define and abbreviate: "Quality Preference Accuracy (QPA)". */
export const DEFINED_HEADS = /^(?:accuracy|scores?|rates?|errors?|index|precision|recall|correlation|distance|ratio|coefficient|similarity|deviation|metric|percentage|frequency|latency|throughput)$/i;

/** What stands on both sides of a measure's short name: in front, and behind. */
export const IN_FRONT_OF_MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bin terms of (?:both |the |average |mean )?$/, /^/],
  [/\b(?:lowest|highest|lower|higher|best|better|mean|average|avg\.?|median|overall) $/, /^(?:[,.;)]| \(| (?:of|by|from|than|compared|at|with|across|while|on|over|values?|scores?)\b)/],
  [/\b(?:an?|the|its|and) $/, /^ (?:of|=) ?(?:up to |about |over |only )?[$~]?\\?\d+(?:\.\d+)?(?:\\?%|[ ,.;)$])(?! ?[BMK]\b)/],
  [/[(,] ?(?:[a-z]+ )?$/, /^ ?(?:=|:) ?[$~]?-?\d*\.\d/],
  [/\b(?:reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|decreas(?:es?|ed|ing)) (?:the |mean |average |overall )?$/, /^ (?:by|from)\b/],
  [/(?:\d\.\d+|\d\\?%) (?:average |mean |higher |lower |better )?$/, /^(?:[,.;)]| (?:on|and|at|with|while|compared|than|over|across|for)\b)/],
  [/\b(?:reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|decreas(?:es?|ed|ing)) (?:the |mean |average )?$/, /^ and [A-Z][\w-]* (?:by|from)\b/],
  [/\b(?:reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|decreas(?:es?|ed|ing)) (?:the )?[A-Z][\w-]* and $/, /^ (?:by|from)\b/],
  [/\b(?:relative|absolute|average|mean|consistent|substantial|significant|further) $/, /^ (?:reductions?|improvements?)\b/],
  [/\b[a-z]{3,} $/, /^ of [$~]?0?\.\d\d/],
  [/^/, /^ 0\.\d{2,}/],
  [/\($/, /^ \d+\.\d+ (?:vs\b|versus\b|to\b|→)/],
  [/\b(?!(?:the|an?|our|its|their|of|and|that|while|with|whereas|but|for|when|where|as)\b)[a-z]{3,} $/, /^ (?:rises?|falls?|rose|fell|drops?|dropped|increase[sd]?|decrease[sd]?|improve[sd]?|declines?|declined) (?:by|from|to)\b/],
  [/\d(?:\\?%| points?| pp| dB) in (?:the )?(?:mean |average )?$/, /^(?:[,.;)]| (?:and|compared|over|relative|while|with|on|for)\b)/],
  [/\bwith (?:an? )?$/, /^ (?:up to|above|below|exceeding|of up to) ?[$~]?0?\.\d/],
];

/** What behind a short name says that it is a measure's. */
export const BEHIND_MEASURES = /^ (?:scores?|values?|metrics?)\b(?! (?:based|learning|models?))/;

/** Names that say themselves that they measure: "TreeSim", "NodeDist". */
export const MEASURES_BY_NAME = /^\p{Lu}\p{L}*(?:Sim|Dist|Acc|Err|Score|Rate)$/u;
