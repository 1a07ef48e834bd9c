// main-job.mjs - the whole way of one physician, from the register's export to the result, with everything that can go wrong on it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { general, next, person, practice, submit } from './wizard.mjs';
import { top } from './stack.mjs';

export const name = 'the main job: import, first sign-in, wizard, return, review, two sites, both papers through every fault, result';
export const minutes = 12;

const roster = process.env.DK_ROSTER ?? join(top, '..', 'shared', 'data', 'roster', 'beijing');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~';
const day = (n) => new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10);

// The office's part: questions, register, cycle, papers, all by dkctl as INSTALL has it.
function prepare(t) {
	const file = join(t.stack.home, 'cycle.txt'), year = new Date().getFullYear();

	t.db('UPDATE cycle SET state = 3 WHERE province_id = 110000 AND state = 2');
	for (const [code, title] of [['law', '法律法规'], ['internal', '内科专业'], ['surgery', '外科专业'], ['tcm', '中医专业']]) {
		t.stack.ctl('bank', 'add', code, title);
		t.stack.ctl('import', 'questions', join(top, 'sql', 'demo', 'questions', `${code}.csv`), '--bank', code);
	}
	if (existsSync(roster)) {
		t.stack.ctl('import', 'institutions', join(roster, 'institutions.csv'));
		t.stack.ctl('import', 'physicians', join(roster, 'physicians.csv'));
	}
	writeFileSync(file, `province = beijing\nname = ${year} 年度医师定期考核（全程）\nyear = ${year}\nassess = ${year - 3}-01-01 ${year - 1}-12-31\n`
		+ ['register', 'review', 'evaluate', 'test'].map((stage) => `${stage} = ${day(-1)} ${day(20)}\n`).join('')
		+ `conclude = ${day(21)} ${day(30)}\npublish = ${day(31)} ${day(40)}\n`);
	if (!existsSync(roster)) return null;
	t.stack.ctl('cycle', 'open', file);
	t.stack.ctl('paper', 'build', 'beijing');
	return file;
}

// A physician of the register with two sites, whom nobody has touched; of our own people where the register is not here.
function choose(t, file) {
	if (file === null) {
		const second = t.people.institution(), who = t.people.physician({ sites: [second], password: 'initial', scope_code: '11' });
		const cycleFile = join(t.stack.home, 'cycle.txt');

		t.stack.ctl('cycle', 'open', cycleFile);
		t.stack.ctl('paper', 'build', 'beijing');
		who.sites = [who.main, second];
		return { ...who, record: t.one(`SELECT id FROM record WHERE physician_id = ${who.id}`).id };
	}
	const lines = readFileSync(join(roster, 'physicians.csv'), 'utf8').split(/\r?\n/).map((line) => line.split(','));
	const row = lines.find((cells) => cells[7] === '居民身份证' && cells[11] === '执业医师' && cells[13] === '临床' && cells[25] === '正常'
		&& /^\S+$/.test(cells[22] ?? '') && !cells[22].includes(';'));
	const found = t.one(`SELECT p.id, r.id AS record, a.id AS account_id FROM physician p JOIN record r ON r.physician_id = p.id
		JOIN cycle c ON c.id = r.cycle_id AND c.state = 2 JOIN account a ON a.physician_id = p.id WHERE p.licence_no = ${t.quote(row[18])}`);
	const sites = t.db(`SELECT i.id, i.name FROM practice_site s JOIN institution i ON i.id = s.institution_id
		WHERE s.physician_id = ${found.id} ORDER BY s.is_main DESC`);

	t.assert.equal(sites.length, 2);
	return { ...found, name: row[1], account: row[8], document: row[8], sites, main: sites[0] };
}

// The institution's account as if its staff had set a password; made where the import made none.
function staffAccount(t, site) {
	const found = t.db(`SELECT id FROM account WHERE institution_id = ${site.id} AND kind = 2`)[0]?.id
		?? t.people.account({ province_id: 110000, kind: 2, institution_id: Number(site.id), display_name: site.name,
			login_index: { hex: t.stack.seal(`index account.institution main-job-${site.id}`)[0] } });

	t.db(`UPDATE account SET password_state = 3 WHERE id = ${found}`);
	return found;
}

