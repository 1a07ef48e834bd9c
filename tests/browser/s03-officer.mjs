export const name = 'an officer signs in with his certificate: 军字第20010088号, initial password 10088号*Dk; his pages say 军官证';

export async function test(t) {
	const cycle = t.people.cycle();
	const p6 = t.people.physician({ document: '军字第20010088号', document_kind: '04', password: 'initial' });
	const page = await t.page({ phone: true, js: false });

	t.people.record(p6, cycle);
	await t.signIn(page, p6, '010088*Dk');
	await t.expectText(page, '证件号码或密码不正确');
	await t.signIn(page, { account: ' 军字第２００１００８８号 ' }, '10088号*Dk');
	await t.expectPath(page, '/login/password');
	await page.getByLabel('原密码').fill('10088号*Dk');
	await page.locator('#fresh').fill('lisp-Otter-42');
	await page.locator('#again').fill('lisp-Otter-42');
	await page.getByRole('button', { name: '提交' }).click();
	await t.expectPath(page, '/home/notice');
	await page.getByRole('button', { name: '确定，我已阅读' }).click();
	await page.goto('/register/person');
	await t.expectText(page, /证件类型\s*军官证/);
	await t.expectNoText(page, '20010088');
}
