// links.mjs PLACE PORT - follows the links of the demonstration as every kind of visitor, a physician of each province in each
// state among them: no link ends in a refusal, an absent page or a failure, every anchor and every id that is named exists.
// DK_PATHS=FILE writes what was walked: a line "visitor account address" for each page.
import { appendFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { Stack } from '../browser/stack.mjs';
import { People } from '../browser/people.mjs';

const [place, port] = process.argv.slice(2);
const stack = new Stack(Number(port), place), people = new People(stack);
const OF_A_SHAPE = 3; // addresses that differ in numbers and values only: the first of a page lead to the same code
const AT_ONCE = 4;
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]);
const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => plain(found[1]));
const attribute = (tag, name) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
let bad = 0;

function result(name, faults) {
	console.log(`${faults.length === 0 ? 'ok' : 'not ok'} ops: links: ${name}`);
	for (const fault of faults.slice(0, 30)) console.log(`  ${fault}`);
	bad += faults.length > 0;
}

class Visitor {
	constructor(name, account_id, n) {
		Object.assign(this, { name, account_id, seen: new Map(), shapes: new Map(), faults: new Set(), anchors: [] });
		this.agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE, rejectUnauthorized: false, localAddress: `127.0.1.${n + 1}` });
		this.cookie = account_id ? `__Host-dk=${people.session(account_id)}` : undefined;
	}

	get(path) {
		return new Promise((resolve, reject) => {
			const call = request({ host: '127.0.0.1', port, path: path.replace(/[^\x21-\x7e]+/g, encodeURIComponent), agent: this.agent, timeout: 60_000,
				headers: this.cookie ? { cookie: this.cookie } : {} }, (answer) => {
				const parts = [];
				answer.on('data', (part) => parts.push(part));
				answer.once('end', () => resolve({ status: answer.statusCode, to: answer.headers.location,
					html: /html|svg/.test(answer.headers['content-type'] ?? '') ? Buffer.concat(parts).toString() : '' }));
			});
			call.once('error', reject);
			call.once('timeout', () => call.destroy(new Error('no answer')));
			call.end();
		});
	}

	// Whether this address is walked: once, and of one shape only some.
	wants(path) {
		const shape = path.replace(/\d+/g, '#').replace(/=[^&]*/g, '');

		if (this.seen.has(path) || (this.shapes.get(shape) ?? 0) >= OF_A_SHAPE) return false;
		this.shapes.set(shape, (this.shapes.get(shape) ?? 0) + 1);
		this.seen.set(path, new Set());
		return true;
	}

	async visit(path, from) {
		const answer = await this.get(path), say = (text) => this.faults.add(`${text} (on ${from})`);

		if (answer.status >= 400) return say(`${path}: ${answer.status}`), [];
		if (answer.to !== undefined) {
			if (/^\/login(\?|$)/.test(answer.to) && this.account_id && !/^\/($|\?)/.test(path)) say(`${path} asks to sign in`);
			return this.links(`<a href="${answer.to}">`, path);
		}
		const ids = all(answer.html, /\sid="([^"]*)"/g), known = new Set(ids);
		this.seen.set(path, known);
		ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => this.faults.add(`${path}: two elements have the id ${id}`));
		for (const named of all(answer.html, /\s(?:for|aria-describedby|aria-labelledby|form)="([^"]+)"/g).flatMap((names) => names.trim().split(/\s+/)))
			if (!known.has(named)) this.faults.add(`${path}: ${named} is named and not there`);
		return this.links(answer.html, path);
	}

	// Addresses that a page leads to, its forms that change nothing as they are sent untouched among them.
	links(html, page) {
		const found = all(html, /<(?:a|link|script|img|use)\b[^>]*\s(?:href|src)="([^"]*)"/g);

		for (const [form, head] of html.matchAll(/<form\b([^>]*method="get"[^>]*)>.*?<\/form>/gs)) {
			const fields = [...form.matchAll(/<input\b[^>]*>/g)].filter(([tag]) => !/ type="(?:checkbox|radio)"/.test(tag) || / checked/.test(tag))
				.map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')]);
			for (const [select] of form.matchAll(/<select\b.*?<\/select>/gs))
				fields.push([attribute(select, 'name'), attribute((/<option[^>]* selected[^>]*>/.exec(select) ?? /<option[^>]*>/.exec(select) ?? [''])[0], 'value')]);
			const [action, anchor] = attribute(head, 'action').split('#');
			found.push(`${action}?${new URLSearchParams(fields.filter(([name]) => name !== ''))}${anchor ? `#${anchor}` : ''}`);
		}
		return found.filter((href) => !/^(?:tel|mailto|data):/.test(href)).flatMap((href) => {
			if (/^[a-z]+:|^\/\//.test(href)) return this.faults.add(`${page}: leads outside: ${href}`), [];
			const [address, anchor] = href.split('#'), path = address === '' ? page : new URL(address, `https://x${page}`);
			const to = typeof path === 'string' ? path : path.pathname + path.search;
			if (anchor) this.anchors.push([page, to, anchor]);
			return [[to, page]];
		});
	}

	async walk(starts) {
		const waiting = starts.map((path) => [path, 'start']).filter(([path]) => this.wants(path));
		let busy = 0;

		await new Promise((resolve, reject) => {
			const next = () => {
				if (waiting.length === 0 && busy === 0) resolve();
				while (waiting.length > 0 && busy < AT_ONCE) {
					const [path, from] = waiting.shift();
					busy++;
					this.visit(path, from).then((links) => {
						waiting.push(...links.filter(([to]) => this.wants(to)));
						busy--;
						next();
					}, (error) => reject(new Error(`${this.name}: ${path}: ${error.message}`)));
				}
			};
			next();
		});
		for (const [page, to, anchor] of this.anchors)
			if (this.seen.get(to)?.size > 0 && !this.seen.get(to).has(decodeURIComponent(anchor))) this.faults.add(`${page}: ${to} has no #${anchor}`);
		this.agent.destroy();
		if (process.env.DK_PATHS) appendFileSync(process.env.DK_PATHS, [...this.seen.keys()].map((path) => `${this.name.replace(/ /g, '_')} ${this.account_id ?? 0} ${path}\n`).join(''));
	}
}

