// cases.mjs [PART OF A NAME …] - plays the cases of tests/pages into the programs: their pages are golden, their statements fail
// one after the other (torture.mjs), their forms are sent with every fault (refuse.mjs). GOLD=1 rewrites the goldens only;
// DK_PART=goldens or DK_PART=faults plays only that half;
// DK_SHOW=1 prints what was answered; DK_KEEP=1 leaves the database running.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stack, top } from '../browser/stack.mjs';
import { batches } from './batch.mjs';
import { begin, readCases, requestOf } from './case.mjs';
import { Database } from './database.mjs';
import { faultsOf, masked, normalise, validator } from './html.mjs';
import { exports, lists, races } from './lists.mjs';
import { Player } from './player.mjs';
import { refuse } from './refuse.mjs';
import { torture } from './torture.mjs';
import { makeWorld } from './world.mjs';

const mode = process.env.DK_PAGES ?? process.env.DK_MODE ?? 'rel', gold = process.env.GOLD === '1', wanted = process.argv.slice(2);
const half = gold ? 'goldens' : process.env.DK_PART ?? 'both', spoils = half !== 'goldens', whole = wanted.length === 0;
const golden = join(top, 'tests', 'golden', 'pages'), found = join(top, 'build', 'check', 'pages');
const screens = join(top, 'build', 'check', 'screens'); // the pages as they are: browser/s00-every-page.mjs looks at them
let bad = 0;
export function result(name, faults) {
	console.log(`${faults.length === 0 ? 'ok' : 'not ok'} pages: ${name}`);
	for (const fault of faults.slice(0, 30)) console.log(`  ${fault}`);
	bad += faults.length > 0;
}

function difference(file, text) {
	const here = join(found, file), there = join(golden, file);
	mkdirSync(dirname(here), { recursive: true });
	writeFileSync(here, text);
	if (gold) { mkdirSync(dirname(there), { recursive: true }); writeFileSync(there, text); }
	if (!existsSync(there)) return [`no golden ${file} (make gold writes it)`];
	if (readFileSync(there, 'utf8') === text) return [];
	let said = '';
	try { execFileSync('diff', ['-U0', there, here]); } catch (error) { said = String(error.stdout); }
	return said.split('\n').slice(2, 14);
}

function keep(file, text) {
	mkdirSync(dirname(join(screens, file)), { recursive: true });
	writeFileSync(join(screens, file), text);
}

async function check(c, world) {
	const { players, db, html } = world, faults = [];
	await begin(c, world);
	const before = await db.sums();
	const answer = await players[c.program].play(requestOf(c));

	if (answer.status !== c.status) faults.push(`status ${answer.status}, not ${c.status}`);
	if (c.location !== undefined && masked(answer.location) !== masked(c.location)) faults.push(`leads to ${answer.location}, not to ${c.location}`);
	if (String(answer.headers['content-type']).startsWith('text/html') && answer.status !== 303) {
		keep(`${c.name}.html`, answer.text);
		faults.push(...faultsOf(answer.text, [...c.fields, c.path].join(' ')), ...await html.check(answer.text));
		faults.push(...difference(`${c.name}.html`, normalise(answer.text, c.whole)));
		for (const text of c.texts) if (!answer.text.includes(text)) faults.push(`no ${text}`);
	} else if (c.texts.length > 0 && !c.texts.every((text) => answer.text.includes(text))) faults.push(`says ${answer.text.slice(0, 200)}`);
	for (const rows of c.rows) {
		const [, n, where] = /^(\d+) (.*)$/.exec(rows);
		const [[have]] = await db.ask(`SELECT COUNT(*) FROM ${where}`);
		if (have !== n) faults.push(`${have} rows of ${where}, not ${n}`);
	}
	const changed = Database.matters(await db.changed(before)).filter((table) => !c.changes.includes(table));
	if ((c.status >= 400 || c.method === 'GET') && changed.length > 0) faults.push(`changes ${changed}`);
	await db.restore();
	if (process.env.DK_SHOW === '1') console.log(answer.statements.join('\n'), answer.headers, answer.text);
	c.failed = faults.length > 0;
	result(`${c.name}: ${c.sentence}`, faults);
}

