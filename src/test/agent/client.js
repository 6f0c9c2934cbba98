// A client of others: asks a server what the file says, and writes down what came back.
// Usage: node client.js calls.json answers.json http URL | stdio COMMAND [ARGUMENT...]
import { readFileSync, writeFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [calls, answers, kind, first, ...rest] = process.argv.slice(2);
const transport =
  kind === "http"
    ? new StreamableHTTPClientTransport(new URL(first))
    : new StdioClientTransport({ command: first, args: rest, env: process.env });
const client = new Client({ name: "test", version: "1" });
const unexpected = [];
client.onerror = (error) => unexpected.push(String(error));
await client.connect(transport);

const told = {
  server: client.getServerVersion(),
  instructions: client.getInstructions(),
  tools: (await client.listTools()).tools,
  ping: await client.ping(),
  answers: [],
  faults: [],
};
const { asked, wrong, burst } = JSON.parse(readFileSync(calls, "utf8"));
for (const call of asked) {
  told.answers.push(await client.callTool(call)); // holds the answer to the tool's own schema
}
for (const call of wrong) {
  told.faults.push(await client.callTool(call).then(() => 0, (error) => error.code));
}
told.resources = await client.listResources().then(() => 0, (error) => error.code);
const begin = performance.now();
const all = await Promise.all(
  Array.from({ length: burst }, (_, i) => client.callTool(asked[i % asked.length]))
);
told.burst = all.filter((answer) => answer.content[0].text.length > 0).length;
told.millis = Math.round(performance.now() - begin);
await client.close();
told.unexpected = unexpected;
writeFileSync(answers, JSON.stringify(told));
