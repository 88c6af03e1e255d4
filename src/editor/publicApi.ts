import * as vscode from 'vscode';
import type { AnnotationRecord, PaperDigestApi, PaperRecord } from '../api';
import { toCsl } from '../core/citing/toCsl';
import { assignKeySteps } from '../core/library/citationKey';
import { identities } from '../core/library/identity';
import { metricsOf } from '../core/library/reported';
import { readDigest } from '../core/digest/readDigest';
import type { Annotation } from '../core/model/annotation';
import type { Paper, PaperId } from '../core/model/paper';
import { findAnchor } from '../core/notes/anchor';
import { LineMap } from '../core/util/lineMap';
import { runAtOnce } from '../core/util/slices';
import type { Services } from './services';
import { problemText } from './words';

/** What other extensions get from `activate()`. */
export function publicApi(services: Services): PaperDigestApi {
  const { library } = services;
  return {
    version: 1,
    ready: services.ready,
    papers: () => library.current.papers.map(toRecord),
    search: async (query, limit = 50) => (await services.search.search(query, limit)).map(({ paper, score }) => ({ key: paper.key, score })),
    metrics: key => {
      const paper = library.current.byKey(key);
      return paper ? metricsOf(paper) : [];
    },
    format: async (keys, format) => {
      const papers = keys.map(key => {
        const paper = library.current.byKey(key);
        if (!paper) throw new Error(`There is no paper with the citation key "${key}".`);
        return paper;
      });
      return services.formatter.format(papers.map(toCsl), format);
    },
    annotations: key => {
      const paper = library.current.byKey(key);
      return paper ? (services.notes.of(paper)?.annotations ?? []).map(annotation => annotationRecord(annotation, paper.abstract)) : [];
    },
    readDigest: (text, fileName) => recordsOf(text, fileName),
    onDidChange: (listener, thisArgs, disposables) => {
      const tell = (): void => { listener.call(thisArgs, undefined); };
      const subscription = vscode.Disposable.from(toDisposable(library.onDidChange(tell)), toDisposable(services.notes.onDidChange(tell)));
      disposables?.push(subscription);
      return subscription;
    },
  };
}

function toDisposable(subscription: { dispose(): void }): vscode.Disposable {
  return new vscode.Disposable(() => subscription.dispose());
}

function annotationRecord({ id, motivation, anchor, color, text }: Annotation, abstract: string): AnnotationRecord {
  const found = anchor && findAnchor(abstract, anchor);
  const place = found && found.state !== 'orphan' ? found.span : undefined;
  return {
    id, motivation: motivation === 'describing' || motivation === 'replying' ? 'commenting' : motivation, state: found?.state ?? 'anchored',
    ...anchor && { exact: anchor.exact }, ...place && { start: place.start, end: place.end }, ...color && { color }, ...text !== undefined && { text },
  };
}

function toRecord(paper: Paper): PaperRecord {
  const { id: _id, sources: _sources, category: _category, venue: _venue, ...record } = paper;
  return record;
}

function recordsOf(text: string, fileName?: string): ReturnType<PaperDigestApi['readDigest']> {
  const { papers, problems } = readDigest(text, { now: new Date().toISOString(), ...fileName !== undefined && { fileName } });
  const lines = new LineMap(text);
  const keyless = papers.map(paper => ({ ...paper, id: identities(paper)[0] as PaperId }));
  const keys = runAtOnce(assignKeySteps(keyless, new Map(), new Set()));
  return {
    papers: keyless.map(({ id, span: _span, titleSpan: _titleSpan, byline: _byline, line, ...paper }) => ({
      ...paper, key: keys.get(id) ?? id, source: { uri: fileName ?? '', line },
    })),
    problems: problems.map(problem => ({ code: problem.code, line: lines.position(problem.span.start).line + 1, message: problemText(problem) })),
  };
}