// Every address has a case; each POST one that succeeds, from which the others are made.
function uncovered(cases, actions) {
	const allowed = readFileSync(join(top, 'tests', 'pages', 'uncovered'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
		.map((line) => line.split('|')[0].trim());
	const lacking = actions.filter((a) => !cases.some((c) => a.matches(c) && (a.method === 'GET' || a.succeeds(c))))
		.map((a) => `${a.method} ${a.path}`);
	return [...lacking.filter((a) => !allowed.includes(a)).map((a) => `${a}: no case${a.startsWith('POST') ? ' that succeeds' : ''}; tests/pages/uncovered may say why`),
		...allowed.filter((a) => !lacking.includes(a)).map((a) => `tests/pages/uncovered: ${a} has a case or is gone`)];
}

function actionsOf(program, env) {
	const run = (option) => execFileSync(join(top, 'build', mode, 'pages', program), [option], { env, encoding: 'utf8' }).split('\n')
		.filter((line) => line !== '').map((line) => line.split('\t'));
	const fields = program === 'save' ? [] : run('--forms').map(([path, name, type, required, min, max, least, most, choices, raw]) =>
		({ path, raw: raw === 'raw', name, type, required: required === 'required', min: Number(min), max: Number(max), least: BigInt(least), most: BigInt(most), choices }));
	return run('--actions').map(([method, path, access]) => {
		const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/?]+')}(\\?.*)?$`);
		return { program, method, path, access: access.trim().split(' '), fields: fields.filter((f) => f.path === path),
			matches: (c) => c.program === program && c.method === method && pattern.test(c.path),
			succeeds: (c) => c.status < 400 };
	});
}

async function start() {
	process.env.DK_ONLY = 'db';
	const home = process.env.DK_VAR ?? join(top, 'build', 'check', 'pages-stack');
	const stack = new Stack(Number(process.env.DK_PORT ?? 8499), home);
	stack.script('reset');
	stack.script('start');
	return stack;
}

const stack = await start();
try {
	const db = new Database(stack.home), html = await validator();
	const programs = execFileSync('make', ['-s', 'list-flows'], { cwd: top, encoding: 'utf8' }).trim().split('\n').sort();
	const players = Object.fromEntries(programs.map((p) => [p, new Player(p, stack.env, mode)]));
	const world = { ...await makeWorld(stack, db, players.register), stack, players, db, html };
	await db.keep();
	const cases = readCases(world, wanted), actions = programs.flatMap((p) => actionsOf(p, stack.env));

	if (half !== 'faults') {
		if (whole) for (const folder of [screens, found]) rmSync(folder, { recursive: true, force: true });
		for (const c of cases) await check(c, world);
	}
	if (whole && half !== 'faults') {
		result(`each of ${actions.length} actions has a case`, uncovered(cases, actions));
		const names = cases.map((c) => `${c.name}.html`);
		const files = existsSync(golden) ? readdirSync(golden, { recursive: true }).filter((f) => String(f).endsWith('.html')) : [];
		const stale = files.filter((f) => !names.includes(f) || !existsSync(join(found, f)));
		if (gold) for (const f of stale) rmSync(join(golden, f));
		else result('no golden page without a case', stale);
	}
	for (const c of spoils ? cases.filter((one) => one.method === 'POST' && one.status < 400) : []) {
		const action = actions.find((a) => a.matches(c));
		if (c.failed) continue; // what does not work need not be broken
		await torture(c, world, result);
		if (action) await refuse(c, action, world, result);
	}
	if (spoils && (whole || wanted.includes('batch'))) await batches(world, result);
	if (spoils && (whole || wanted.includes('lists'))) for (const test of [lists, exports, races]) await test(world, result, mode);
	for (const player of Object.values(players)) player.end();
	db.end();
} finally {
	if (process.env.DK_KEEP !== '1') stack.script('reset');
}
process.exitCode = bad > 0 ? 1 : 0;
