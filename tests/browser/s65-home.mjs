import { examCycle } from './exam.mjs';

export const name = 'home says in every state what is next; staff see counts of their own only';

const words = { 1: '您未被主要执业机构纳入本周期考核', 2: '账号已被隐藏', 3: '开始填报', 4: '继续填报', 5: '请耐心等待医疗机构审核',
	6: '修改并重新提交', 9: '尚未评定', 10: '按时|参加测评', 11: '回到测评', 12: '测评已完成', 13: '测评未通过', 14: '缺考',
	15: '补考', 16: '等待考核结论', 17: '等待公布结果', 18: '等待公布结果', 19: '最终考核结果已公布', 20: '复核申请处理中', 21: '已退出本周期' };

export async function test(t) {
	const cycle = examCycle(t, { test: [-1, 24], make_up: null });
	const main = t.people.institution({ phone: '010-55556666' });
	const site = t.people.institution({ name: '试验第二执业点' });
	const p = t.people.physician({ main, sites: [site] });
	const record = t.people.record(p, cycle, { state: 5, procedure_kind: 1, subject_code: 'internal' });
	const page = await t.page({ phone: true, session: p.account_id });

	t.people.evaluations(p, { ethics: 0, performance: 0 });
	for (const [state, word] of Object.entries(words)) {
		t.db(`UPDATE record SET state = ${state}, returned_reason = '专业报错' WHERE id = ${record}`);
		await page.goto('/home');
		await t.expectText(page, new RegExp(word));
		t.assert.equal(await page.locator('h1').count(), 1);
		t.assert.ok(await page.locator('.next .btn:not(.btn-2)').count() <= 1);
		if (state === '6') await t.expectText(page, '专业报错');
		if (state === '9') await t.expectText(page, '试验第二执业点');
		if (state === '10') await t.expectText(page, /24 天/);
		await t.expectNoText(page, 'next.');
		await t.expectNoText(page, '{');
	}
	await t.expectGoodPage(page);

	// before and after the stage
	t.db(`UPDATE record SET state = 3 WHERE id = ${record}`);
	t.db(`UPDATE stage SET opens_at = opens_at - 864000000000 * 5, closes_at = ${BigInt(Date.now()) * 1000n} WHERE cycle_id = ${cycle.id} AND kind = 1`);
	await page.goto('/home');
	await t.expectText(page, '不在报名时间内');
	t.db(`UPDATE stage SET opens_at = ${BigInt(Date.now() + 86400000) * 1000n}, closes_at = ${BigInt(Date.now() + 864000000) * 1000n} WHERE cycle_id = ${cycle.id} AND kind = 1`);
	await page.goto('/home');
	await t.expectText(page, /填报将于 (\d+ 年 )?\d+ 月 \d+ 日开始/);

	// staff: numbers of their own institution and region
	const staff = await t.page({ session: main.account_id });
	await staff.goto('/home');
	t.assert.equal((await staff.locator('.fg > div', { hasText: '未提交' }).locator('a').innerText()).replace(/\D/g, ''), '1');
	await t.expectGoodPage(staff);
	const other = await t.page({ session: site.account_id });
	await other.goto('/home');
	t.assert.equal((await other.locator('.fg > div', { hasText: '未提交' }).locator('a').innerText()).replace(/\D/g, ''), '0');
	const office = await t.page({ session: t.people.office().account_id });
	await office.goto('/home');
	await t.expectText(office, /应参考医师 1 人/);
	await t.expectGoodPage(office);
	await office.goto('/office');
	await t.expectText(office, main.name);
	const far = await t.page({ session: t.people.office({ region: '110101' }).account_id });
	await far.goto('/office');
	await t.expectNoText(far, main.name);

	// nobody's form, foreign addresses
	await t.expectStatus(page, '/home/announcements/999999999', 404);
	const forged = await t.post(page, '/home/notice', { csrf: 'x' });
	t.assert.equal(forged.status, 403);
	const help = await t.page();
	await help.goto('/home/help');
	await t.expectText(help, '第一次登录怎么办');

	// between cycles
	t.db(`UPDATE cycle SET state = 3 WHERE id = ${cycle.id}`);
	await page.goto('/home');
	await t.expectText(page, '现在没有进行中的考核周期');
	await staff.goto('/home');
	await t.expectText(staff, '现在没有进行中的考核周期');
}
