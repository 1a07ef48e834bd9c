// run.mjs - every action of every program, as every role, over HTTP. The statuses are golden (tests/golden/access.txt); beyond
// that: refusals are audited, foreign objects look absent, posts need their token, no form takes an unexpected field.
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { startStack, stopStack, top } from '../browser/stack.mjs';
import { HOUR, now, People } from '../browser/people.mjs';

const golden = join(top, 'tests', 'golden', 'access.txt'), found = join(top, 'build', 'check', 'access.txt');
let bad = 0;
function result(name, faults) {
	console.log(`${faults.length === 0 ? 'ok' : 'not ok'} matrix: ${name}`);
	for (const fault of faults.slice(0, 40)) console.log(`  ${fault}`);
	bad += faults.length > 0;
}

// A visitor of one role: own session, own network address (so that nginx counts each apart).
class Visitor {
	constructor(stack, people, word, kind, account_id, n) {
		Object.assign(this, { stack, word, kind, account_id, role: word.split('_')[1] });
		this.agent = new Agent({ keepAlive: true, rejectUnauthorized: false, localAddress: `127.0.0.${n + 10}` });
		this.address = `127.0.0.${n + 10}`;
		if (account_id === undefined) return;
		const token = randomBytes(32).toString('hex');
		this.secret = randomBytes(16);
		people.insert('session', { token_hash: { hex: createHash('sha256').update(token).digest('hex') }, account_id,
			csrf: { hex: this.secret.toString('hex') }, address: this.address, created_at: now(), seen_at: now(),
			expires_at: now() + 12n * HOUR });
		this.cookie = `__Host-dk=${token}`;
	}

	// A form token as the pages have it: a mask and the masked secret.
	token() {
		const mask = randomBytes(16), secret = this.secret ?? Buffer.alloc(16);
		return mask.toString('hex') + Buffer.from(mask.map((byte, i) => byte ^ secret[i])).toString('hex');
	}

	ask(method, path, fields) {
		const body = fields === undefined ? undefined : new URLSearchParams(fields).toString();
		return new Promise((resolve, reject) => {
			const call = request({ host: '127.0.0.1', port: this.stack.port, method, path, agent: this.agent, timeout: 60_000,
				headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...(body === undefined ? {}
					: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }) } },
			(answer) => {
				answer.resume();
				answer.once('end', () => resolve(answer.statusCode));
			});
			call.once('error', reject);
			call.once('timeout', () => call.destroy(new Error(`${method} ${path}: no answer`)));
			call.end(body);
		});
	}
}

function actions(stack, program) {
	return execFileSync(join(top, 'build', process.env.DK_MODE ?? 'rel', program), ['--actions'], { env: stack.env, encoding: 'utf8' })
		.split('\n').filter((line) => line !== '').map((line) => {
			const [method, path, access, writes, form, token] = line.split('\t');
			return { program, method, path, access: access.trim().split(' '), writes, form, token };
		});
}

