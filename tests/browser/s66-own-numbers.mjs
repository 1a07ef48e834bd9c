export const name = 'another mobile number by password and code; another document number by request to the office';

function lastCode(t) {
	const { hex } = t.one("SELECT HEX(body) AS hex FROM sms_outbox ORDER BY id DESC LIMIT 1");
	return /\d{6}/.exec(t.stack.seal(`reveal sms_outbox.body ${hex.toLowerCase()}`)[0])[0];
}

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution(), office = t.people.office();
	const far = t.people.office({ region: '110105' }), other = t.people.physician({ main });
	const who = t.people.physician({ main, document: '110108198001010058' });
	const page = await t.page({ phone: true, session: who.account_id });
	const second = await t.page({ phone: true });
	const fresh = '13900000077';
	const ask = async (password, mobile) => {
		await page.goto('/login/mobile');
		await page.locator('#password').fill(password);
		await page.locator('#mobile').fill(mobile);
		await page.getByRole('button', { name: '发送验证码' }).click();
	};

	t.people.record(who, cycle, { state: 3, notice_read_at: 1, notice_version: 1 });
	await page.goto('/home');
	await page.getByRole('link', { name: '更换手机号' }).click();
	await t.expectGoodPage(page);
	await ask('wrong-1', fresh);
	await t.expectText(page, '登录密码不正确。还可尝试 4 次。');
	await t.expectGoodPage(page);
	await ask(t.PASSWORD, who.mobile);
	await t.expectText(page, '这就是现在的手机号');
	await ask(t.PASSWORD, other.mobile);
	await t.expectText(page, '这个手机号已用于另一个账号');
	await ask(t.PASSWORD, `+86 ${fresh}`);
	await t.expectPath(page, '/login/mobile/code');
	await t.expectText(page, '139****0077');
	await t.expectGoodPage(page);
	const code = lastCode(t);
	await page.locator('#code').fill(code === '000000' ? '000001' : '000000');
	await page.getByRole('button', { name: '更换手机号' }).click();
	await t.expectText(page, '验证码不正确');
	await t.enter(second.context(), who.account_id);
	await page.locator('#code').fill(code);
	await page.getByRole('button', { name: '更换手机号' }).click();
	await t.expectPath(page, '/home');
	await t.expectText(page, '手机号已更换');
	t.expectAudit('account.mobile', `object_id = ${who.account_id}`);
	const [index] = t.stack.seal(`index physician.mobile ${fresh}`);
	t.assert.equal(t.one(`SELECT LOWER(HEX(mobile_index)) AS i FROM physician WHERE id = ${who.id}`).i, index);
	const told = t.one('SELECT HEX(mobile) AS m FROM sms_outbox ORDER BY id DESC LIMIT 1').m.toLowerCase();
	t.assert.equal(t.stack.seal(`reveal sms_outbox.mobile ${told}`)[0], who.mobile);
	await second.goto('/home');
	await t.expectPath(second, '/login');
	await t.expectText(second, '账号的手机号已经更换');

	// the document number: asked, seen by the office of the region alone, refused with a reason, granted
	const wish = async (number, reason = '升位后号码不同') => {
		await page.goto('/identity');
		await page.locator('#kind').selectOption('01');
		await page.locator('#document').fill(number);
		await page.locator('#reason').fill(reason);
		await page.getByRole('button', { name: '提交申请' }).click();
	};
	await page.goto('/home');
	await page.getByRole('link', { name: '变更证件号码' }).click();
	await t.expectGoodPage(page);
	await t.expectNoText(page, who.document);
	await wish('110108198001010059');
	await t.expectText(page, '位数或校验位不对');
	t.assert.equal(await page.locator('#reason').inputValue(), '升位后号码不同');
	await wish(who.document);
	await t.expectText(page, '与现在的相同');
	await wish(other.document);
	await t.expectText(page, '属于另一位医师');
	const [number] = t.stack.seal('canonical 110108800101007');
	await wish(number, '短');
	await t.expectText(page, '理由至少 5 个字');
	await wish(number);
	await t.expectText(page, '申请已提交');
	await t.expectText(page, '待审批');
	await t.expectGoodPage(page);
	t.assert.equal(await page.locator('#document').count(), 0);

	const staff = await t.page({ session: office.account_id }), stranger = await t.page({ session: far.account_id });
	const id = t.one(`SELECT id FROM document_request WHERE physician_id = ${who.id}`).id;
	await t.expectStatus(stranger, `/identity/requests/${id}`, 404);
	await stranger.goto('/identity/requests');
	await t.expectText(stranger, '没有证件号码变更申请');
	await staff.goto('/identity/requests');
	await t.expectText(staff, who.name);
	await t.expectGoodPage(staff);
	await staff.getByRole('link', { name: who.name }).click();
	await t.expectNoText(staff, who.document);
	await t.expectGoodPage(staff);
	await staff.getByRole('button', { name: '查看完整证件号' }).click();
	await t.expectText(staff, who.document);
	await t.expectText(staff, number);
	t.expectAudit('physician.document_seen', `object_id = ${id}`);
	await staff.getByRole('button', { name: '不同意' }).click();
	await t.expectText(staff, '请写明理由');
	await staff.locator('#note').fill('电子化注册中还是原号码');
	await staff.getByRole('button', { name: '不同意' }).click();
	await t.expectText(staff, `未同意 ${who.name}`);
	await page.goto('/identity');
	await t.expectText(page, '电子化注册中还是原号码');

	await wish(number);
	const next = t.one(`SELECT id FROM document_request WHERE physician_id = ${who.id} AND state = 1`).id;
	await staff.goto(`/identity/requests/${next}`);
	await staff.getByRole('button', { name: '同意变更', exact: true }).click();
	await t.expectText(staff, `已同意 ${who.name}`);
	t.expectAudit('document.grant', `object_id = ${next}`);
	t.assert.equal((await t.post(staff, `/identity/requests/${next}`, { go: 'reject', note: '再看一次' }, { from: `/identity/requests/${next}` })).status, 409);
	await page.goto('/home');
	await t.expectPath(page, '/login');
	await t.expectText(page, '请用新的证件号码登录');
	await t.signIn(page, who);
	await t.expectText(page, '证件号码或密码不正确');
	await t.signIn(page, { account: number });
	await t.expectPath(page, '/home');
}