// The right sheet of an attempt, and one that is wrong everywhere, as the candidate sees the letters.
function sheets(t, attempt) {
	const { ord, paper_id } = t.one(`SELECT HEX(ord) AS ord, paper_id FROM attempt WHERE id = ${attempt}`);
	const order = Buffer.from(ord, 'hex');
	const key = new Map(t.db(`SELECT p.position, i.answer FROM paper_item p JOIN item i ON i.id = p.item_id WHERE p.paper_id = ${paper_id}`)
		.map((row) => [Number(row.position), Number(row.answer)]));
	let right = '', wrong = '';

	for (let q = 0; q < order.length / 5; q++) {
		const at = order.subarray(q * 5, q * 5 + 5), answer = key.get(at[0] << 8 | at[1]);
		let mask = 0;
		for (let place = 0; place < 6; place++) {
			const option = place % 2 === 0 ? at[2 + (place >> 1)] >> 4 : at[2 + (place >> 1)] & 15;
			if (option < 6 && (answer >> option & 1)) mask |= 1 << place;
		}
		right += ALPHABET[mask];
		wrong += ALPHABET[mask === 1 ? 2 : 1];
	}
	return { right, wrong };
}

// Chooses what a sheet says for questions from..to (from 1), as a click would.
async function answer(page, sheet, from, to) {
	await page.evaluate(([text, alphabet, first, last]) => {
		for (let q = first; q <= last; q++) {
			const mask = alphabet.indexOf(text[q - 1]);
			for (const input of document.querySelectorAll(`input[name=q${q}]`)) {
				const wanted = (mask >> (input.value.charCodeAt(0) - 65) & 1) === 1;
				if (wanted !== input.checked) input.click();
			}
		}
	}, [sheet, ALPHABET, from, to]);
}

async function start(t, page, paper) {
	await page.goto('/exam');
	await page.locator(`a[href="/exam/paper/${paper}"]`).first().click();
	await page.waitForURL(`**/exam/paper/${paper}`);
	await page.locator('#ok').check({ timeout: 60_000 });
	await page.getByRole('button', { name: '开始考试' }).click();
	await page.waitForURL(/\/exam\/\d+$/);
	return Number(new URL(page.url()).pathname.split('/').pop());
}

async function saved(t, page, attempt, sheet, n) {
	const wanted = sheet.slice(0, n);

	for (let i = 0; i < 150; i++) {
		const row = t.db(`SELECT sheet FROM attempt WHERE id = ${attempt}`)[0];
		if (row.sheet.slice(0, n) === wanted) return;
		await page.waitForTimeout(200);
	}
	t.assert.fail(`the first ${n} answers of attempt ${attempt} did not arrive: ${await page.locator('.xs').innerText()}`);
}

async function handIn(page) {
	if (!(await page.locator('button[data-check]').isVisible())) await page.locator('a[data-sheet]').click();
	await page.locator('button[data-check]').click();
	await page.getByRole('button', { name: '确认交卷' }).click();
	await page.getByRole('heading', { name: '交卷成功' }).waitFor({ timeout: 60_000 });
}

async function until(t, page, sql, wanted, what) {
	for (let i = 0; i < 150; i++) {
		if (String(Object.values(t.one(sql))[0]) === String(wanted)) return;
		await page.waitForTimeout(200);
	}
	t.assert.fail(`${what}: ${Object.values(t.one(sql))[0]}, not ${wanted}`);
}

// Ends one worker hard while the candidate works.
function killWorker(t, program) {
	const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(t.stack.pid(program))], { encoding: 'utf8' }).trim().split(/\s+/);

	for (const child of children) process.kill(Number(child), 'SIGKILL');
}

