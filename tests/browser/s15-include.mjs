import { somebody } from './wizard.mjs';

export const minutes = 6;
export const name = 'an institution includes three physicians at once; each of them reads it and can begin; one is taken out again; the act is taken back where nobody has begun';

export async function test(t) {
	for (const province of ['shanxi', 'henan', 'hainan']) {
		const { who, main, cycle } = somebody(t, { province, state: 1 });
		const read = { state: 1, notice_read_at: BigInt(Date.now()) * 1000n, notice_version: 1 };
		const people = [who, ...[1, 2].map(() => t.people.physician({ province, main }))], left = t.people.physician({ province, main });
		for (const one of [...people.slice(1), left]) t.people.record(one, cycle, read);
		const state = (one) => t.one(`SELECT state FROM record WHERE id = ${one.record_id}`).state;
		const staff = await t.page({ js: province === 'henan', session: main.account_id });

		await staff.goto('/home');
		await t.expectNoText(staff, '医师暂存');
		await staff.getByRole('link', { name: '未纳入医师' }).first().click();
		await t.expectPath(staff, '/roster/outside');
		await staff.click('button:has-text("纳入本周期")');
		await t.expectText(staff, '请');
		t.assert.deepEqual([...people, left].map(state), ['1', '1', '1', '1']);
		await staff.goto('/roster/outside');
		if (province === 'henan') await t.expectGoodPage(staff);
		for (const one of people) await staff.check(`input[name=id][value="${one.record_id}"]`);
		await staff.click('button:has-text("纳入本周期")');
		await t.expectText(staff, '即将纳入 3 人');
		if (province === 'henan') await t.expectGoodPage(staff);
		t.assert.deepEqual([...people, left].map(state), ['1', '1', '1', '1'], province);
		await staff.click('button:has-text("确认纳入")');
		await t.expectText(staff, '已纳入 3 人');
		const act = new URL(staff.url()).pathname;
		t.assert.deepEqual([...people, left].map(state), ['3', '3', '3', '1'], province);
		for (const one of people) {
			t.expectAudit('record.include', `object_id = ${one.record_id}`);
			const page = await t.page({ phone: true, js: false, session: one.account_id });
			await page.goto('/home');
			await t.expectText(page, '您已被主要执业机构纳入本周期考核');
			await t.expectStatus(page, '/register/person', 200);
		}
		const page = await t.page({ phone: true, js: false, session: left.account_id });
		await page.goto('/home');
		await t.expectText(page, '未被主要执业机构纳入本周期考核');

		// Out again, as long as nothing was filled in; not by another institution, and nobody of another one.
		const stranger = await t.page({ session: t.people.institution({ province }).account_id });
		const forged = await t.post(stranger, '/roster/batch/include', { id: `${left.record_id}-1` }, { from: '/roster' });
		t.assert.ok(forged.status === 422 && state(left) === '1', `${forged.status}`);
		t.assert.equal((await t.post(stranger, `${act}/undo`, {}, { from: '/roster' })).status, 404);
		t.assert.equal((await t.post(stranger, `/roster/${who.record_id}/take-out`, {}, { from: '/roster' })).status, 404);
		await staff.goto(`/roster/${people[1].record_id}`);
		await staff.click('button:has-text("移出本周期")');
		await t.expectText(staff, `已移出本周期：${people[1].name}`);
		t.assert.equal(state(people[1]), '1');
		t.db(`UPDATE record SET state = 4, version = version + 1 WHERE id = ${who.record_id}`);
		t.assert.equal((await t.post(staff, `/roster/${who.record_id}/take-out`, {}, { from: '/roster' })).status, 409);

		// Not any more once the time to fill in is over.
		t.db(`UPDATE stage SET closes_at = opens_at + 1 WHERE cycle_id = ${cycle.id} AND kind = 1`);
		await new Promise((done) => setTimeout(done, 1_000));
		await t.post(staff, '/roster/batch/include', { id: `${left.record_id}-1` }, { from: '/roster' });
		t.assert.equal(state(left), '1');
		await staff.goto('/roster/outside');
		await t.expectText(staff, '现在不在填报时间内');
		t.assert.equal((await t.post(staff, `/roster/${people[2].record_id}/take-out`, {}, { from: '/roster' })).status, 409);
		t.assert.equal(state(people[2]), '3');
		await staff.goto(`/roster/${people[2].record_id}`);
		await t.expectNoText(staff, '移出本周期');

		// Taken back for a day, not where something followed: one has begun, one was taken out.
		await staff.goto(act);
		await staff.click('button:has-text("撤销本次操作")');
		await t.expectText(staff, '撤销 1，未撤销 2');
		await t.expectText(staff, '之后又有办理');
		t.assert.deepEqual([...people, left].map(state), ['4', '1', '1', '1'], province);
		t.expectAudit('record.undo', `object_id = ${people[2].record_id}`);
	}
	const beijing = await t.page({ session: t.people.institution().account_id });
	await t.expectStatus(beijing, '/roster/outside', 404);
	await beijing.goto('/home');
	await t.expectText(beijing, '医师暂存');
	await t.expectNoText(beijing, '未纳入医师');
}
