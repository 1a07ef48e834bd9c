/* paper_build.c - drawing questions and freezing the papers of a cycle. */
#include "domain/paper/paper.h"

#include "domain/paper/paper_build_sql.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/random.h"

/* A single question, or a group that stays together. */
struct unit {
	size_t first, n;
	int64_t kind;
	bool taken;
};

static size_t
find_units(const struct item_brief *items, size_t n_items, struct unit *units)
{
	size_t n = 0;

	for (size_t i = 0; i < n_items; i++) {
		if (i > 0 && items[i].group_id != 0 && items[i].group_id == items[i - 1].group_id)
			units[n - 1].n++;
		else
			units[n++] = (struct unit){ i, 1, items[i].kind, false };
	}
	return n;
}

static void
shuffle_units(struct unit *units, size_t n)
{
	for (size_t i = n; i > 1; i--) {
		size_t j = random_below((uint32_t)i);
		struct unit swap = units[i - 1];

		units[i - 1] = units[j];
		units[j] = swap;
	}
}

/* Takes units of a kind while they fit into room. */
static size_t
take(struct unit *units, size_t n, int64_t kind, size_t room)
{
	size_t taken = 0;

	for (size_t i = 0; i < n; i++) {
		if (units[i].taken || units[i].kind != kind || units[i].n > room - taken)
			continue;
		units[i].taken = true;
		taken += units[i].n;
	}
	return taken;
}

/* Fills room exactly out of what is left: which sums can be reached, and by which unit last. */
static bool
fill(struct arena *arena, struct unit *units, size_t n, size_t room)
{
	size_t *last = ARENA_LIST(arena, room + 1, size_t); /* number of the unit, counted from 1 */

	for (size_t i = 0; i < n && last[room] == 0; i++)
		for (size_t sum = room; !units[i].taken && sum >= units[i].n; sum--)
			if (last[sum] == 0 && (sum == units[i].n || last[sum - units[i].n] != 0))
				last[sum] = i + 1;
	if (room > 0 && last[room] == 0)
		return false;
	for (size_t sum = room; sum > 0;) {
		struct unit *unit = &units[last[sum] - 1];

		unit->taken = true;
		sum -= unit->n;
	}
	return true;
}

enum result
paper_draw(struct arena *arena, const struct item_brief *items, size_t n_items, size_t n,
	   size_t *chosen_out)
{
	struct unit *units = ARENA_LIST(arena, n_items + 1, struct unit);
	size_t n_units = find_units(items, n_items, units), have = 0, at = 0;

	if (n > n_items || n == 0)
		return REFUSED;
	shuffle_units(units, n_units);
	for (int64_t kind = 1; kind < N_ITEM_KINDS; kind++) {
		size_t of_kind = 0;

		for (size_t i = 0; i < n_items; i++)
			of_kind += items[i].kind == kind;
		have += take(units, n_units, kind, of_kind * n / n_items);
	}
	/* Rounding and whole groups leave a rest. */
	if (!fill(arena, units, n_units, n - have))
		return REFUSED;
	for (int64_t kind = 1; kind < N_ITEM_KINDS; kind++)
		for (size_t i = 0; i < n_units; i++)
			for (size_t k = 0;
			     units[i].taken && units[i].kind == kind && k < units[i].n; k++)
				chosen_out[at++] = units[i].first + k;
	return at == n ? OK : fail("a question of an unknown kind");
}

static int64_t
score_shown(const struct profile *profile)
{
	if (profile_is(profile, "exam.show_score", "score"))
		return SHOW_POINTS;
	return profile_is(profile, "exam.show_score", "pass") ? SHOW_PASS : SHOW_NOTHING;
}

struct making {
	struct store *db;
	struct arena *arena;
	const struct profile *profile;
	const struct cycle *cycle;
	struct plan plan;
	struct str subject, name, bank;
	struct rows there; /* papers made before */
	struct stamp now;
	struct paper_report *report;
};

static enum result
write_items(const struct making *m, int64_t paper_id, const struct item_brief *items,
	    const size_t *chosen)
{
	size_t n = (size_t)m->plan.n_items;
	struct value *cells = ARENA_LIST(m->arena, n * 4, struct value);
	int64_t written;

	for (size_t i = 0; i < n; i++) {
		cells[i * 4] = V(paper_id);
		cells[i * 4 + 1] = V((int64_t)i);
		cells[i * 4 + 2] = V(items[chosen[i]].id);
		cells[i * 4 + 3] = V(items[chosen[i]].version);
	}
	TRY(store_bulk(m->db, &paper_item_insert, n, cells, &written));
	return store_change(m->db, &paper_freeze, WITH(V(paper_id)));
}

