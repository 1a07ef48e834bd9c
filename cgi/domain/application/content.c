/* content.c - gathering what a submission keeps. */
#include "domain/application/content.h"

#include "domain/application/application.h"
#include "domain/application/application_sql.h"
#include "domain/conduct/conduct.h"
#include "domain/experience/experience.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

static void
add(struct arena *arena, struct answer_list *list, const char *name, struct str value)
{
	if (!str_empty(value))
		answers_add(arena, list, str_of(name), value);
}

static void
add_facts(struct arena *arena, struct answer_list *list, const struct registered *r)
{
	struct str sex = str_from_int(arena, r->sex), level = str_from_int(arena, r->level);

	add(arena, list, "person.name", r->name);
	add(arena, list, "person.sex", sex);
	add(arena, list, "person.born_on", date_text(arena, r->born_on));
	add(arena, list, "person.document_kind", r->document_kind);
	add(arena, list, "person.document", r->document);
	add(arena, list, "practice.institution", r->institution);
	add(arena, list, "practice.level", level);
	add(arena, list, "register.ethnic", r->ethnic);
	add(arena, list, "register.education", r->education);
	add(arena, list, "register.email", r->email);
	add(arena, list, "register.mobile", r->mobile);
	add(arena, list, "register.category", r->category);
	add(arena, list, "register.scope", r->scope);
	add(arena, list, "register.title", r->title);
	add(arena, list, "register.qualification_no", r->qualification_no);
	add(arena, list, "register.qualified_on", date_text(arena, r->qualified_on));
	add(arena, list, "register.licence_no", r->licence_no);
	add(arena, list, "register.licensed_on", date_text(arena, r->licensed_on));
}

static enum result
add_steps(struct store *db, struct arena *arena, int64_t record_id, struct answer_list *list)
{
	struct application application;

	TRY(application_load(db, arena, record_id, &application));
	for (size_t i = 0; i < application.n; i++) {
		const struct step_state *step = &application.at[i];

		for (size_t k = 0; k < step->answers.n; k++)
			answers_add(arena, list,
				    str_format(arena, "%.*s.%.*s", STR_ARGS(step->step),
					       STR_ARGS(step->answers.at[k].name)),
				    step->answers.at[k].value);
	}
	return OK;
}

static enum result
add_department(struct store *db, struct arena *arena, int64_t institution_id,
	       struct answer_list *list)
{
	struct str text = answers_get(&list->answers, "practice.department");
	struct named department;
	enum result found;
	int64_t id;

	if (str_to_int(text, &id) != OK)
		return OK;
	found = store_one(db, &own_department, arena, &department, WITH(V(id), V(institution_id)));
	if (found == OK)
		add(arena, list, "practice.department_name", department.name);
	return found == NOT_FOUND ? OK : found;
}

static enum result
add_sites(struct store *db, struct arena *arena, int64_t physician_id, struct answer_list *list)
{
	const struct named *site;
	struct rows rows;

	TRY(store_many(db, &site_names, arena, &rows, WITH(V(physician_id))));
	site = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		add(arena, list, "sites.site",
		    str_format(arena, "%.*s%s", STR_ARGS(site[i].name),
			       site[i].id == 1 ? "（主要执业机构）" : ""));
	return OK;
}

static enum result
add_experiences(struct store *db, struct arena *arena, int64_t record_id, struct answer_list *list)
{
	static const char *const name[N_EXPERIENCE_KINDS] = { "",
							      "history.site",
							      "history.education",
							      "history.work",
							      "research.prize",
							      "research.paper",
							      "research.book",
							      "research.patent" };
	const struct experience *e;
	struct rows rows;

	TRY(experience_list(db, arena, record_id, &rows));
	e = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		if (e[i].kind > 0 && e[i].kind < N_EXPERIENCE_KINDS)
			add(arena, list, name[e[i].kind], experience_line(arena, &e[i]));
	return OK;
}

/* What was approved before stands in the submission as it was known that day. */
static enum result
add_conducts(struct store *db, struct arena *arena, int64_t record_id, struct answer_list *list)
{
	struct conducts known;

	TRY(conducts_of_record(db, arena, record_id, &known));
	for (size_t i = 0; i < known.n; i++)
		add(arena, list,
		    known.at[i].kind == CONDUCT_BAD ? "merits.known_bad" : "merits.known_good",
		    conduct_line(arena, &known.at[i]));
	return OK;
}

/* A picture is kept as "id|bytes|name": enough to show it later, even when it was taken out since. */
static enum result
add_pictures(struct store *db, struct arena *arena, int64_t record_id, struct answer_list *list)
{
	const struct attachment *a;
	struct rows rows;

	TRY(attachment_list(db, arena, record_id, &rows));
	a = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		answers_add(arena, list, str_format(arena, "file.%.*s", STR_ARGS(a[i].slot)),
			    str_format(arena, "%lld|%lld|%.*s", (long long)a[i].id,
				       (long long)a[i].bytes, STR_ARGS(a[i].name)));
	return OK;
}

enum result
content_compose(struct store *db, struct arena *arena, const struct profile *profile,
		int64_t record_id, struct answers *content_out)
{
	struct answer_list list = { { NULL, 0 }, 0 };
	struct registered registered;
	struct owner_row owner;

	TRY(store_one(db, &record_owner, arena, &owner, WITH(V(record_id))));
	TRY(application_registered(db, arena, record_id, &registered));
	add_facts(arena, &list, &registered);
	TRY(add_steps(db, arena, record_id, &list));
	TRY(add_department(db, arena, owner.institution_id, &list));
	TRY(add_sites(db, arena, owner.physician_id, &list));
	TRY(add_experiences(db, arena, record_id, &list));
	if (profile_flag(profile, "good_record.registry"))
		TRY(add_conducts(db, arena, record_id, &list));
	TRY(add_pictures(db, arena, record_id, &list));
	*content_out = list.answers;
	return OK;
}

enum result
content_reveal(struct arena *arena, struct bytes sealed, struct answers *content_out)
{
	struct str text;

	TRY(cipher_reveal(arena, "record_submission.content", sealed, &text));
	return answers_read(arena, text, content_out);
}

enum result
content_seal(struct arena *arena, const struct answers *content, struct bytes *sealed_out)
{
	return cipher_seal(arena, "record_submission.content", answers_write(arena, content),
			   sealed_out);
}
