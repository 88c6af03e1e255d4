import path from 'node:path';
import type { ProjectFiles } from '../../src/core/ports';

/** A project in memory: its workspace folder is `/`. */
export function projectFiles(texts: Readonly<Record<string, string>>): ProjectFiles {
  return {
    read: async uri => texts[uri],
    resolve: (base, relative) => path.posix.join(base.endsWith('/') ? base : path.posix.dirname(base), relative),
    folders: uri => {
      const folders: string[] = [];
      for (let folder = path.posix.dirname(uri); ; folder = path.posix.dirname(folder)) {
        folders.push(folder.endsWith('/') ? folder : `${folder}/`);
        if (folder === '/') return folders;
      }
    },
    list: async (folder, ending) => Object.keys(texts).filter(uri => uri.endsWith(ending) && path.posix.dirname(uri) === path.posix.join(folder, '.').replace(/(.)\/$/, '$1')),
  };
}
