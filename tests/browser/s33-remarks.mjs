import { general, person, practice, somebody, submit } from './wizard.mjs';

export const name = 'sent back with remarks on single answers: a message without reasons, the remarks beside their fields';

export async function test(t) {
	const { who } = somebody(t);
	const staff = await t.page({ session: who.main.account_id });
	const phone = await t.page({ phone: true, session: who.account_id });
	const filler = await t.page({ phone: true, js: false, session: who.account_id });
	const messages = () => t.db(`SELECT id FROM sms_outbox ORDER BY id`).length;

	await person(filler);
	await practice(filler);
	await filler.click('text=继续');
	await general(filler);
	await submit(filler);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '5');

	// a colleague with the same account is told that somebody looks
	const colleague = await t.page({ session: who.main.account_id });
	await staff.goto(`/review/${who.record_id}`);
	await t.expectNoText(staff, '正在审核');
	await colleague.goto(`/review/${who.record_id}`);
	await t.expectText(colleague, '同一账号在另一处正在审核');
	await t.expectGoodPage(colleague);
	await staff.goto(`/review/${who.record_id}`);
	await t.expectNoText(staff, '正在审核');

	const before = messages();
	await staff.goto(`/review/${who.record_id}/return`);
	await staff.getByLabel('专业有误').check();
	await staff.getByLabel('写给医师的话').fill('请看逐项意见后修改');
	await staff.getByLabel('第 1 项的意见').fill('号码少一位');
	await staff.getByRole('button', { name: /^(退回修改|打回报名)$/ }).click();
	await t.expectText(staff, '请选择第 1 项');
	await t.expectGoodPage(staff);
	await staff.getByLabel('第 1 项', { exact: true }).selectOption('person.email');
	await staff.getByLabel('第 2 项', { exact: true }).selectOption('practice.department_name');
	await staff.getByRole('button', { name: /^(退回修改|打回报名)$/ }).click();
	await t.expectText(staff, '请填写第 2 项的意见');
	await staff.getByLabel('第 2 项的意见').fill('应为心内科');
	await staff.getByRole('button', { name: '先看一下' }).click();
	await t.expectText(staff, '电子邮箱：号码少一位');
	t.assert.equal(messages(), before);
	await staff.getByRole('button', { name: /^(退回修改|打回报名)$/ }).click();
	await t.expectPath(staff, '/review');
	t.assert.equal(messages(), before + 1);
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM record_remark WHERE record_id = ${who.record_id}`).n, '2');

	await phone.goto('/register');
	await t.expectText(phone, '电子邮箱：号码少一位');
	await phone.goto('/register/person');
	await t.expectText(phone, '审核意见：号码少一位');
	await t.expectGoodPage(phone);
	await phone.goto('/register/practice');
	await t.expectText(phone, '审核意见：应为心内科');
	await staff.goto(`/review/${who.record_id}`);
	await t.expectText(staff, '应为心内科');
}
