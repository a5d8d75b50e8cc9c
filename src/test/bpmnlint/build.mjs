// Makes ../resources/bpmnlint/bpmnlint.js and the licences of everything in it.
import { build } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const names = Object.keys(require('bpmnlint/config/recommended').rules);
const out = '../resources/bpmnlint';

const recommendedRules = {
  name: 'recommended-rules',
  setup(b) {
    b.onResolve({ filter: /^bpmnlint-recommended-rules$/ }, () => ({ path: 'rules', namespace: 'rules' }));
    b.onLoad({ filter: /.*/, namespace: 'rules' }, () => ({
      contents: `module.exports = {${names
        .map((name) => `'rule:bpmnlint/${name}': require('bpmnlint/rules/${name}')`)
        .join(',')}};`,
      resolveDir: '.',
    }));
  },
};

const { metafile, outputFiles } = await build({
  entryPoints: ['lint.js'],
  bundle: true,
  charset: 'utf8',
  format: 'iife',
  legalComments: 'none',
  metafile: true,
  minify: true,
  write: false,
  plugins: [recommendedRules],
});

writeFileSync(`${out}/bpmnlint.js`, outputFiles[0].text);

const packages = [...new Set(Object.keys(metafile.inputs)
  .map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  .filter(Boolean))].sort();
const licences = packages.map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) console.warn(`${name} ${version} (${license}) ships no licence text`);
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version}\n\n${text.split(/\r?\n/).map((line) => line.trimEnd()).join('\n')}\n`;
});
writeFileSync(`${out}/LICENSES.txt`, licences.join(`\n${'-'.repeat(78)}\n\n`));
console.log(packages.join(' '));
