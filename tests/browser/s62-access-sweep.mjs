export const name = "each role is refused the other roles' pages with 403 and an entry in the audit; what is another's looks absent";

const pages = {
	physician: ['/register', '/exam', '/study', '/result'],
	institution: ['/roster', '/roster/hidden', '/review', '/evaluate', '/org/departments'],
};

export async function test(t) {
	const cycle = t.people.cycle();
	const own = t.people.institution(), other = t.people.institution(), office = t.people.office();
	const who = t.people.physician({ main: own }), stranger = t.people.physician({ main: other });
	const record = t.people.record(who, cycle, { state: 5, procedure_kind: 1 });
	t.people.record(stranger, cycle, { state: 5, procedure_kind: 1 });
	const roles = { physician: who.account_id, institution: own.account_id, office: office.account_id };

	for (const [role, account] of Object.entries(roles)) {
		const page = await t.page({ session: account });
		let refused = 0;
		for (const [owner, paths] of Object.entries(pages)) {
			for (const path of paths) {
				if (owner === role) {
					await t.expectStatus(page, path, 200);
					continue;
				}
				const answer = await page.goto(path);
				t.assert.equal(answer.status(), 403, `${role} ${path}`);
				await t.expectText(page, '您的账号不能查看此页面');
				refused++;
			}
		}
		t.assert.ok(refused > 0);
		t.expectAudit('access.refused', `account_id = ${account}`, refused);
	}

	const foreign = await t.page({ session: other.account_id });
	for (const path of [`/roster/${record}`, `/roster/${record}/hide`, `/review/${record}`, `/review/${record}/return`])
		await t.expectStatus(foreign, path, 404);
	const nobody = await t.page();
	await nobody.goto(`/review/${record}`);
	await t.expectPath(nobody, '/login');
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${record}`).state, '5');
}
