export const name = 'the harness makes people, signs them in and reads their rows';

export async function test(t) {
	const cycle = t.people.cycle({ province: 'beijing', make_up: null });
	const second = t.people.institution();
	const physician = t.people.physician({ sites: [second] });
	const page = await t.page({ phone: true, session: physician.account_id });

	t.people.record(physician, cycle, { state: 3 });
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM practice_site WHERE physician_id = ${physician.id}`).n, '2');
	t.assert.equal(t.one(`SELECT name FROM physician WHERE id = ${physician.id}`).name, physician.name);
	await t.expectStatus(page, '/no-such-address', 404);
	await page.goto('/css/ui.css');
}