// One physician's objects, in a state in which most pages are open.
function makeWorld(stack, people) {
	const cycle = people.cycle({ province: 'beijing' });
	const main = people.institution(), physician = people.physician({ main });
	const record = people.record(physician, cycle, { state: 5 });
	const hash = randomBytes(32).toString('hex');

	people.insert('blob_store', { hash: { hex: hash }, kind: 1, width: 1, height: 1, content: { hex: 'ffd8' }, small: { hex: 'ffd8' },
		created_at: now() });
	const attachment = people.insert('attachment', { record_id: record, slot: 'photo', name: 'x.jpg', blob_hash: { hex: hash }, bytes: 2,
		created_at: now() });
	const experience = people.insert('experience', { record_id: record, kind: 3, place: '试验医院', from_month: '2015-01-01' });
	const office = people.office({ level: 3 });
	const department = people.insert('department', { institution_id: main.id, name: '内科', state: 1 });
	const committee = people.insert('institution_member', { institution_id: main.id, body: 1, name: '委员', title_code: '232', role: 1 });
	const clerk = people.insert('institution_member', { institution_id: main.id, body: 2, name: '成员', role: 3 });
	const appointment = people.insert('appointment', { cycle_id: cycle.id, institution_id: main.id, state: 1, version: 1, state_since: now(),
		applied_at: now(), basis: 1 });
	const judged = people.physician({ main });
	const judgedRecord = people.record(judged, cycle, { state: 9 });
	people.evaluations(judged, { ethics: 0, performance: 0 });
	const member = people.member(main);
	people.insert('delegation', { cycle_id: cycle.id, institution_id: main.id, assessor_id: main.id, assigned_at: now(), assigned_by: '试验定考办' });
	const bank = people.insert('bank', { code: 'law', name: '法律法规', for_practice: 1 });
	const item = people.insert('item', { bank_id: bank, code: 'M-1', kind: 1, stem: '试题？', options: '甲\n乙', n_options: 2, answer: 1, state: 2 });
	const paper = people.insert('paper', { cycle_id: cycle.id, plan_code: 'law', subject_code: '*', name: '法律法规', n_items: 1, minutes: 60,
		pass_score: 60, max_attempts: 0, show_score: 2, opens_at: now() - HOUR, closes_at: now() + 24n * HOUR, state: 2 });
	people.insert('paper_item', { paper_id: paper, position: 0, item_id: item, item_version: 1 });
	const attempt = people.insert('attempt', { record_id: record, account_id: physician.account_id, paper_id: paper, round: 1, number: 1,
		state: 3, started_at: now() - HOUR, deadline: now(), finished_at: now() - HOUR / 2n, finished_by: 1, ord: { hex: '000001ffff' },
		sheet: 'B', score: 100, passed: 1 });
	people.insert('exemption', { record_id: record, cycle_id: cycle.id, state: 4, state_since: now(), submission: 1, reason_code: 'E2',
		applied_at: now(), applications: 1, note: '材料不全' });
	const announcement = people.insert('announcement', { province_id: 110000, title: '通知', body: '正文', published_at: now() - HOUR });
	return { appointment, committee, clerk, member, cycle, main, physician, record, attachment, experience, office, department, judgedRecord, item, paper, attempt, announcement };
}

// What stands for {name} in the addresses of a program.
function valueOf(world, program, path, name) {
	const own = {
		'file id': path.includes('/photo/') ? world.record : world.attachment,
		'register id': world.experience,
		'review id': world.record,
		'recheck id': world.record,
		'roster id': world.record,
		'evaluate id': world.judgedRecord,
		'org id': path.includes('/committee') ? world.committee : path.includes('/org/office') ? world.clerk : world.department,
		'office id': path.startsWith('/office/applications') ? world.appointment : /^\/office\/(units|assign)/.test(path) ? world.main.id
			: path.startsWith('/office/cycles') ? world.cycle.id : world.record,
		'office kind': 1,
		'staff id': path.startsWith('/staff/units') ? world.main.account_id : world.member,
		'exam paper': world.paper,
		'exam attempt': world.attempt,
		'study bank': 'law',
		'study item': world.item,
		'home id': world.announcement,
	};
	return own[`${program} ${name}`] ?? 999999999;
}

