export const name = 'codes asked for at the same moment from several browsers: one message; an unknown account takes as long';

export async function test(t) {
	t.people.cycle();
	const who = t.people.physician();
	const pages = await Promise.all([1, 2, 3, 4].map(() => t.page({ js: false })));
	const forms = await Promise.all(pages.map(async (page) => {
		await page.goto('/reset');
		return page.locator('main form input[name=csrf]').first().inputValue();
	}));
	const asksMobile = await pages[0].locator('main form input[name=mobile]').count() > 0;
	const fields = (csrf) => ({ csrf, account: who.account, ...(asksMobile ? { mobile: who.mobile } : {}) });
	const answers = await Promise.all(pages.map((page, i) => t.post(page, '/reset', fields(forms[i]))));
	t.assert.deepEqual(answers.map((one) => one.status), [303, 303, 303, 303]);
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM sms_code WHERE account_id = ${who.account_id}`).n, '1');

	const stranger = await t.page({ js: false });
	await stranger.goto('/reset');
	const csrf = await stranger.locator('main form input[name=csrf]').first().inputValue();
	const begun = Date.now();
	t.assert.equal((await t.post(stranger, '/reset', { ...fields(csrf), account: '110108199001010999' })).status, 303);
	t.assert.ok(Date.now() - begun >= 100, `answered in ${Date.now() - begun} ms`);
}
