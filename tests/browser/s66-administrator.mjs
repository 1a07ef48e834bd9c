export const name = 'an administrator makes an office and another administrator; the office makes one below it; each signs in and works';

export async function test(t) {
	const chief = t.people.admin(), page = await t.page({ session: chief.account_id });
	const enter = async (on, account, password) => {
		await on.goto('/login/office');
		await on.locator('#account').fill(account);
		await on.locator('#password').fill(password);
		await on.getByRole('button', { name: '登录' }).click();
	};
	const first = async (on, initial, fresh) => {
		await t.expectPath(on, '/login/password');
		await on.locator('#old').fill(initial);
		await on.locator('#fresh').fill(fresh);
		await on.locator('#again').fill(fresh);
		await on.getByRole('button', { name: '提交' }).click();
		await t.expectPath(on, '/home');
	};
	const fact = (on, label) => on.locator('dl div', { hasText: label }).locator('dd').innerText();

	// From the home page, which promises nothing else.
	await page.goto('/home');
	await t.expectText(page, '新增系统管理员');
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: '单位账号' }).last().click();
	await page.getByRole('link', { name: '新增办公室账号' }).click();
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '新增' }).click();
	await t.expectText(page, '请填写办公室名称');
	await t.expectText(page, '请填写地区代码');
	const office = '大同试验医师定期考核办公室';
	await page.getByLabel('办公室名称').fill(office);
	await page.getByLabel('地区代码').fill('149999');
	await page.getByRole('button', { name: '新增' }).click();
	await t.expectText(page, '系统里没有使用这个代码的地区');
	t.assert.equal(await page.getByLabel('办公室名称').inputValue(), office);
	await page.getByLabel('地区代码').fill('140300');
	await page.getByLabel('联系电话').fill('0353-5550300');
	await page.getByRole('button', { name: '新增' }).click();
	await t.expectPath(page, /^\/staff\/units\/\d+\/initial$/);
	await t.expectGoodPage(page);
	t.assert.equal(await fact(page, '账号'), office);
	t.assert.match(await fact(page, '登录地址'), /^https:\/\/127\.0\.0\.1:\d+\/login\/office$/);
	const initial = await page.locator('dd b.big').innerText();
	const made = t.one(`SELECT a.id, a.kind, a.role, a.is_member, a.password_state, a.province_id, o.level, o.phone FROM account a
		JOIN office o ON o.id = a.office_id WHERE o.region_code = '140300'`);
	t.assert.deepEqual(made, { id: made.id, kind: '3', role: '1', is_member: '0', password_state: '2', province_id: '140000', level: '2', phone: '0353-5550300' });
	t.expectAudit('account.create', `object_id = ${made.id} AND account_id = ${chief.account_id}`);
	const twice = await t.post(page, '/staff/units/new', { office_name: '另一个办公室', region: '140300' }, { from: '/staff/units/new' });
	t.assert.match(twice.text, /已有账号/);
	const same = await t.post(page, '/staff/units/new', { office_name: office, region: '140400' }, { from: '/staff/units/new' });
	t.assert.match(same.text, /已有这个名称的账号/);
	t.assert.equal(t.db("SELECT id FROM office WHERE region_code = '140400'").length, 0);
	await page.goto(`/staff/units?q=${encodeURIComponent(office)}`);
	await t.expectText(page, '市级办公室');
	await t.expectNoText(page, '140300');

	// The office comes in, makes one below itself and nothing beside.
	const desk = await t.page({ js: false });
	await enter(desk, office, initial);
	await first(desk, initial, 'mossy-Kettle-58');
	await desk.goto('/staff/units');
	await desk.getByRole('link', { name: '新增办公室账号' }).click();
	await desk.getByLabel('办公室名称').fill('阳泉城区试验定考办');
	await desk.getByLabel('地区代码').fill('110108');
	await desk.getByRole('button', { name: '新增' }).click();
	await t.expectText(desk, '只能新增本地区下级办公室的账号');
	await desk.getByLabel('地区代码').fill('140302');
	await desk.getByRole('button', { name: '新增' }).click();
	await t.expectPath(desk, /\/initial$/);
	const below = await desk.locator('dd b.big').innerText();
	const district = await t.page({ phone: true });
	await enter(district, '阳泉城区试验定考办', below);
	await first(district, below, 'amber-Lantern-31');
	await t.expectStatus(district, '/staff/units/new', 404);
	t.assert.equal((await t.post(district, '/staff/units/new', { office_name: '别的办公室', region: '140311' }, { from: '/login/change' })).status, 404);
	await district.goto('/staff/units');
	t.assert.equal(await district.getByRole('link', { name: '新增办公室账号' }).count(), 0);
	// Its roles are those of an office.
	await district.goto('/staff');
	await t.expectText(district, '只查看本地区的情况');
	await t.expectNoText(district, '维护医师');
	await t.expectGoodPage(district);
	await district.getByRole('link', { name: '新增账号' }).click();
	await t.expectNoText(district, '审核和评定');
	await district.getByLabel('姓名').fill('周知行');
	await district.getByLabel('经办员').check();
	await district.getByLabel('在下一页显示一次').check();
	await district.getByRole('button', { name: '新增' }).click();
	t.assert.equal(await fact(district, '账号'), '阳泉城区试验定考办');
	t.assert.equal(await fact(district, '一栏'), '周知行');
	await t.expectStatus(district, '/staff/administrators/new', 403);

	// Another administrator.
	await page.goto('/staff');
	await t.expectNoText(page, '审核员');
	await page.getByRole('link', { name: '新增系统管理员' }).click();
	await t.expectGoodPage(page);
	await page.getByLabel('姓名').fill(office);
	await page.getByRole('button', { name: '新增' }).click();
	await t.expectText(page, '已有这个名称的账号');
	const colleague = `值班工程师${made.id}`;
	await page.getByLabel('姓名').fill(colleague);
	await page.getByRole('button', { name: '新增' }).click();
	await t.expectPath(page, /^\/staff\/\d+\/initial$/);
	const theirs = await page.locator('dd b.big').innerText();
	const other = await t.page();
	await enter(other, colleague, theirs);
	await first(other, theirs, 'quiet-Harbour-77');
	await t.expectText(other, '单位账号');
	await other.goto('/staff');
	await t.expectText(other, colleague);
}
