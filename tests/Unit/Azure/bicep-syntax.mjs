// Prints every place of the given files that the Bicep grammar (tree-sitter) cannot read, and nothing when all is well.
// The grammar is older than two words of the language, so these are read as the nearest that it knows: an assignment of a parameter file as a
// variable, and the declaration of an extension as a comment. It knows syntax only; names and types are for the compiler, which CI runs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [root, ...files] = process.argv.slice(2);
const require = createRequire(join(root, 'package.json'));
const { Parser, Language } = require('web-tree-sitter');

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(join(root, 'node_modules', 'tree-sitter-bicep', 'tree-sitter-bicep.wasm')));

function report(file, node) {
  if (node.isError || node.isMissing) {
    const place = `${file}:${node.startPosition.row + 1}:${node.startPosition.column + 1}`;
    console.log(`${place} ${node.isMissing ? `lacks ${node.type}` : `cannot be read: ${node.text.split('\n')[0].slice(0, 80)}`}`);
    return;
  }
  node.children.forEach(child => report(file, child));
}

for (const file of files) {
  let text = readFileSync(join(root, file), 'utf8').replace(/^extension (?=\w+$)/gm, '//tension ');
  if (file.endsWith('.bicepparam')) {
    text = text.replace(/^param (?=\w+ = )/gm, 'var   ');
  }
  const tree = parser.parse(text);
  if (tree.rootNode.hasError) {
    report(file, tree.rootNode);
  }
}
