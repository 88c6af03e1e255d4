// Runs code that a test sends to this extension host: POST { source, args } to the port that it writes into the file PAPER_DIGEST_PROBE_FILE.
const fs = require('node:fs');
const http = require('node:http');
const vscode = require('vscode');

exports.activate = context => {
  const file = process.env.PAPER_DIGEST_PROBE_FILE;
  if (!file) return;
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    try {
      const { source, args } = JSON.parse(body);
      const value = await (0, eval)(`(${source})`)(vscode, args);
      response.end(JSON.stringify({ value: value ?? null }));
    } catch (error) {
      response.end(JSON.stringify({ error: String(error?.stack ?? error) }));
    }
  });
  server.listen(0, '127.0.0.1', () => fs.writeFileSync(file, String(server.address().port)));
  context.subscriptions.push({ dispose: () => server.close() });
};
