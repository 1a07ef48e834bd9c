// refuse.mjs - a form that succeeds, sent again with every fault a form can have: never a failure of the server, never a change,
// always a word beside the field or a page with a way on.
import { begin, requestOf } from './case.mjs';
import { Database } from './database.mjs';

const BEYOND = { text: 200, lines: 200, secret: 200, email: 254, phone: 40 };
const bytes = (...values) => Buffer.from(values);

// What a field must not hold: [what, values, wrong]. Not `wrong`: may be read in some way, but must not end the server.
function spoiled(field, value) {
	const longest = field.max || BEYOND[field.type], all = [];

	if (field.type !== 'date' && field.type !== 'month') {
		all.push(['missing', [], field.required], ['empty', [''], field.required && field.type !== 'check']);
		if (field.type !== 'many') all.push(['twice', [value ?? '1', value ?? '1'], true]);
	}
	all.push(['broken UTF-8', [bytes(0x25, 0x66, 0x66)], true], ['a control character', ['\u0001'], true], ['NUL', ['\0'], true]);
	if (['text', 'lines', 'secret'].includes(field.type)) all.push(['too long', ['试'.repeat(longest + 1)], true], ['much too long', ['x'.repeat(100_000)], true]);
	if (field.type === 'email') all.push(['no address', ['x@'], true], ['too long', [`${'x'.repeat(300)}@example.cn`], true]);
	if (field.type === 'phone') all.push(['no number', ['12'], true]);
	if (field.type === 'int') all.push(['no number', ['x'], true], ['too small', [String(field.least - 1n)], true], ['too large', [String(field.most + 1n)], true],
		['beyond 64 bits', ['99999999999999999999'], true], ['a fraction', ['1.5'], true]);
	if (field.type === 'choice') all.push(['no choice', ['nothing'], true]);
	if (field.type === 'check') all.push(['no tick', ['yes'], field.required]);
	if (field.type === 'many') all.push(['too many', Array(field.max + 1).fill(value ?? '1'), true], ['no choice', ['\'"<b>'], false]);
	return all.map(([what, values, wrong]) => [what, field.name, values, wrong]);
}

const parts = (field) => field.type === 'date' ? ['_y', '_m', '_d'] : field.type === 'month' ? ['_y', '_m'] : [];
const days = [['no month', ['2026', '13', '1']], ['no day', ['2026', '2', '30']], ['no number', ['x', 'y', 'z']], ['half', ['2026', '', '']], ['far away', ['99999', '1', '1']]];

// All bodies that are tried: [what, name, fields, wrong].
export function bodiesOf(c, action) {
	const list = [], seen = new Set();

	for (const field of action.fields) {
		const kind = field.name.replace(/\d+$/, '#');
		if (seen.has(kind)) continue; // q1 … q160 are one
		seen.add(kind);
		const names = [field.name, ...parts(field).map((part) => field.name + part)];
		const others = c.fields.filter(([name]) => !names.includes(name)), value = c.fields.find(([name]) => name === field.name)?.[1];
		for (const [what, name, values, wrong] of spoiled(field, value)) list.push([what, name, [...others, ...values.map((v) => [name, v])], wrong]);
		if (parts(field).length > 0)
			for (const [what, typed] of days.filter(([what]) => field.type === 'date' || what !== 'no day'))
				list.push([what, field.name, [...others, ...parts(field).map((part, i) => [field.name + part, typed[i]])], true]);
	}
	list.push(['an unexpected field', 'unexpected_field', [...c.fields, ['unexpected_field', '1']], true]);
	return list;
}