// One account for each thing that makes pages differ.
function visitors() {
	const unit = (kind, column, alike) => stack.db(`SELECT MIN(a.id) AS id, MIN(a.${column}) AS unit, p.code AS province
		FROM account a JOIN province p ON p.id = a.province_id LEFT JOIN office o ON o.id = a.office_id
		WHERE a.kind = ${kind} AND NOT a.is_member GROUP BY p.code, ${alike} ORDER BY 1`);
	stack.db('UPDATE account SET password_state = 3 WHERE kind = 1'); // those who would be led to their first password
	const physicians = stack.db(`SELECT MIN(a.id) AS id, r.state, p.code AS province FROM record r JOIN account a ON a.physician_id = r.physician_id
		JOIN province p ON p.id = r.province_id JOIN cycle c ON c.id = r.cycle_id AND c.state = 2 GROUP BY r.state, p.code ORDER BY p.code, r.state`);
	const list = [['nobody'], ...physicians.map((p) => [`physicians of ${p.province}, state ${p.state}`, p.id])];

	const institutions = unit(2, 'institution_id', 'p.code'), offices = unit(3, 'office_id', 'o.level');
	for (const { id, province } of institutions) list.push([`institutions, ${province}`, id]);
	offices.forEach(({ id, province }, n) => list.push([`offices, ${province} ${n + 1}`, id]));
	for (const { id } of unit(4, 'id', 'p.code')) list.push(['administrator', id]);
	for (const [word, [{ unit, province }], office] of [['institution', institutions, false], ['office', offices, true]])
		for (const role of [2, 3]) list.push([`named persons, ${word} ${role}`, people.member({ id: unit, province }, { role, office })]);
	return list.map(([name, account], n) => new Visitor(name, account && Number(account), n));
}

const groups = new Map();
for (const visitor of visitors()) {
	await visitor.walk(visitor.account_id ? ['/', '/home'] : ['/', '/login/org', '/login/office', '/join', '/reset', '/home/help']);
	const group = visitor.name.split(',')[0], sum = groups.get(group) ?? { pages: 0, faults: [] };
	groups.set(group, { pages: sum.pages + visitor.seen.size, faults: [...sum.faults, ...[...visitor.faults].map((fault) => `${visitor.name}: ${fault}`)] });
}
for (const [group, { pages, faults }] of groups) result(`${group}: ${pages} addresses`, faults);
process.exitCode = bad > 0 ? 1 : 0;
