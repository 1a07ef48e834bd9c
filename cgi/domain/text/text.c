/* text.c - drafting, publishing and withdrawing texts. */
#include "domain/text/text.h"

#include "domain/text/text_sql.h"

static const struct text_statements *
statements_of(enum text_shelf shelf)
{
	return shelf == SHELF_AGREEMENTS ? &text_of_agreements : &text_of_announcements;
}

enum text_state
text_state(const struct text *text, struct stamp now)
{
	if (!stamp_is_none(text->withdrawn_at))
		return TEXT_WITHDRAWN;
	if (stamp_is_none(text->published_at))
		return TEXT_DRAFT;
	return text->published_at.us > now.us ? TEXT_COMING : TEXT_SHOWN;
}

const char *
text_state_word(enum text_state state)
{
	static const char *const words[N_TEXT_STATES] = { "none", "draft", "coming", "shown",
							  "withdrawn" };

	return state < N_TEXT_STATES ? words[state] : "none";
}

static struct value
or_null(struct str s)
{
	return str_empty(s) ? V_NULL : V(s);
}

enum result
text_count(struct store *db, struct arena *arena, const struct text_query *q, int64_t *n_out)
{
	struct text_number row;

	TRY(store_one(
		db, statements_of(q->shelf)->n, arena, &row,
		WITH(V(q->scope), V(q->scope), or_null(q->kind), or_null(q->kind), V(q->drafts))));
	*n_out = row.n;
	return OK;
}

enum result
text_list(struct store *db, struct arena *arena, const struct text_query *q, struct rows *rows_out)
{
	return store_many(db, statements_of(q->shelf)->page, arena, rows_out,
			  WITH(V(q->scope), V(q->scope), or_null(q->kind), or_null(q->kind),
			       V(q->drafts), V(q->limit), V(q->offset)));
}

enum result
text_find(struct store *db, struct arena *arena, enum text_shelf shelf, int64_t id, int64_t scope,
	  struct text *text_out)
{
	return store_one(db, statements_of(shelf)->one, arena, text_out,
			 WITH(V(id), V(scope), V(scope)));
}

static enum result
note(struct store *db, const char *action, enum text_shelf shelf, const struct text *text,
     const struct actor *by, struct stamp now)
{
	const char *object = shelf == SHELF_AGREEMENTS ? "agreement" : "announcement";

	return audit_note(db, by, now,
			  (struct audit_event){ action, object, text->id, text->title });
}

enum result
text_add(struct store *db, struct arena *arena, enum text_shelf shelf, const struct text *text,
	 const struct actor *by, struct stamp now, int64_t *id_out)
{
	struct value province = text->province_id == 0 ? V_NULL : V(text->province_id);
	const struct statement *insert = statements_of(shelf)->insert;
	struct text_number version = { 0 };
	struct text made = *text;

	if (shelf == SHELF_AGREEMENTS) {
		TRY(store_one(db, &text_next_version, arena, &version,
			      WITH(V(text->kind), V(text->province_id))));
		TRY(store_insert(db, insert, &made.id,
				 WITH(province, V(text->kind), V(text->title), V(text->body),
				      V(by->name), V(now), V(version.n))));
	} else {
		TRY(store_insert(db, insert, &made.id,
				 WITH(province, V(text->kind), V(text->title), V(text->body),
				      V(by->name), V(now))));
	}
	*id_out = made.id;
	return note(db, "text.add", shelf, &made, by, now);
}

enum result
text_change(struct store *db, enum text_shelf shelf, const struct text *text,
	    const struct actor *by, struct stamp now)
{
	TRY(store_change(db, statements_of(shelf)->update,
			 WITH(V(text->title), V(text->body), V(by->name), V(now), V(text->id),
			      V(text->changed_at))));
	return note(db, "text.change", shelf, text, by, now);
}

enum result
text_delete(struct store *db, enum text_shelf shelf, const struct text *text,
	    const struct actor *by, struct stamp now)
{
	TRY(store_change(db, statements_of(shelf)->remove, WITH(V(text->id))));
	return note(db, "text.delete", shelf, text, by, now);
}

/* Visitors are shown the highest: a draft that was overtaken goes to the end of the line. */
static enum result
number_at_last(struct store *db, struct arena *arena, const struct text *text)
{
	struct text_number version;

	TRY(store_one(
		db, &text_version_at_last, arena, &version,
		WITH(V(text->version), V(text->version), V(text->kind), V(text->province_id))));
	if (version.n == text->version)
		return OK;
	return store_change(db, &text_set_version, WITH(V(version.n), V(text->id)));
}

enum result
text_publish(struct store *db, struct arena *arena, const struct text_publishing *wish,
	     const struct actor *by, struct stamp now)
{
	enum text_shelf shelf = wish->shelf;
	const struct text *text = wish->text;

	TRY(store_change(db, statements_of(shelf)->publish,
			 WITH(V(wish->at), V(text->id), V(text->changed_at))));
	if (shelf == SHELF_AGREEMENTS)
		TRY(number_at_last(db, arena, text));
	return note(db, "text.publish", shelf, text, by, now);
}

enum result
text_withdraw(struct store *db, struct arena *arena, enum text_shelf shelf, const struct text *text,
	      const struct actor *by, struct stamp now)
{
	struct value province = text->province_id == 0 ? V_NULL : V(text->province_id);
	struct text_number others = { 1 };

	if (shelf == SHELF_AGREEMENTS)
		TRY(store_one(db, &text_others, arena, &others,
			      WITH(V(text->kind), V(text->id), province, V(now))));
	if (others.n == 0)
		return REFUSED;
	TRY(store_change(db, statements_of(shelf)->withdraw, WITH(V(now), V(text->id))));
	return note(db, "text.withdraw", shelf, text, by, now);
}
