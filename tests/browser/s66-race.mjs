export const name = 'of two administrators who switch each other off, or make clerks of each other, at one moment one stays';

export async function test(t) {
	for (let round = 0; round < 8; round++) {
		const unit = t.people.institution(), off = round % 2 === 0;
		const ids = [0, 1].map(() => t.people.member(unit, { role: 1 }));
		const pages = await Promise.all(ids.map((session) => t.page({ js: false, session })));
		const csrf = await Promise.all(pages.map(async (page) => /name="csrf" value="([^"]*)"/.exec((await t.get(page, '/staff')).text)[1]));
		const answers = await Promise.all(pages.map((page, i) => off ? t.post(page, `/staff/${ids[1 - i]}/off`, { csrf: csrf[i] })
			: t.post(page, `/staff/${ids[1 - i]}`, { csrf: csrf[i], name: `新名${ids[1 - i]}`, mobile: '', role: 'clerk' })));

		t.assert.ok(answers.some(({ status }) => status === 303), `round ${round}: ${answers.map(({ status }) => status)}`);
		t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM account WHERE id IN (${ids}) AND disabled_at IS NULL AND role = 1`).n, '1', `round ${round}: who is left`);
	}
}
