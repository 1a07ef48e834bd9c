/* approved.c - what an approved registration tells of behaviour becomes part of the registry. */
#include "domain/application/application_sql.h"
#include "domain/application/approved.h"
#include "domain/application/content.h"
#include "domain/conduct/conduct.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"

struct telling {
	struct store *db;
	struct arena *arena;
	const struct answers *content;
	int64_t record_id;
	const struct actor *by;
	struct stamp now;
};

static struct str
part(const struct telling *t, struct str class_code, const char *what)
{
	return answers_get(
		t->content,
		str_format(t->arena, "merits.good_%.*s_%s", STR_ARGS(class_code), what).at);
}

/* Without its day nobody could say for which cycle it counts: such a class is not kept. */
static enum result
declare(const struct telling *t, struct conduct *c, struct str day)
{
	if (date_parse(day, &c->happened_on) != OK)
		return OK;
	c->record_id = t->record_id;
	return conduct_declare(t->db, t->arena, c, t->by, t->now);
}

static enum result
tell_good(const struct telling *t, const struct profile *profile)
{
	for (size_t i = 0; i < t->content->n; i++) {
		struct conduct c = { .kind = CONDUCT_GOOD, .class_code = t->content->at[i].value };
		size_t at;

		if (!str_equal(t->content->at[i].name, STR("merits.good_kind")) ||
		    profile_list_find(profile, "good_record", c.class_code, &at) != OK)
			continue;
		c.authority = part(t, c.class_code, "by");
		c.content = part(t, c.class_code, "text");
		if (str_empty(c.content))
			c.content = profile_list(profile, "good_record", at, 1);
		TRY(declare(t, &c, part(t, c.class_code, "on")));
	}
	return OK;
}

static bool
says_yes(const struct answers *content, const char *name)
{
	return str_equal(answers_get(content, name), STR("1"));
}

enum result
application_approved(struct store *db, struct arena *arena, const struct profile *profile,
		     int64_t record_id, const struct actor *by, struct stamp now)
{
	const struct submission_row *submission;
	struct answers content;
	struct rows rows;
	struct telling telling = { db, arena, &content, record_id, by, now };
	struct conduct bad = { .kind = CONDUCT_BAD };

	/* Of an approval before, whichever way the record came back from it. */
	TRY(conduct_take_back(db, record_id, by, now));
	TRY(store_many(db, &submission_last_two, arena, &rows, WITH(V(record_id))));
	if (rows.n == 0)
		return OK;
	submission = rows.at;
	TRY(content_reveal(arena, submission[0].content, &content));
	if (says_yes(&content, "merits.good"))
		TRY(tell_good(&telling, profile));
	bad.class_code = answers_get(&content, "merits.bad_kind");
	bad.content = answers_get(&content, "merits.bad_detail");
	if (!says_yes(&content, "merits.bad") || str_empty(bad.class_code))
		return OK;
	return declare(&telling, &bad, answers_get(&content, "merits.bad_on"));
}
