export const name = '15 and 18 digits, x and X, full width and blanks are one account';

export async function test(t) {
	const p5 = t.people.physician({ document: '460105500101001' });
	const px = t.people.physician({ document: '11010819900307001X' });
	const page = await t.page({ phone: true });
	const [long] = t.stack.seal('canonical 460105500101001');
	const enters = async (account) => {
		await t.signIn(page, { account });
		await t.expectPath(page, '/home');
		await page.getByRole('button', { name: '退出' }).click();
		await t.expectPath(page, '/login');
	};

	t.assert.equal(long.length, 18);
	for (const account of ['460105500101001', long, ` ${long.slice(0, 6)} ${long.slice(6, 14)} ${long.slice(14)} `,
		'４６０１０５５００１０１００１'])
		await enters(account);
	for (const account of ['11010819900307001X', '11010819900307001x', '11010819900307001Ｘ'])
		await enters(account);
	// hashed at the cost in force: not hashed again
	t.assert.equal(t.one(`SELECT password FROM account WHERE id = ${p5.account_id}`).password, t.people.hash);
	t.assert.equal(t.one(`SELECT COUNT(DISTINCT account_id) AS n FROM audit WHERE action = 'account.sign_in'
		AND account_id IN (${p5.account_id}, ${px.account_id})`).n, '2');
	t.expectAudit('account.sign_in', `account_id = ${p5.account_id}`, 4);

	// an institution's number in small letters, at its own door; not at another
	const org = t.people.institution();
	await t.signIn(page, { account: org.account.toLowerCase() }, t.PASSWORD, 'institution');
	await t.expectPath(page, '/home');
	await page.getByRole('button', { name: '退出' }).click();
	await t.expectPath(page, '/login/org');
	await t.signIn(page, org);
	await t.expectText(page, '证件号码或密码不正确');
}
