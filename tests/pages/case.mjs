// case.mjs - case files: one request each, what is given and what is expected. tests/README.md has the words.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { top } from '../browser/stack.mjs';
import { cookieOf, NOW, tokenOf } from './world.mjs';

const folder = join(top, 'tests', 'pages');

// {name} or {name.column} of the world.
function fill(world, text) {
	return text.replace(/\{([a-z_]+)(?:\.([a-z_0-9]+))?\}/g, (_, name, member) => {
		if (name === 'sms') return '{sms}'; // when it was sent
		const value = member === undefined ? world[name] : world[name]?.[member];
		if (value === undefined || typeof value === 'object') throw new Error(`the world has no {${name}${member ? `.${member}` : ''}}`);
		return String(value);
	});
}

const manners = {
	'given who': (c, rest) => { c.who = rest; },
	'given clock': (c, rest) => { c.clock = BigInt(Date.parse(rest)) * 1000n; },
	'given cookie': (c, rest) => { c.cookies.push(rest); },
	'given header': (c, rest) => { const [name, ...value] = rest.split(' '); c.headers[name] = value.join(' '); },
	'given sql': (c, rest) => { c.sql.push(rest); },
	'given fault': (c, rest) => { const [n, number, stays] = rest.split(' '); c.fault = [Number(n), Number(number), stays === 'stays']; },
	// A request of the same visitor before: POST /path name=value&name=value; its cookies are kept.
	'given play': (c, rest) => { const [method, path, form] = rest.split(' ');
		c.plays.push({ method, path, fields: [...new URLSearchParams(form ?? '')] }); },
	'expect changes': (c, rest) => { c.changes = rest.split(' '); },
	'send form': (c, rest) => { const cut = rest.indexOf('='); c.fields.push([rest.slice(0, cut), rest.slice(cut + 1).replace(/\\r/g, '\r').replace(/\\n/g, '\n')]); },
	'send body': (c, rest) => { c.raw = rest; },
	'expect status': (c, rest) => { c.status = Number(rest); },
	'expect to': (c, rest) => { c.location = rest; },
	'expect rows': (c, rest) => { c.rows.push(rest); },
	'expect text': (c, rest) => { c.texts.push(rest); },
	'expect frame': (c) => { c.whole = true; },
	'torture leaves': (c, rest) => { c.leaves = rest.split(' '); },
	'torture no': (c, rest) => { c.tortureNo = rest; },
	'refuse no': (c, rest) => { c.refuseNo = rest; },
};

export function readCase(file, program, world) {
	const name = `${program}/${basename(file, '.case')}`;
	const c = { name, program, file, who: 'visitor', clock: NOW, cookies: [], headers: {}, sql: [], plays: [], fields: [], rows: [], texts: [], changes: [], status: 200 };

	for (const line of readFileSync(file, 'utf8').split('\n')) {
		if (line === '' || line.startsWith('#')) continue;
		const [, first, second, rest] = /^(\S+)\s+(\S+)\s*(.*)$/.exec(line) ?? [];
		if (first === 'request') Object.assign(c, { method: second, path: fill(world, rest) });
		else if (manners[`${first} ${second}`]) manners[`${first} ${second}`](c, fill(world, rest));
		else if (c.sentence === undefined) c.sentence = line;
		else throw new Error(`${name}: ${line}`);
	}
	if (c.method === undefined || c.sentence === undefined) throw new Error(`${name}: no sentence or no request`);
	c.written = c.fields;
	return c;
}

export function readCases(world, wanted) {
	return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name: program }) =>
		readdirSync(join(folder, program)).filter((file) => file.endsWith('.case')).sort()
			.map((file) => readCase(join(folder, program, file), program, world)))
		.filter((c) => wanted.length === 0 || wanted.some((part) => c.name.includes(part)));
}

export function bodyOf(fields) {
	return Buffer.concat(fields.map(([name, value], i) => Buffer.concat([Buffer.from(`${i ? '&' : ''}${encodeURIComponent(name)}=`),
		Buffer.isBuffer(value) ? value : Buffer.from(encodeURIComponent(value).replace(/%20/g, '+'))])));
}

// Brings the rows to what the case begins with; the cookies that its earlier requests left.
// `changed`: the tables that differ from the world's, if that is known.
export async function begin(c, world, changed) {
	await world.db.restore(changed);
	for (const sql of c.sql) await world.db.ask(sql);
	c.kept = [];
	for (const play of c.plays) {
		const answer = await world.players[c.program].play(requestOf(c, { fault: undefined, raw: undefined, clock: NOW, ...play, fields: await say(play.fields, world) }));
		if (answer.status >= 400) throw new Error(`${c.name}: ${play.method} ${play.path} before it: ${answer.status}`);
		for (const cookie of answer.cookies.map((one) => one.split(';')[0]))
			c.kept = [...c.kept.filter((one) => one.split('=')[0] !== cookie.split('=')[0]), cookie];
	}
	c.fields = await say(c.written, world);
}

// {sms}: the code of the last message.
async function say(fields, world) {
	if (!fields.some(([, value]) => value === '{sms}')) return fields;
	const [[sealed]] = await world.db.ask('SELECT HEX(body) FROM sms_outbox ORDER BY id DESC LIMIT 1');
	const [text] = world.stack.seal(`reveal sms_outbox.body ${sealed}`);
	return fields.map(([name, value]) => [name, value === '{sms}' ? /\d{6}/.exec(text)[0] : value]);
}

// What the player gets. `change` may replace who, fields, csrf, fault …
export function requestOf(c, change = {}) {
	const { who, fields, raw, headers, csrf, fault, path, method, clock } = { ...c, ...change };
	const cookies = [...c.cookies, ...(c.kept ?? [])];

	if (who !== 'visitor') cookies.push(`__Host-dk=${cookieOf(who)}`);
	else cookies.push(`__Host-dkp=${Buffer.from(preSecret).toString('hex')}`);
	const token = csrf ?? (who === 'visitor' ? `${'5a'.repeat(16)}${Buffer.from(preSecret.map((b) => b ^ 0x5a)).toString('hex')}` : tokenOf(who));
	const body = method !== 'POST' ? undefined : raw !== undefined ? Buffer.from(raw) : bodyOf([...(token === '' ? [] : [['csrf', token]]), ...fields]);
	return { method, path, clock, seed: 7, fault, body,
		headers: { HTTP_COOKIE: cookies.join('; '), ...(method === 'POST' ? { CONTENT_TYPE: 'application/x-www-form-urlencoded' } : {}), ...headers } };
}
const preSecret = Buffer.alloc(16, 0x21);
