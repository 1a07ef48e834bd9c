/* told.c - what a submission tells of behaviour, and what was said to it. */
#include "domain/application/application_sql.h"
#include "domain/application/content.h"
#include "domain/application/told_sql.h"
#include "domain/codes/codes.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"

static struct str
part(struct arena *arena, const struct answers *content, struct str class_code, const char *what)
{
	return answers_get(content, str_c(arena, str_format(arena, "merits.good_%.*s_%s",
							    STR_ARGS(class_code), what)));
}

static bool
says_yes(const struct answers *content, const char *name)
{
	return str_equal(answers_get(content, name), STR("1"));
}

static void
add(struct tolds *tolds, const struct told *told, struct str day)
{
	struct told *own = &tolds->at[tolds->n];

	if (tolds->n == TOLD_MAX)
		return;
	*own = *told;
	if (date_parse(day, &own->conduct.happened_on) != OK)
		own->conduct.happened_on = (struct date){ 0, 0, 0 };
	tolds->n++;
}

static void
add_good(struct arena *arena, const struct profile *profile, const struct answers *content,
	 struct tolds *tolds)
{
	for (size_t i = 0; i < content->n; i++) {
		struct str code = content->at[i].value;
		struct told told = { .conduct = { .kind = CONDUCT_GOOD, .class_code = code } };
		size_t at;

		if (!str_equal(content->at[i].name, STR("merits.good_kind")) ||
		    profile_list_find(profile, "good_record", code, &at) != OK)
			continue;
		told.label = profile_list(profile, "good_record", at, 1);
		told.conduct.authority = part(arena, content, code, "by");
		told.conduct.content = part(arena, content, code, "text");
		if (str_empty(told.conduct.content))
			told.conduct.content = told.label;
		add(tolds, &told, part(arena, content, code, "on"));
	}
}

static void
add_bad(const struct answers *content, struct tolds *tolds)
{
	struct told told = { .conduct = { .kind = CONDUCT_BAD } };

	told.conduct.class_code = answers_get(content, "merits.bad_kind");
	told.conduct.content = answers_get(content, "merits.bad_detail");
	told.label = codes_label("bad_kind", told.conduct.class_code);
	if (!str_empty(told.conduct.class_code))
		add(tolds, &told, answers_get(content, "merits.bad_on"));
}

static enum result
add_decisions(struct store *db, struct arena *arena, int64_t record_id, struct tolds *tolds)
{
	const struct told_row *row;
	struct rows rows;

	TRY(store_many(db, &told_list, arena, &rows, WITH(V(record_id), V(tolds->submission))));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		for (size_t k = 0; k < tolds->n; k++) {
			struct told *own = &tolds->at[k];

			if (own->conduct.kind != row[i].kind ||
			    !str_equal(own->conduct.class_code, row[i].class_code))
				continue;
			own->verdict = row[i].accepted != 0 ? TOLD_ACCEPTED : TOLD_REJECTED;
			own->reason = row[i].reason;
			own->actor = row[i].actor;
			own->at = row[i].at;
			tolds->n_rejected += own->verdict == TOLD_REJECTED;
		}
	return OK;
}

enum result
application_told(struct store *db, struct arena *arena, const struct profile *profile,
		 int64_t record_id, struct tolds *tolds_out)
{
	const struct submission_row *submission;
	struct answers content;
	struct rows rows;

	*tolds_out = (struct tolds){ .n = 0 };
	TRY(codes_ready(db));
	TRY(store_many(db, &submission_last_two, arena, &rows, WITH(V(record_id))));
	if (rows.n == 0)
		return OK;
	submission = rows.at;
	tolds_out->submission = submission[0].number;
	TRY(content_reveal(arena, submission[0].content, &content));
	if (says_yes(&content, "merits.good"))
		add_good(arena, profile, &content, tolds_out);
	if (says_yes(&content, "merits.bad"))
		add_bad(&content, tolds_out);
	tolds_out->unfit = says_yes(&content, "merits.unfit");
	return add_decisions(db, arena, record_id, tolds_out);
}

enum result
application_supports(struct store *db, struct arena *arena, const struct profile *profile,
		     int64_t record_id, struct str condition_code, bool *supports_out)
{
	struct tolds *tolds = ARENA_NEW(arena, struct tolds);
	struct conducts known;
	size_t at, n_good = 0;

	*supports_out = true;
	if (profile_list_find(profile, "procedure.condition", condition_code, &at) != OK ||
	    !str_equal(profile_list(profile, "procedure.condition", at, 3), STR("good")))
		return OK;
	TRY(application_told(db, arena, profile, record_id, tolds));
	if (tolds->n_rejected == 0)
		return OK;
	for (size_t i = 0; i < tolds->n; i++)
		n_good += tolds->at[i].conduct.kind == CONDUCT_GOOD &&
			  tolds->at[i].verdict != TOLD_REJECTED;
	TRY(conducts_of_record(db, arena, record_id, &known));
	*supports_out = n_good + known.n_good > 0;
	return OK;
}

enum result
application_is_cleared(struct store *db, struct arena *arena, const struct profile *profile,
		       int64_t record_id, bool *cleared_out)
{
	struct tolds *tolds = ARENA_NEW(arena, struct tolds);

	TRY(application_told(db, arena, profile, record_id, tolds));
	*cleared_out = false;
	for (size_t i = 0; i < tolds->n; i++)
		if (tolds->at[i].conduct.kind == CONDUCT_BAD)
			*cleared_out = !tolds->unfit && tolds->at[i].verdict == TOLD_REJECTED;
	return OK;
}
