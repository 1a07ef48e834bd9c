export const name = 'an institution makes an account for a clerk and a reviewer, who may what their roles say and act under their names';

export async function test(t) {
	const cycle = t.people.cycle(), org = t.people.institution(), foreign = t.people.institution();
	const who = t.people.physician({ main: org }), second = t.people.physician({ main: org });
	t.people.record(who, cycle, { state: 5 });
	t.people.record(second, cycle, { state: 3 });
	const page = await t.page({ session: org.account_id });

	// Made in the browser; the password is shown once.
	await page.goto('/staff');
	await t.expectText(page, org.name);
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: '新增账号' }).click();
	await page.getByRole('button', { name: '新增' }).click();
	await t.expectText(page, '请填写姓名');
	await page.getByLabel('姓名').fill('林小楠');
	await page.getByLabel('经办员').check();
	await page.getByLabel('用短信发给本人').check();
	await page.getByRole('button', { name: '新增' }).click();
	await t.expectText(page, '需要填写手机号');
	t.assert.equal(await page.getByLabel('姓名').inputValue(), '林小楠');
	await page.getByLabel('在下一页显示一次').check();
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '新增' }).click();
	await t.expectPath(page, /^\/staff\/\d+\/initial$/);
	await t.expectGoodPage(page);
	const initial = await page.locator('dd b.big').innerText();
	t.assert.match(initial, /^[A-Za-z2-9]{14}$/);
	await page.reload();
	await t.expectText(page, '已经显示过');
	const clerk = t.one(`SELECT id, role, is_member, password_state FROM account WHERE display_name = '林小楠' AND institution_id = ${org.id}`);
	t.assert.deepEqual(clerk, { id: clerk.id, role: '2', is_member: '1', password_state: '2' });
	t.expectAudit('account.create', `object_id = ${clerk.id} AND actor = ${t.quote(org.name)}`);
	const twice = await t.post(page, '/staff/new', { name: '林 小楠', role: 'clerk', tell: 'show' }, { from: '/staff/new' });
	t.assert.equal(twice.status, 422);
	t.assert.match(twice.text, /同名/);

	// By SMS: the message holds the password, nothing else does.
	await page.goto('/staff/new');
	await page.getByLabel('姓名').fill('周知行');
	await page.getByLabel('手机号').fill('13900008888');
	await page.getByLabel('审核员').check();
	await page.getByLabel('用短信发给本人').check();
	await page.getByRole('button', { name: '新增' }).click();
	await t.expectText(page, '初始密码已用短信发给 周知行');
	await t.expectText(page, '139****8888');
	const { hex } = t.one('SELECT HEX(body) AS hex FROM sms_outbox ORDER BY id DESC LIMIT 1');
	const text = t.stack.seal(`reveal sms_outbox.body ${hex.toLowerCase()}`)[0];
	const sent = /初始密码 (\w{14})，/.exec(text)[1];

	// The clerk signs in under the institution with his own name, sets a password, and works.
	const desk = await t.page({ js: false });
	const enter = async (on, member, password) => {
		await on.goto('/login/org');
		await on.locator('#registration').fill(org.account);
		await on.locator('#member').fill(member);
		await on.locator('#password').fill(password);
		await on.getByRole('button', { name: '登录' }).click();
	};
	await enter(desk, '林小南', initial);
	await t.expectText(desk, '密码不正确');
	await enter(desk, '林小楠', initial);
	await t.expectPath(desk, '/login/password');
	await desk.locator('#old').fill(initial);
	await desk.locator('#fresh').fill('mossy-Kettle-58');
	await desk.locator('#again').fill('mossy-Kettle-58');
	await desk.getByRole('button', { name: '提交' }).click();
	await t.expectPath(desk, '/home');
	await t.expectText(desk, '林小楠（经办员）');
	await t.expectNoText(desk, '账号管理');
	await t.expectStatus(desk, '/staff', 403);
	await t.expectStatus(desk, '/staff/new', 403);
	t.assert.equal((await t.post(desk, `/staff/${clerk.id}`, { name: '林小楠', role: 'administrator' }, { from: '/login/change' })).status, 403);
	t.expectAudit('access.refused', `account_id = ${clerk.id}`, 3);
	await desk.goto(`/review/${who.record_id}/return`);
	await desk.getByLabel('专业有误').check();
	await desk.getByLabel('写给医师的话').fill('专业报错，请改报内科');
	await desk.getByRole('button', { name: /^(退回修改|打回报名)$/ }).click();
	await t.expectText(desk, '已退回');
	const actor = `${org.name} 林小楠`;
	t.assert.equal(t.one(`SELECT actor FROM record_history WHERE record_id = ${who.record_id} ORDER BY id DESC LIMIT 1`).actor, actor);
	t.expectAudit('record.return', `object_id = ${who.record_id} AND actor = ${t.quote(actor)} AND account_id = ${clerk.id} AND institution_id = ${org.id}`);
	await desk.goto(`/roster/${who.record_id}`);
	await t.expectText(desk, actor);

	// The reviewer looks and reviews, and keeps nothing.
	const eyes = await t.page();
	await enter(eyes, '周知行', sent);
	await eyes.locator('#old').fill(sent);
	await eyes.locator('#fresh').fill('amber-Lantern-31');
	await eyes.locator('#again').fill('amber-Lantern-31');
	await eyes.getByRole('button', { name: '提交' }).click();
	await t.expectPath(eyes, '/home');
	await eyes.goto('/roster');
	await t.expectText(eyes, second.name);
	await t.expectNoText(eyes, '导出');
	t.assert.equal(await eyes.getByRole('link', { name: /^隐藏/ }).count(), 0);
	await t.expectStatus(eyes, `/roster/${second.record_id}/hide`, 403);
	await t.expectStatus(eyes, '/org/departments', 403);
	await t.expectStatus(eyes, `/review/${who.record_id}`, 200);

	// Others' accounts look absent, one's own and the unit's own cannot be changed here.
	const other = await t.page({ session: foreign.account_id });
	await t.expectStatus(other, `/staff/${clerk.id}`, 404);
	await t.expectStatus(other, `/staff/${clerk.id}/password`, 404);
	await t.expectStatus(page, `/staff/${org.account_id}/off`, 409);

	// Switched off: out at once, and not in again.
	await page.goto('/staff');
	await page.getByRole('link', { name: /^停用.*林小楠/ }).click();
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '停用' }).click();
	await t.expectText(page, '已停用账号：林小楠');
	await desk.goto('/roster');
	await t.expectPath(desk, '/login/org');
	await t.expectText(desk, '账号已经停用');
	await enter(desk, '林小楠', 'mossy-Kettle-58');
	await t.expectText(desk, '密码不正确');
	await page.goto('/staff?state=off');
	await t.expectNoText(page, '周知行');
	await page.getByRole('button', { name: /^启用.*林小楠/ }).click();
	await t.expectText(page, '已启用账号：林小楠');
	await enter(desk, '林小楠', 'mossy-Kettle-58');
	await t.expectPath(desk, '/home');

	// A new role counts with the next request.
	await page.getByRole('link', { name: /^修改.*林小楠/ }).click();
	await page.getByLabel('审核员').check();
	await page.getByRole('button', { name: '保存' }).click();
	await t.expectText(page, '已保存');
	await t.expectStatus(desk, '/org/departments', 403);

	// A new password ends what was open.
	await page.getByRole('link', { name: /^重置密码.*林小楠/ }).click();
	await page.getByRole('button', { name: '重置密码' }).click();
	await t.expectPath(page, /\/initial$/);
	await t.expectStatus(desk, '/home', 303);
	t.expectAudit('account.reset', `object_id = ${clerk.id}`);

	// The office above resets the institution's own account.
	const office = t.people.office(), chief = await t.page({ session: office.account_id });
	// units are found by name as well as by number, and an unknown region or kind of news is none
	await chief.goto(`/staff/units?q=${encodeURIComponent(org.name)}`);
	await t.expectText(chief, org.name);
	await t.expectStatus(chief, '/home?region=%E5%B8%82', 200);
	await t.expectStatus(chief, '/home/announcements?kind=%E5%B8%82', 200);
	await chief.goto(`/staff/units?q=${org.account}`);
	await t.expectText(chief, org.name);
	await t.expectGoodPage(chief);
	await chief.getByRole('link', { name: /^重置密码/ }).click();
	await chief.getByRole('button', { name: '重置密码' }).click();
	await t.expectPath(chief, `/staff/units/${org.account_id}/initial`);
	await t.expectStatus(page, '/home', 303);
	const far = await t.page({ session: t.people.office({ province: 'henan' }).account_id });
	await t.expectStatus(far, `/staff/units/${org.account_id}/password`, 404);

	// A unit that is switched off takes its people along.
	t.db(`UPDATE account SET password = ${t.quote(t.people.hash)}, password_state = 3 WHERE id = ${clerk.id}`);
	await enter(desk, '林小楠', t.PASSWORD);
	await t.expectPath(desk, '/home');
	await chief.goto(`/staff/units?q=${org.account}`);
	await chief.getByRole('link', { name: /^停用/ }).click();
	await chief.getByRole('button', { name: '停用' }).click();
	await t.expectStatus(desk, '/home', 303);
	await enter(desk, '林小楠', t.PASSWORD);
	await t.expectText(desk, '密码不正确');
	const answer = await t.post(chief, '/staff/units/export', { format: 'csv' }, { from: '/staff/units' });
	t.assert.equal(answer.status, 200);
	t.assert.match(answer.text, new RegExp(org.account));
}
