// exam.mjs - what the journeys of the test share: banks, papers, candidates, right answers.
import { request } from 'node:https';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { top } from './stack.mjs';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~';
const banks = { law: '法律法规', internal: '内科专业', surgery: '外科专业', tcm: '中医专业' };

// The banks with the questions of the demonstration, once for a stack.
export function questions(t) {
	for (const [code, name] of Object.entries(banks)) {
		t.db(`INSERT IGNORE INTO bank (code, name, for_practice) VALUES (${t.quote(code)}, ${t.quote(name)}, 1)`);
		const held = t.one(`SELECT COUNT(i.id) AS n FROM bank b LEFT JOIN item i ON i.bank_id = b.id WHERE b.code = ${t.quote(code)}`);
		if (held.n === '0') t.stack.ctl('import', 'questions', join(top, 'sql', 'demo', 'questions', `${code}.csv`), '--bank', code);
	}
}

// A running cycle of Beijing with its papers. { law, pro }: ids of papers, pro of 内科.
export function examCycle(t, dates = {}) {
	questions(t);
	const cycle = t.people.cycle({ province: 'beijing', ...dates });
	t.stack.ctl('paper', 'build', 'beijing');
	const paper = (plan, subject) => Number(t.one(`SELECT id FROM paper WHERE cycle_id = ${cycle.id}`
		+ ` AND plan_code = ${t.quote(plan)} AND subject_code = ${t.quote(subject)}`).id);
	return { ...cycle, law: paper('law', '*'), pro: paper('pro', 'internal') };
}

// Registered, approved and judged by every site, so that the test is open.
export function candidate(t, cycle, { state = 10, judged = true, ...more } = {}) {
	const who = t.people.physician(more);
	t.people.record(who, cycle, { state, procedure_kind: 1, subject_code: 'internal' });
	if (judged) t.people.evaluations(who);
	return who;
}

export const attemptOf = (t, who, paper) => t.db(`SELECT id, state, epoch, rev, sheet, score, passed, finished_by FROM attempt
	WHERE account_id = ${who.account_id} AND paper_id = ${paper} AND state <> 1 ORDER BY id DESC LIMIT 1`)[0];

// The sheet that marks every question right; the last `wrong` ones stay open.
export function rightSheet(t, attempt, wrong = 0) {
	const { ord, paper_id } = t.one(`SELECT HEX(ord) AS ord, paper_id FROM attempt WHERE id = ${attempt}`);
	const keys = t.db(`SELECT answer FROM paper_item p JOIN item i ON i.id = p.item_id WHERE paper_id = ${paper_id} ORDER BY position`);
	const bytes = Buffer.from(ord, 'hex');
	let sheet = '';
	for (let q = 0; q < keys.length; q++) {
		const at = bytes.subarray(q * 5, q * 5 + 5), key = Number(keys[at[0] * 256 + at[1]].answer);
		const places = [at[2] >> 4, at[2] & 15, at[3] >> 4, at[3] & 15, at[4] >> 4, at[4] & 15];
		const mask = places.reduce((m, option, place) => option < 6 && key >> option & 1 ? m | 1 << place : m, 0);
		sheet += q < keys.length - wrong ? ALPHABET[mask] : '-';
	}
	return sheet;
}

// Through the rules to the first question.
export async function begin(t, page, paper) {
	await page.goto(`/exam/paper/${paper}`);
	await page.locator('#ok').check();
	await page.getByRole('button', { name: '开始考试' }).click();
	await t.expectPath(page, /^\/exam\/\d+$/);
	return Number(new URL(page.url()).pathname.split('/')[2]);
}

// Starts and hands in without a look at the page.
export async function sitThrough(t, page, paper, wrong = 0) {
	const started = await t.post(page, `/exam/paper/${paper}`, { ok: '1' }, { from: `/exam/paper/${paper}` });
	t.assert.match(started.location ?? '', /^\/exam\/\d+$/, started.text.slice(0, 300));
	const id = Number(started.location.split('/')[2]);
	const done = await t.post(page, `/exam/${id}/submit`, { epoch: '1', rev: '1', go: 'hand-in', sheet: rightSheet(t, id, wrong) },
		{ from: `/exam/${id}` });
	t.assert.equal(done.location, `/exam/${id}`);
	return id;
}

function ask(t, page, path, codings) {
	return page.context().cookies().then((cookies) => new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port: t.stack.port, path, rejectUnauthorized: false, headers: { 'accept-encoding': codings,
			cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') } }, (answer) => {
			const pieces = [];
			answer.on('data', (piece) => pieces.push(piece));
			answer.once('end', () => resolve({ coding: answer.headers['content-encoding'], body: Buffer.concat(pieces) }));
		}).once('error', reject).end();
	}));
}

// A paper is packed by its own program: unpacked (and its check sum tried) it is what others get plain.
export async function samePacked(t, page, id) {
	const plain = await ask(t, page, `/exam/${id}`, 'identity'), packed = await ask(t, page, `/exam/${id}`, 'br, gzip');
	const ours = (html) => html.toString().replace(/name="csrf" value="[^"]*"|data-left="\d+"|\d+ 分钟（打开本页时）/g, '');

	t.assert.equal(plain.coding, undefined);
	t.assert.equal(packed.coding, 'gzip');
	t.assert.equal(ours(gunzipSync(packed.body)), ours(plain.body));
	t.assert.ok(packed.body.length < plain.body.length / 2.5, `${packed.body.length} of ${plain.body.length} bytes`);
}

// Opens a question by its number: several that share their options are shown together.
export async function goTo(page, n) {
	await page.evaluate((at) => { location.hash = `q${at}`; }, n);
	await page.locator(`#q${n}.cur`).waitFor();
}

// To the next question, and not before it is there.
export async function next(page) {
	const from = await page.locator('.q.cur').getAttribute('data-q');
	await page.getByRole('button', { name: '下一题' }).click();
	await page.locator(`.q.cur:not([data-q="${from}"])`).waitFor();
}

// Chooses the n-th option of the question that is open.
export const choose = (page, n = 0) => page.locator('.q.cur .op').nth(n).click();
export const saved = (page) => page.locator('.sv', { hasText: '已保存' }).waitFor();