const hasWayOn = (html) => /<main.*?(?:<a [^>]*href="\/|<button)/s.test(html);

export async function refuse(c, action, world, result) {
	const faults = [], { players, db } = world;
	if (c.refuseNo) return;
	let clean = false, tried = 0, before;

	async function send(what, change, { wrong = true, mayChange = false, field, least = 0 } = {}) {
		if (!clean) {
			await begin(c, world);
			before = await db.sums();
		}
		const answer = await players[c.program].play(requestOf(c, change));
		const changed = Database.matters(await db.changed(before));
		clean = changed.length === 0;
		tried++;
		if (answer.status >= 500) faults.push(`${what}: answers ${answer.status}`);
		if (wrong && answer.status < 400) faults.push(`${what}: is accepted (${answer.status} ${answer.location ?? ''})`);
		if (answer.status >= 400 && changed.length > 0 && !mayChange) faults.push(`${what}: answers ${answer.status} and changes ${changed}`);
		const html = String(answer.headers['content-type']).startsWith('text/html');
		if (answer.status >= 400 && html && !hasWayOn(answer.text)) faults.push(`${what}: a page without a way on (${answer.status})`);
		// A hidden input that says nonsense is no slip of a visitor's.
		const shown = field ? answer.text.match(new RegExp(`<(?:input (?!type="hidden")|select |textarea )[^>]*name="${field}"`, 'g'))?.length ?? 0 : 0;
		if (shown > least && answer.status === 422 && !/class="(?:es|err)"/.test(answer.text)) faults.push(`${what}: 422 without a word`);
	}

	const raw = action.fields.some((f) => f.raw);
	for (const [what, name, fields, wrong] of bodiesOf(c, action)) {
		// A step of the wizard keeps what does not fit and tells it.
		await send(`${name} ${what}`, { fields }, { wrong: wrong && c.program !== 'save', mayChange: raw || c.changes.length > 0, field: name,
			least: what === 'too many' ? action.fields.find((f) => f.name === name).max : 0 });
	}
	if (c.program !== 'save') {
		await send('no form token', { csrf: '' });
		await send("another's form token", { csrf: '0'.repeat(64) });
		await send('from another site', { headers: { ...c.headers, HTTP_ORIGIN: 'https://elsewhere.example', HTTP_SEC_FETCH_SITE: 'cross-site' } });
	}
	await strangers(c, action, world, send);
	await otherStates(c, world, faults);
	await begin(c, world);
	await db.restore();
	result(`refuse ${c.name}: ${tried} faults`, faults);
}

const kinds = { physician: ['other_physician', 'no_record', 'outside'], institution: ['other_institution'], office: ['other_office'] };
const kindOf = (who) => ['institution', 'other_institution'].includes(who) ? 'institution' : ['office', 'other_office'].includes(who) ? 'office'
	: ['admin', 'visitor'].includes(who) ? who : 'physician';

// The same good body from those whom it does not concern.
async function strangers(c, action, world, send) {
	const own = kindOf(c.who);

	if (action.access.includes('anyone') || c.program === 'login') return;
	for (const kind of ['physician', 'institution', 'office', 'admin'])
		if (!action.access.includes(kind)) await send(`from ${kind}`, { who: kind === 'physician' ? 'draft' : kind });
	await send('from a visitor', { who: 'visitor' });
	// Where the address or the body names something, it is somebody's.
	if (/\/\d+/.test(c.path) && own in kinds && !['study'].includes(c.program))
		for (const who of kinds[own]) await send(`from ${who}`, { who });
	if (/\/\d+/.test(c.path)) await send('to what is not there', { path: c.path.replace(/\/\d+/, '/999999999') });
}

// In every state of the record, and with every stage over: refused or done, but never a failure.
async function otherStates(c, world, faults) {
	const { players, db } = world;

	let clean = false; // nothing came of the state before: only the states themselves differ from where the case begins

	async function tryAt(what, sql, { alone = false } = {}) {
		if (!clean || alone) await begin(c, world);
		await db.ask(sql);
		const before = await db.sums(), answer = await players[c.program].play(requestOf(c));
		const touched = await db.changed(before), changed = Database.matters(touched);
		clean = !alone && changed.length === 0 && !touched.includes('throttle');
		if (answer.status >= 500) faults.push(`${what}: answers ${answer.status}`);
		if (answer.status >= 400 && changed.length > 0 && !c.changes.length) faults.push(`${what}: answers ${answer.status} and changes ${changed}`);
	}
	await begin(c, world);
	const { statements } = await players[c.program].play(requestOf(c));
	// What never looks at a record answers the same in all its states.
	const looks = statements.some((sql) => /\b(?:record|worklist)\b/.test(sql));
	for (let state = 0; looks && state <= 25; state++) await tryAt(`all records in state ${state}`, `UPDATE record SET state = ${state}`);
	await tryAt('all stages over', 'UPDATE stage SET opens_at = 1, closes_at = 2', { alone: true });
	await tryAt('no running cycle', 'UPDATE cycle SET state = 3', { alone: true });
	await tryAt('no account on file', 'UPDATE account SET disabled_at = 1', { alone: true });
}
