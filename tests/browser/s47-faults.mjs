import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:https';
import { attemptOf, candidate, examCycle, rightSheet } from './exam.mjs';

export const name = 'fifty candidates answer while workers, jobs, the saver and the database are killed: nothing acknowledged is lost';
export const minutes = 6;

const CANDIDATES = 50, PAUSE_MS = 400;
const wait = (ms) => new Promise((go) => setTimeout(go, ms));
const ALPHABET = 'BCDEFGHIJKLMNOPQRSTUVWXYZ';

// A candidate as the page behaves: one save at a time, the whole sheet, tried again until it is told yes.
class Sitter {
	constructor(t, who, paper, n) {
		Object.assign(this, { t, who, paper, acked: [], rev: 0, base: 0, errors: 0, pages: [], over: false });
		this.cookie = `__Host-dk=${t.people.session(who.account_id)}`;
		this.agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false, localAddress: `127.0.1.${n + 1}` });
	}

	ask(method, path, body) {
		return new Promise((resolve) => {
			const call = request({ host: '127.0.0.1', port: this.t.stack.port, path, method, agent: this.agent, timeout: 40_000,
				headers: { cookie: this.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded',
					'content-length': Buffer.byteLength(body ?? '') } }, (answer) => {
				let text = '';
				answer.setEncoding('utf8').on('data', (piece) => { text += piece; });
				answer.once('end', () => resolve({ status: answer.statusCode, text, location: answer.headers.location }));
				answer.once('error', () => resolve({ status: 0, text }));
			});
			call.once('timeout', () => call.destroy());
			call.once('error', () => resolve({ status: 0, text: '' }));
			call.end(body);
		});
	}

	// A page must be there, or say how to go on: a link or the number to call.
	async page(path) {
		const answer = await this.ask('GET', path);
		if (answer.status >= 500 && !/<a [^>]*href=/.test(answer.text)) this.pages.push(`${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
		if (answer.status >= 400 && answer.status < 500) this.pages.push(`${path}: ${answer.status}`);
		return answer;
	}

	async post(path, fields) {
		for (;;) {
			const csrf = /name="csrf" value="([^"]*)"/.exec((await this.page(this.id ? `/exam/${this.id}` : `/exam/paper/${this.paper}`)).text)?.[1];
			const answer = csrf === undefined ? { status: 0 } : await this.ask('POST', path, String(new URLSearchParams({ ...fields, csrf })));
			if (answer.status === 303) return answer;
			await wait(500);
		}
	}

	async start() {
		this.id = Number((await this.post(`/exam/paper/${this.paper}`, { ok: '1' })).location.split('/')[2]);
		this.sheet = '-'.repeat(50);
	}

	choose() {
		const at = Math.floor(Math.random() * 50), sign = ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
		this.sheet = this.sheet.slice(0, at) + sign + this.sheet.slice(at + 1);
		this.rev++;
	}

	async save() {
		const { rev, sheet } = this;
		const { status, text } = await this.ask('POST', '/save', `a=${this.id}&e=1&r=${rev}&b=${this.base}&s=${sheet}`);
		let told = {};
		try { told = JSON.parse(text); } catch { /* an error page of nginx */ }
		if (status === 200 && told.ok) {
			this.acked.push([told.rev, sheet]);
			this.base = told.rev;
		} else if (told.why === 'older') {
			this.base = told.rev; // this candidate has one page only: what stands there is an earlier sheet of his
			this.rev = Math.max(this.rev, told.rev + 1);
		} else if ([0, 502, 503, 504].includes(status)) {
			this.errors++;
		} else {
			this.pages.push(`save: ${status} ${text.slice(0, 100)}`);
		}
		return status === 200;
	}

	async sit() {
		for (let i = 0; !this.over; i++) {
			this.choose();
			while (!(await this.save()) && !this.over) {
				if (Math.random() < 0.5) this.choose(); // goes on answering meanwhile
				await wait(PAUSE_MS);
			}
			if (i % 10 === 5) await this.page(Math.random() < 0.5 ? '/exam' : `/exam/${this.id}`);
			await wait(PAUSE_MS * (0.5 + Math.random()));
		}
	}
}

const workers = (t, program) => execFileSync('pgrep', ['-P', String(t.stack.pid(program))], { encoding: 'utf8' }).trim().split('\n').map(Number);

export async function test(t) {
	const cycle = examCycle(t), sitters = [];

	for (let i = 0; i < CANDIDATES; i++) sitters.push(new Sitter(t, candidate(t, cycle), cycle.law, i));
	await Promise.all(sitters.map((sitter) => sitter.start()));
	const running = sitters.map((sitter) => sitter.sit());
	const kill = (pid) => { try { process.kill(pid, 'SIGKILL'); } catch { /* gone already */ } };
	for (const round of [1, 2]) {
		await wait(2000);
		for (const program of ['save', 'exam']) workers(t, program).forEach(kill);
		await wait(1500);
		kill(t.stack.pid('jobs'));
		for (const pid of [t.stack.pid('save'), ...workers(t, 'save')]) kill(pid);
		t.stack.script('start');
		await wait(1500);
		kill(t.stack.pid('db'));
		await wait(round * 500);
		t.stack.script('start');
	}
	await wait(3000);
	for (const sitter of sitters) sitter.over = true;
	await Promise.all(running);

	// Half hand in; the others' time runs out while dk-jobs is dead, and it comes back.
	const first = sitters.slice(0, CANDIDATES / 2), rest = sitters.slice(CANDIDATES / 2);
	kill(t.stack.pid('jobs'));
	t.db(`UPDATE attempt SET deadline = ${BigInt(Date.now() - 10_000) * 1000n}, started_at = started_at - 600000000 WHERE id IN (${rest.map(({ id }) => id)})`);
	await Promise.all(first.map((sitter) => sitter.post(`/exam/${sitter.id}/submit`, { epoch: '1', rev: String(sitter.rev), sheet: sitter.sheet, go: 'hand-in' })));
	t.stack.script('start');
	for (let i = 0; i < 50 && Number(t.one(`SELECT COUNT(*) AS n FROM attempt WHERE state = 2 AND id IN (${sitters.map(({ id }) => id)})`).n) > 0; i++) await wait(200);

	const faults = sitters.flatMap(({ pages }) => pages);
	let n = 0;
	for (const { id, who, acked, sheet, pages } of sitters) {
		const kept = new Map(t.db(`SELECT rev, sheet FROM answer_log WHERE attempt_id = ${id} AND epoch = 1`).map((row) => [Number(row.rev), row.sheet]));
		const end = attemptOf(t, who, cycle.law), highest = acked.at(-1);
		void pages;
		n += acked.length;
		for (const [rev, was] of acked) if (kept.get(rev) !== was) faults.push(`attempt ${id}: revision ${rev} was acknowledged and is ${kept.get(rev)}, not ${was}`);
		if (end.state !== '3') faults.push(`attempt ${id}: still open`);
		if (Number(end.rev) < highest[0]) faults.push(`attempt ${id}: ${end.rev} stands, ${highest[0]} was acknowledged`);
		if (Number(end.rev) === highest[0] && end.sheet !== highest[1] && end.sheet !== sheet) faults.push(`attempt ${id}: another sheet stands`);
		const right = [...rightSheet(t, id)].filter((sign, i) => sign === end.sheet[i]).length;
		if (Number(end.score) !== Math.floor(right * 100 / 50)) faults.push(`attempt ${id}: ${end.score} points, not ${right * 2}`);
	}
	for (const { agent } of sitters) agent.destroy();
	t.assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults`);
	console.log(`  ${n} acknowledged answers, ${sitters.reduce((sum, { errors }) => sum + errors, 0)} saves tried again`);
	t.assert.ok(n > CANDIDATES * 5, `only ${n} answers were acknowledged`);
}
