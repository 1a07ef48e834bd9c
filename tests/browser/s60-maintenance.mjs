import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidate, examCycle } from './exam.mjs';
import { top } from './stack.mjs';

export const name = 'Henan in its hours of maintenance: the door says so, pages are shown, nothing is taken; no test runs into them';

const clock = (minutes) => {
	const at = new Date(Date.now() + (8 * 60 + minutes) * 60_000);
	return at.toISOString().slice(11, 16);
};

export async function test(t) {
	const cycle = t.people.cycle({ province: 'henan' });
	const p3 = t.people.physician({ province: 'henan' });
	const page = await t.page({ phone: true, session: p3.account_id }), door = await t.page({ phone: true });
	const file = join(t.stack.home, 'changed.profile');
	const import_ = (province, hours) => {
		const own = readFileSync(join(top, `sql/profiles/${province}.profile`), 'utf8');
		writeFileSync(file, `${own.replace(/^maintenance = .*$/m, '')}\n${hours === undefined ? '' : `maintenance = ${hours}`}\n`);
		t.stack.ctl('profile', 'import', file);
	};
	const during = (hours) => import_('henan', hours);

	t.people.record(p3, cycle, { state: 3, notice_read_at: 1, notice_version: 1 });
	try {
		during(`${clock(-10)}-${clock(60)}`);
		await door.goto('/login/province?to=henan&back=/login');
		await t.expectText(door, `系统正在维护，${clock(60)} 恢复`);
		await t.expectGoodPage(door);
		await door.locator('#document').fill(p3.account);
		await door.locator('#password').fill(t.PASSWORD);
		const answer = door.waitForResponse((r) => r.request().method() === 'POST');
		await door.getByRole('button', { name: '登录' }).click();
		t.assert.equal((await answer).status(), 503);
		t.assert.ok(Number((await answer).headers()['retry-after']) > 3000);
		await t.expectText(door, `系统维护中，${clock(60)} 恢复`);
		await t.expectText(door, '0371-60107618');
		await t.expectGoodPage(door);

		// the doors of staff are no province's: who is in reads, and administrators go on
		const org = t.people.institution({ province: 'henan' }), admin = t.people.admin();
		const enter = (path, fields) => t.post(door, path, { password: t.PASSWORD, ...fields }, { from: path });
		t.assert.equal((await enter('/login/org', { registration: org.account })).status, 303);
		await door.context().clearCookies({ name: '__Host-dk' });
		t.assert.equal((await enter('/login/office', { account: admin.account })).location, '/home');
		await door.context().clearCookies({ name: '__Host-dk' });

		// who is signed in sees his pages, and nothing is stored
		await page.goto('/home');
		await t.expectText(page, '系统正在维护');
		await t.expectGoodPage(page);
		const before = t.one(`SELECT version FROM record WHERE id = ${p3.record_id}`).version;
		t.assert.equal((await t.post(page, '/home/notice', {}, { from: '/home' })).status, 503);
		t.assert.equal(t.one(`SELECT version FROM record WHERE id = ${p3.record_id}`).version, before);
		// signing out is always possible, another province is open
		await page.getByRole('button', { name: '退出' }).click();
		await t.expectPath(page, '/login');
		await door.goto('/login/province?to=shanxi&back=/login');
		await t.expectNoText(door, '系统正在维护');

		during(`${clock(30)}-${clock(90)}`);
		await door.goto('/login/province?to=henan&back=/login');
		await t.expectText(door, `每天 ${clock(30)}–${clock(90)} 系统维护`);
		await t.signIn(door, p3);
		await t.expectPath(door, '/home');

		// an hour's paper that would run into them is not begun, and begun when there is time
		const exams = examCycle(t), who = candidate(t, exams), sitter = await t.page({ phone: true, session: who.account_id });
		const start = () => t.post(sitter, `/exam/paper/${exams.law}`, { ok: '1' }, { from: `/exam/paper/${exams.law}` });
		import_('beijing', `${clock(30)}-${clock(90)}`);
		const refused = await start();
		t.assert.equal(refused.status, 409);
		t.assert.match(refused.text, /会进入每天的维护时间/);
		t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM attempt WHERE account_id = ${who.account_id} AND state = 2`).n, '0');
		import_('beijing', `${clock(100)}-${clock(130)}`);
		t.assert.match((await start()).location ?? '', /^\/exam\/\d+$/);
	} finally {
		during();
		import_('beijing');
	}
}
