import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './stack.mjs';

export const name = 'where the profile wants a second proof: the first sign-in by SMS, or with a code of the institution';

function lastCode(t) {
	const { hex } = t.one('SELECT HEX(body) AS hex FROM sms_outbox ORDER BY id DESC LIMIT 1');
	return /\d{6}/.exec(t.stack.seal(`reveal sms_outbox.body ${hex.toLowerCase()}`)[0])[0];
}

export async function test(t) {
	const file = join(t.stack.home, 'proof.profile'), own = readFileSync(join(top, 'sql/profiles/beijing.profile'), 'utf8');
	const proof = (value) => {
		writeFileSync(file, value === undefined ? own : `${own}\npassword.proof = ${value}\n`);
		t.stack.ctl('profile', 'import', file);
	};
	const cycle = t.people.cycle(), main = t.people.institution();
	const by_sms = t.people.physician({ main, password: 'initial' }), by_hand = t.people.physician({ main, password: 'initial' });
	const record = t.people.record(by_hand, cycle, { state: 3 });
	const first = async (page, who, code) => {
		const initial = `${who.document.slice(-6)}*Dk`;
		if (new URL(page.url()).pathname !== '/login/password') {
			await t.signIn(page, who, initial);
			await t.expectPath(page, '/login/password');
		}
		await page.getByLabel('原密码').fill(initial);
		await page.locator('#fresh').fill('lisp-Otter-42');
		await page.locator('#again').fill('lisp-Otter-42');
		await page.locator('#code').fill(code);
		await page.getByRole('button', { name: '提交' }).click();
	};

	t.people.record(by_sms, cycle, { state: 3 });
	t.db(`UPDATE physician SET mobile = NULL, mobile_index = NULL WHERE id = ${by_hand.id}`);
	try {
		proof('sms');
		const page = await t.page({ phone: true });
		await page.goto('/login/province?to=beijing&back=/login');
		await first(page, by_sms, '');
		await t.expectText(page, '请填写验证码');
		await t.expectGoodPage(page);
		await page.getByRole('button', { name: '获取验证码' }).click();
		await t.expectText(page, '验证码已发送');
		await first(page, by_sms, lastCode(t));
		await t.expectPath(page, '/home/notice');

		// no number in the register: a code of the institution
		const other = await t.page({ phone: true }), staff = await t.page({ session: main.account_id });
		await first(other, by_hand, '123456');
		await t.expectText(other, '需要激活码');
		await t.expectText(other, '验证码已失效');
		await t.expectGoodPage(other);
		await staff.goto(`/roster/${record}/password`);
		await t.expectGoodPage(staff);
		await staff.getByRole('button', { name: '发放激活码' }).click();
		await t.expectText(staff, '只能用一次');
		await t.expectGoodPage(staff);
		const code = (await staff.locator('main b.v').innerText()).trim();
		t.assert.match(code, /^\d{6}$/);
		t.expectAudit('account.first_code', `object_id = ${by_hand.account_id}`);
		await first(other, by_hand, code);
		await t.expectPath(other, '/home/notice');
		t.assert.equal((await t.post(staff, `/roster/${record}/code`, {}, { from: `/roster/${record}/password` })).status, 409);
		proof();
		t.assert.equal((await t.post(staff, `/roster/${record}/code`, {}, { from: `/roster/${record}/password` })).status, 404);
	} finally {
		proof();
	}
}