export async function test(t) {
	const who = choose(t, prepare(t));
	const phone = await t.page({ phone: true });
	const state = `SELECT state FROM record WHERE id = ${who.record}`;

	// first sign-in
	await t.signIn(phone, who, `${who.document.slice(-6)}*Dk`);
	await t.expectPath(phone, '/login/password');
	await phone.getByLabel('原密码').fill(`${who.document.slice(-6)}*Dk`);
	await phone.getByLabel('新密码（必填）', { exact: false }).first().fill('Abcd-2468');
	await phone.getByLabel('确认新密码').fill('Abcd-2468');
	await phone.getByRole('button', { name: '提交' }).click();
	await t.expectPath(phone, '/home/notice');
	await phone.getByRole('button', { name: '确定' }).click();
	await t.expectPath(phone, '/home');

	// the wizard; the institution's departments first
	t.people.insert('department', { institution_id: Number(who.main.id), name: '内科', state: 1 });
	await person(phone);
	await practice(phone);
	await general(phone);
	await submit(phone);
	await until(t, phone, state, 5, 'submitted');

	// sent back, corrected, submitted again, approved
	const staff = await t.page({ session: staffAccount(t, who.main) });
	await staff.goto(`/review/${who.record}/return`);
	await staff.check('input[name=why][value=subject]');
	await staff.fill('#note', '报考科目请再核对。');
	await staff.click('button[name=go][value=send]');
	await until(t, staff, state, 6, 'returned');
	await phone.goto('/home');
	await t.expectText(phone, '报考科目请再核对');
	await phone.goto('/register/practice');
	await phone.selectOption('#subject', 'surgery');
	await next(phone);
	await submit(phone);
	await until(t, phone, state, 5, 'submitted again');
	await staff.goto('/review');
	await staff.getByRole('link', { name: who.name, exact: true }).first().click();
	await staff.getByRole('button', { name: '审核通过' }).click();
	await until(t, staff, state, 9, 'approved');

	// both sites judge; the test opens after the second
	for (const site of who.sites) {
		const judge = await t.page({ session: staffAccount(t, site) });
		await phone.goto('/exam');
		await t.expectText(phone, '尚有执业地点未评定');
		await judge.goto(`/evaluate/${who.record}`);
		await judge.check('input[name=ethics][value="1"]');
		await judge.check('input[name=performance][value="1"]');
		await judge.getByRole('button', { name: '保存' }).click();
		await judge.waitForURL((url) => url.pathname !== `/evaluate/${who.record}` || url.search !== '').catch(() => {});
	}
	await until(t, phone, `SELECT COUNT(*) FROM evaluation WHERE record_id = ${who.record} AND ethics = 1 AND performance = 1`, 2, 'judged');
	await until(t, phone, state, 10, 'ready');

	// laws: failed, then passed; the professional paper opens at once
	const papers = Object.fromEntries(t.db(`SELECT p.plan_code, p.subject_code, p.id FROM paper p JOIN record r ON r.cycle_id = p.cycle_id
		WHERE r.id = ${who.record}`).filter((row) => row.plan_code === 'law' || row.subject_code === 'surgery').map((row) => [row.plan_code, row.id]));
	let attempt = await start(t, phone, papers.law), sheet = sheets(t, attempt);
	await answer(phone, sheet.wrong, 1, sheet.wrong.length);
	await saved(t, phone, attempt, sheet.wrong, sheet.wrong.length);
	await handIn(phone);
	await t.expectText(phone, '不合格');
	await t.expectNoText(phone, '已经开放');
	attempt = await start(t, phone, papers.law);
	sheet = sheets(t, attempt);
	await answer(phone, sheet.right, 1, sheet.right.length);
	await saved(t, phone, attempt, sheet.right, sheet.right.length);
	await handIn(phone);
	await t.expectText(phone, '已经开放');
	t.assert.deepEqual(t.one(`SELECT score, passed FROM attempt WHERE id = ${attempt}`), { score: '100', passed: '1' });

	// the professional paper: network cut, workers killed, database restarted, another device
	attempt = await start(t, phone, papers.pro);
	sheet = sheets(t, attempt);
	const n = sheet.right.length;
	await answer(phone, sheet.right, 1, 20);
	await saved(t, phone, attempt, sheet.right, 20);
	await phone.context().setOffline(true);
	await answer(phone, sheet.right, 21, 40);
	await phone.getByText('暂存在本机').first().waitFor({ timeout: 40_000 });
	await phone.context().setOffline(false);
	await phone.evaluate(() => globalThis.dispatchEvent(new Event('online')));
	await saved(t, phone, attempt, sheet.right, 40);
	killWorker(t, 'save');
	killWorker(t, 'exam');
	await answer(phone, sheet.right, 41, 60);
	await saved(t, phone, attempt, sheet.right, 60);
	const database = t.stack.pid('db');
	process.kill(database, 'SIGTERM');
	await answer(phone, sheet.right, 61, 80);
	await phone.waitForTimeout(1500);
	t.stack.script('start');
	t.assert.notEqual(t.stack.pid('db'), database);
	await saved(t, phone, attempt, sheet.right, 80);

	// the phone is gone: another device takes over with everything that was acknowledged
	const desk = await t.page();
	await t.signIn(desk, who, 'Abcd-2468');
	await t.expectPath(desk, '/home');
	await desk.goto(`/exam/${attempt}`);
	await desk.getByRole('button', { name: '在此继续' }).click();
	await desk.locator('#paper').waitFor();
	t.assert.equal(await desk.locator('#paper').getAttribute('data-sheet').then((text) => text.slice(0, 80)), sheet.right.slice(0, 80));
	await answer(phone, sheet.wrong, 1, 5);
	await answer(desk, sheet.right, 81, n);
	await saved(t, desk, attempt, sheet.right, n);
	await handIn(desk);
	t.assert.deepEqual(t.one(`SELECT sheet, score, passed, finished_by FROM attempt WHERE id = ${attempt}`),
		{ sheet: sheet.right, score: '100', passed: '1', finished_by: '1' });
	await until(t, desk, state, 12, 'tested');

	// the result, and the way in the history
	await desk.goto('/result');
	await t.expectText(desk, '合格');
	await t.expectGoodPage(desk);
	t.assert.deepEqual(t.db(`SELECT to_state FROM record_history WHERE record_id = ${who.record} ORDER BY id`).map((row) => Number(row.to_state)),
		[4, 5, 6, 5, 9, 10, 11, 10, 11, 10, 11, 12]);
}