/* A bank that one subject lacks may come later; one that everybody needs may not be missing. */
static void
note_lack(const struct making *m, int64_t found)
{
	struct paper_report *report = m->report;
	struct paper_lack *list = m->plan.by_subject ? report->waiting : report->wrong;
	size_t *n = m->plan.by_subject ? &report->n_waiting : &report->n_wrong;

	if (*n < PAPERS_WRONG_MAX)
		list[(*n)++] = (struct paper_lack){ m->name, m->bank, m->plan.n_items, found };
}

static bool
is_there(const struct making *m)
{
	const struct paper *paper = m->there.at;

	for (size_t i = 0; i < m->there.n; i++)
		if (str_equal(paper[i].plan_code, m->plan.code) &&
		    str_equal(paper[i].subject_code, m->subject))
			return true;
	return false;
}

static enum result
make_one(const struct making *m)
{
	const struct stage *test = &m->cycle->stages[STAGE_TEST];
	enum result done;
	struct rows items;
	struct bank bank;
	size_t *chosen;
	int64_t id;

	if (m->plan.n_items < 1 || m->plan.n_items > PAPER_ITEMS_MAX)
		return fail("exam.plan: a paper has 1 to %d questions", PAPER_ITEMS_MAX);
	if (is_there(m)) {
		m->report->there++;
		return OK;
	}
	done = bank_by_code(m->db, m->arena, m->bank, &bank);
	if (done == NOT_FOUND) {
		note_lack(m, 0);
		return OK;
	}
	TRY(done);
	TRY(bank_items(m->db, m->arena, bank.id, &items));
	chosen = ARENA_LIST(m->arena, (size_t)m->plan.n_items, size_t);
	done = paper_draw(m->arena, items.at, items.n, (size_t)m->plan.n_items, chosen);
	if (done == REFUSED) {
		note_lack(m, (int64_t)items.n);
		return OK;
	}
	TRY(done);
	/* Whoever waited for this paper would have missed it as soon as it exists, and could be marked 缺考. */
	if (stage_is_over(m->cycle, STAGE_TEST, m->now)) {
		m->report->too_late = true;
		return REFUSED;
	}
	done = store_insert(m->db, &paper_insert, &id,
			    WITH(V(m->cycle->id), V(m->plan.code), V(m->subject), V(m->name),
				 V(m->plan.n_items), V(m->plan.minutes), V(m->plan.pass),
				 V(m->plan.attempts), V(score_shown(m->profile)), V(test->opens_at),
				 V(test->closes_at)));
	if (done == CONFLICT) {
		m->report->there++;
		return OK;
	}
	TRY(done);
	m->report->made++;
	return write_items(m, id, items.at, chosen);
}

static enum result
make_line(struct making *m)
{
	if (!m->plan.by_subject) {
		m->subject = STR("*");
		m->name = m->plan.label;
		m->bank = m->plan.code;
		return make_one(m);
	}
	for (size_t i = 0; i < profile_list_size(m->profile, "subject"); i++) {
		m->subject = profile_list(m->profile, "subject", i, 0);
		m->name = profile_list(m->profile, "subject", i, 1);
		m->bank = m->subject;
		TRY(make_one(m));
	}
	return OK;
}

enum result
paper_build(struct store *db, struct arena *arena, const struct profile *profile,
	    const struct cycle *cycle, const struct actor *by, struct stamp now,
	    struct paper_report *report_out)
{
	struct making m = { .db = db,
			    .arena = arena,
			    .profile = profile,
			    .cycle = cycle,
			    .now = now,
			    .report = report_out };

	*report_out = (struct paper_report){ 0 };
	if (stamp_is_none(cycle->stages[STAGE_TEST].opens_at))
		return EXPIRED;
	TRY(papers_of_cycle(db, arena, cycle->id, &m.there));
	for (size_t i = 0; i < plan_size(profile); i++) {
		m.plan = plan_at(profile, i);
		TRY(make_line(&m));
	}
	if (report_out->n_wrong > 0)
		return REFUSED;
	return audit_note(db, by, now,
			  (struct audit_event){ "paper.build", "cycle", cycle->id,
						str_format(arena, "papers made: %lld",
							   (long long)report_out->made) });
}
