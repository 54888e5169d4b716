// Prints what of the given JSON documents breaks a JSON schema (draft 2020-12), a line for each breach, and nothing when all is well.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [root, schema, ...files] = process.argv.slice(2);
const require = createRequire(join(root, 'package.json'));
const Ajv = require('ajv/dist/2020').default;

// int32 and int64 are formats of OpenAPI; JSON schema gives them no meaning.
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, formats: { int32: true, int64: true } });
require('ajv-formats').default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(root, schema), 'utf8')));
for (const file of files) {
  if (!validate(JSON.parse(readFileSync(file, 'utf8')))) {
    validate.errors.forEach(error => console.log(`${file}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`));
  }
}
