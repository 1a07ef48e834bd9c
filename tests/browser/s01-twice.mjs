export const name = 'a new password sent twice: it is changed once, nothing counts as wrong, and the page says so';

export async function test(t) {
	for (const [province, password, path, old] of [['beijing', 'initial', '/login/password', null], ['shanxi', 'own', '/login/change', 'Dingkao-7291']]) {
		t.people.cycle({ province });
		const who = t.people.physician({ province, password });
		const page = await t.page({ phone: true, js: false });

		await t.signIn(page, who, ...(password === 'initial' ? [`${who.document.slice(-6)}*Dk`] : []));
		const fields = { old: old ?? `${who.document.slice(-6)}*Dk`, fresh: 'Neu-Wort-58', again: 'Neu-Wort-58' };
		await page.goto(path);
		const csrf = await page.locator(`form[action="${path}"] input[name=csrf]`).first().inputValue();
		const all = await Promise.all([1, 2].map(() => t.post(page, path, { ...fields, csrf })));
		t.assert.deepEqual(all.map((one) => one.status).sort(), [303, 401], JSON.stringify(all.map((one) => one.status)));
		t.assert.match(all.find((one) => one.status === 401).text, /密码已经修改，请重新登录/);
		t.assert.deepEqual(t.one(`SELECT tries, password_state FROM account WHERE id = ${who.account_id}`), { tries: '0', password_state: '3' });
		await page.context().clearCookies();
		await t.signIn(page, who, 'Neu-Wort-58');
		await t.expectPath(page, '/home');
	}
}
