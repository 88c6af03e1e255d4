/** What a papers page shows around its papers: navigation, header, buttons, footer. Compared in lower case. */
const CHROME = new Set([
  'new', 'get trending papers in your email inbox!', 'get trending papers in your email inbox once a day!', 'subscribe', 'daily papers', 'trending papers',
  'by', 'ak', 'and the research community', 'daily', 'weekly', 'monthly', 'search by arxiv id or title', 'submit a paper', 'submit', 'upvote', 'upvoted', 'today',
  'previous', 'next', 'company', '© hugging face', 'hugging face', 'tos', 'privacy', 'about', 'jobs', 'careers', 'website', 'models', 'datasets', 'spaces', 'buckets',
  'buckets new', 'pricing', 'docs', 'enterprise', 'log in', 'sign up', 'system theme', 'papers', 'community', 'solutions', 'tasks', 'huggingchat', 'collections',
  'languages', 'organizations', 'blog', 'posts', 'articles', 'learn', 'discord', 'forum', 'github', 'team & enterprise', 'hugging face pro', 'enterprise support',
  'inference providers', 'inference endpoints', 'storage buckets', 'sort: trending', 'sort: recent', 'load more', 'view all', '```', '```text', '-', '…', '...',
  'arxiv', 'arxiv page', 'pdf', 'project page', 'hugging face papers', 'all time', 'most upvoted', 'hot', 'recent',
]);

/** Whether a whole line belongs to the page and to no paper. */
export function isChrome(text: string): boolean {
  if (text.length > 60) return false;
  const lower = text.toLowerCase();
  return CHROME.has(lower) || /^by\s?ak\s?and the research community$/.test(lower) || /^\[-\] ?[-\d]*$/.test(lower)
    || /^github [\d.,]+k?$/.test(lower) || /^upvotes? ?\d*$/.test(lower) || /^hugging face's logo/.test(lower);
}

/** A number alone is a count of upvotes, or of comments. */
export function countLine(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
