export const name = 'a number is the same on every page that shows it, and behind it is a list of exactly as many';

// Every state of the record, some of them twice; the further site's own physicians beside.
const spread = [2, 3, 4, 4, 5, 5, 5, 6, 8, 9, 9, 10, 11, 12, 13, 15, 16, 17, 19, 21];
const words = { 未提交: [3, 4], 待审核: [5], 已退回: [6, 8], 待评定: [9], 测评阶段: [10, 11, 12, 13, 14, 15], 结论阶段: [16, 17, 18, 19, 20] };

export async function test(t) {
	const cycle = t.people.cycle();
	const region = '110112', main = t.people.institution({ region }), site = t.people.institution({ region });
	const dep = t.people.insert('department', { institution_id: main.id, name: '内科', state: 1 });
	const people = spread.map((state, i) => {
		const who = t.people.physician({ main, sites: i % 3 === 0 ? [site] : [] });
		t.people.record(who, cycle, { state, procedure_kind: 1 + (i % 2), department_id: i % 2 ? dep : null });
		if (state >= 9 && state <= 20)
			t.people.evaluations(who, state === 9 ? { ethics: 0, performance: 0 } : state === 11 ? { ethics: 1, performance: 0 } : {});
		return who;
	});
	const own = t.people.physician({ main: site });
	t.people.record(own, cycle, { state: 5, procedure_kind: 1 });
	const unit = await t.page({ session: main.account_id }), further = await t.page({ session: site.account_id });
	const office = await t.page({ session: t.people.office({ region }).account_id });
	const expected = (states) => spread.filter((state) => states.includes(state)).length;
	const number = (text) => Number(/\d+/.exec(text.replace(/,/g, ''))?.[0] ?? NaN);
	// How many rows a list has, on all of its pages, and what it says itself.
	const rows = async (page, href) => {
		await page.goto(href + (href.includes('?') ? '&' : '?') + 'size=100');
		const shown = await page.locator('main table.cards tbody tr').count();
		if (shown > 0)
			t.assert.equal(number(await page.locator('.tb b.n, .pn .n').first().innerText()), shown, href);
		return shown;
	};
	const counters = async (page, path = page === unit || page === office || page === further ? '/home' : null) => {
		if (path) await page.goto(path);
		return Object.fromEntries(await page.locator('dl.fg > div').evaluateAll((all) => all.map((box) =>
			[box.querySelector('dt').textContent.trim(), [Number(/\d+/.exec(box.querySelector('dd a').textContent)[0]), box.querySelector('dd a').getAttribute('href')]])));
	};
	const tabs = async (page, href) => {
		await page.goto(href);
		return Object.fromEntries(await page.locator('nav.tabs a').evaluateAll((all) => all.map((a) =>
			[a.firstChild.textContent.trim(), [Number(a.querySelector('b').textContent), a.getAttribute('href')]])));
	};

	// the institution's home, each number with its list
	const home = await counters(unit);
	for (const [word, states] of Object.entries(words))
		if (home[word]) t.assert.equal(home[word][0], expected(states), word);
	t.assert.equal(home['待本院评定'][0], 2);
	t.assert.equal(home['已隐藏'][0], 1);
	t.assert.equal(['未提交', '待审核', '已退回', '待评定', '测评阶段', '结论阶段'].reduce((sum, word) => sum + home[word][0], 0), expected([3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15, 16, 17, 19]));
	for (const [word, [n, href]] of Object.entries(home))
		t.assert.equal(await rows(unit, href), n, `${word} ${href}`);
	await unit.goto('/home');
	await t.expectText(unit, `应参考 ${expected([3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15, 16, 17, 19])} 人`);

	// the roster says the same in all, and for a filter
	const roster = await tabs(unit, '/roster'), all = roster['应参考'][0];
	for (const [word, states] of Object.entries(words)) {
		t.assert.equal(roster[word][0], expected(states), word);
		t.assert.equal(await rows(unit, roster[word][1]), roster[word][0], word);
	}
	t.assert.equal(Object.keys(words).reduce((sum, word) => sum + roster[word][0], 0), all);
	t.assert.equal(roster['已退出'][0], 1);
	for (const filter of [`department=${dep}`, 'procedure=simple', `q=${encodeURIComponent(people[4].name)}`, `q=${people[6].document}`]) {
		const some = await tabs(unit, `/roster?${filter}`);
		for (const [word, [n, href]] of Object.entries(some))
			t.assert.equal(await rows(unit, href), n, `${filter} ${word}`);
		const queue = await tabs(unit, `/review?${filter}`);
		for (const word of ['待审核', '已退回', '未提交'])
			t.assert.equal(queue[word][0], some[word][0], `${filter} ${word}`);
	}
	const queue = await tabs(unit, '/review');
	for (const word of ['应参考', '待审核', '已退回', '未提交'])
		t.assert.equal(queue[word][0], roster[word][0], word);
	t.assert.equal(queue['已通过'][0], roster['待评定'][0] + roster['测评阶段'][0] + roster['结论阶段'][0]);
	t.assert.equal((await tabs(unit, '/evaluate'))['待本院评定'][0], 2);

	// of others' physicians it only reads: they are on a list of their own
	const theirs = await counters(further), theirQueue = await tabs(further, '/review');
	t.assert.equal(theirs['待审核'][0], 1);
	t.assert.equal(theirQueue['待审核'][0], 1);
	t.assert.equal(await rows(further, theirQueue['多点执业'][1]), theirQueue['多点执业'][0]);
	for (const [word, [n, href]] of Object.entries(theirs))
		t.assert.equal(await rows(further, href), n, `${word} ${href}`);

	// the office: a row for each institution, each number with the institution's list
	await office.goto(`/office?q=${encodeURIComponent(main.name)}`);
	const cells = await office.locator('tbody tr', { hasText: main.name }).locator('td[data-l] a').evaluateAll((links) =>
		links.map((a) => [a.closest('td').dataset.l, Number(/\d+/.exec(a.textContent)[0]), a.getAttribute('href')]));
	t.assert.equal(cells.find(([word]) => word === '应参考')[1], all);
	for (const [word, n, href] of cells) {
		if (words[word]) t.assert.equal(n, expected(words[word]), word);
		t.assert.equal(await rows(office, href), n, `${word} ${href}`);
	}
	await t.expectGoodPage(office);
	await office.goto('/home');
	const units = [expected([5, 9, 10, 11, 12, 13, 15, 16, 17, 19]) + 1, all + 1];
	await t.expectText(office, `应参考医师 ${units[1]} 人，已提交 ${units[0]} 人`);
	for (const [word, [n, href]] of Object.entries(await counters(office))) {
		if (words[word]) t.assert.equal(n, expected(words[word]) + (word === '待审核' ? 1 : 0), word);
		t.assert.equal(await rows(office, href), n, `${word} ${href}`);
	}

	// the province: districts add up to the sum, a district to its institutions, and each number is its list
	const province = await t.page({ session: t.people.office({ level: 1 }).account_id });
	const elsewhere = t.people.physician({ main: t.people.institution({ region: '110113' }) });
	t.people.record(elsewhere, cycle, { state: 5, procedure_kind: 2 });
	await province.goto('/office');
	const sum = await counters(province, '/office');
	const table = async () => await province.locator('tbody tr').evaluateAll((all) => all.map((row) => Object.fromEntries(
		[...row.querySelectorAll('td.n')].map((cell) => [cell.dataset.l, Number(/\d+/.exec(cell.textContent)[0])]))));
	const districts = await table();
	for (const word of Object.keys(sum))
		t.assert.equal(districts.reduce((n, row) => n + row[word], 0), sum[word][0], word);
	t.assert.equal(Object.keys(words).reduce((n, word) => n + sum[word][0], 0) + (sum['待复核']?.[0] ?? 0), sum['应参考'][0]);
	await t.expectGoodPage(province);
	await province.locator(`tbody a[href="/office?region=${region}"]`).click();
	const within = await counters(province);
	t.assert.equal(within['应参考'][0], all + 1);
	t.assert.equal((await table()).reduce((n, row) => n + row['应参考'], 0), all + 1);
	for (const [word, [n, href]] of Object.entries(within))
		t.assert.equal(await rows(province, href), n, `${word} ${href}`);
	// narrower: procedure, institution, name and number; the file has as many rows
	t.assert.equal(await rows(province, `/office/people?region=${region}&tab=wait&procedure=general`),
		Number(t.one(`SELECT COUNT(*) AS n FROM record r JOIN institution i ON i.id = r.institution_id WHERE r.cycle_id = ${cycle.id}
			AND r.state = 5 AND r.procedure_kind = 1 AND i.region_code = '${region}'`).n));
	t.assert.equal(await rows(province, `/office/people?unit=${encodeURIComponent(site.name)}`), 1);
	t.assert.equal(await rows(province, `/office/people?q=${elsewhere.document}`), 1);
	t.assert.equal(await rows(office, `/office/people?q=${elsewhere.document}`), 0);
	await t.expectGoodPage(province);
	const file = await t.post(province, `/office/people/export?region=${region}&tab=wait`, { format: 'csv', purpose: '催办审核' }, { from: '/office/people' });
	t.assert.equal(file.status, 200);
	t.assert.equal(file.text.trim().split(/\r?\n/).length - 1, within['待审核'][0]);
	t.expectAudit('region.export', `detail = '${within['待审核'][0]} rows 催办审核'`);
	const foreign = await t.page({ session: t.people.office({ region: '110101' }).account_id });
	await t.expectStatus(foreign, `/office/units/${main.id}`, 404);

	// the last of a filter is approved: what happened, and the way on
	await unit.goto(`/review?q=${people[4].document}`);
	await unit.getByRole('link', { name: people[4].name }).click();
	await unit.getByRole('button', { name: '审核通过' }).click();
	await t.expectText(unit, `已审核通过：${people[4].name}`);
	await t.expectPath(unit, `/review/${people[4].record_id}`);
	await unit.goto(`/review?q=${people[4].document}`);
	await t.expectText(unit, '还有 2 人待审核');
	await unit.getByRole('link', { name: '看全部待审核的 2 人' }).click();
	t.assert.equal(await unit.locator('tbody tr').count(), 2);
}
