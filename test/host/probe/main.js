// Runs code that a test sends to this extension host: POST { source, args } to 127.0.0.1:PAPER_DIGEST_PROBE_PORT.
const http = require('node:http');
const vscode = require('vscode');

exports.activate = context => {
  const port = Number(process.env.PAPER_DIGEST_PROBE_PORT);
  if (!port) return;
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
  server.listen(port, '127.0.0.1');
  context.subscriptions.push({ dispose: () => server.close() });
};