const stack = await startStack();
try {
	const people = new People(stack);
	const world = makeWorld(stack, people);
	const second = people.physician();
	people.record(second, world.cycle, { state: 5 });
	const visitors = [['nobody', null], ['physician', 'physician', world.physician.account_id],
		['other_physician', 'physician', second.account_id], ['institution', 'institution', world.main.account_id],
		['other_institution', 'institution', second.main.account_id], ['office', 'office', world.office.account_id],
		['other_office', 'office', people.office({ province: 'shanxi' }).account_id], ['admin', 'admin', people.admin().account_id],
		['institution_clerk', 'institution', people.member(world.main, { role: 2 })],
		['institution_reviewer', 'institution', people.member(world.main, { role: 3 })],
		['office_clerk', 'office', people.member(world.office, { role: 2, office: true })]]
		.map(([word, kind, account], n) => new Visitor(stack, people, word, kind, account, n));
	const lines = [], server = [], unaudited = [], foreign = [], forged = [], unexpected = [], open = [];
	const programs = execFileSync('make', ['-s', 'list-flows'], { cwd: top, encoding: 'utf8' }).trim().split('\n').sort();
	const refusals = (visitor) => Number(stack.db(`SELECT COUNT(*) AS n FROM audit WHERE action = 'access.refused' AND account_id = ${visitor.account_id ?? 0}`)[0].n);

	for (const action of programs.flatMap((program) => actions(stack, program))) {
		if (action.path === '/login/out') continue; // would end the sessions
		const path = action.path.replace(/\{(\w+)\}/g, (_, name) => valueOf(world, action.program, action.path, name));
		const statuses = {};

		for (const visitor of visitors) {
			const allowed = action.access.includes('anyone') || (visitor.kind !== null && action.access.includes(visitor.kind)
				&& (!['clerk', 'reviewer'].includes(visitor.role) || action.access.includes(visitor.role)));
			const before = !allowed && visitor.kind !== null ? refusals(visitor) : 0;
			const where = `${visitor.word} ${action.method} ${path}`;
			const status = action.method === 'GET' ? await visitor.ask('GET', path)
				: await visitor.ask('POST', path, { csrf: visitor.token(), unexpected_field: '1' });

			statuses[visitor.word] = status;
			if (status >= 500) server.push(`${where}: ${status}`);
			if (!allowed && visitor.kind !== null && (status !== 403 || refusals(visitor) !== before + 1))
				unaudited.push(`${where}: ${status}, ${refusals(visitor) - before} entries`);
			if (!allowed && visitor.kind === null && status !== (action.method === 'GET' ? 303 : 401)) open.push(`${where}: ${status}`);
			if (action.method === 'POST' && allowed && visitor.kind !== null) {
				if (status !== 400) unexpected.push(`${where}: ${status}`);
				const naked = await visitor.ask('POST', path, {});
				const wrong = await visitor.ask('POST', path, { csrf: '0'.repeat(64) });
				if (![403, 429].includes(naked) || ![403, 429].includes(wrong)) forged.push(`${where}: ${naked} without, ${wrong} with another's token`);
			}
		}
		if (/\{/.test(action.path) && action.method === 'GET' && action.program !== 'study') // banks are everybody's
			for (const [own, other] of [['physician', 'other_physician'], ['institution', 'other_institution'], ['office', 'other_office']])
				if (statuses[own] === 200 && statuses[other] !== 404 && !action.access.includes('anyone'))
					foreign.push(`${other} GET ${path}: ${statuses[other]}`);
		lines.push(`${action.method.padEnd(4)} ${action.path.padEnd(36)} ${visitors.map((v) => `${v.word}:${statuses[v.word]}`).join(' ')}`);
	}
	// Offices among one another: the region and what is below it, not what is beside or above.
	const regions = [], ask = async (office, path, status) => {
		const visitor = new Visitor(stack, people, 'region', 'office', office.account_id, 40 + regions.length);
		const answer = await visitor.ask('GET', path);
		if (answer !== status) regions.push(`${office.region_code} GET ${path}: ${answer}, not ${status}`);
		visitor.agent.destroy();
	};
	const whole = people.office({ level: 1 }), beside = people.office({ region: '110105' }), city = people.office({ level: 2 });
	for (const path of [`/office/units/${world.main.id}`, `/office/people/${world.record}`, `/office/people/${world.record}/leave`,
		`/office/people/${world.record}/transfer`]) {
		await ask(whole, path, 200);
		await ask(city, path, 200);
		await ask(world.office, path, 200);
		await ask(beside, path, 404);
	}
	for (const path of [`/office/cycles/${world.cycle.id}/stages/1`, `/office/cycles/${world.cycle.id}/extend`, '/office/cycles/new']) {
		await ask(whole, path, 200);
		await ask(city, path, 404);
		await ask(world.office, path, 404);
	}
	writeFileSync(found, `${lines.join('\n')}\n`);
	if (process.env.GOLD === '1') copyFileSync(found, golden);
	const was = existsSync(golden) ? readFileSync(golden, 'utf8').trimEnd().split('\n') : [];
	result('golden access.txt (make gold rewrites it)', [...lines.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
		...was.filter((line) => !lines.includes(line)).map((line) => `- ${line}`)]);
	result(`no answer of ${lines.length} actions is a failure of the server`, server);
	result('who may not is refused with 403 and an entry in the audit', unaudited);
	result('who is not signed in is led to sign in', open);
	result('what belongs to others looks absent', foreign);
	result('offices see their region and what is below it', regions);
	result('a post without the right form token is refused', forged);
	result('an unexpected field is refused', unexpected);
	for (const visitor of visitors) visitor.agent.destroy();
} finally {
	stopStack(stack);
}
process.exitCode = bad > 0 ? 1 : 0;
