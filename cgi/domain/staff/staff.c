/* staff.c - reading accounts of units. */
#include "domain/staff/staff_sql.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/base/like.h"
#include "lib/io/cipher.h"

static const char *const role_words[] = { "none", "administrator", "clerk", "reviewer" };

const char *
staff_role_word(int64_t role)
{
	return role_words[role >= ROLE_ADMINISTRATOR && role <= ROLE_REVIEWER ? role : ROLE_NONE];
}

int64_t
staff_role_of(struct str word)
{
	for (int64_t role = ROLE_ADMINISTRATOR; role <= ROLE_REVIEWER; role++)
		if (str_equal(word, str_of(role_words[role])))
			return role;
	return ROLE_NONE;
}

/* A province's code ends in 0000, a city's in 00. */
static struct str
region_beginning(struct str code)
{
	while (code.len > 2 && str_ends(code, STR("00")))
		code.len -= 2;
	return code;
}

enum result
staff_scope(struct store *db, struct arena *arena, const struct identity *who, bool below,
	    struct staff_scope *scope_out)
{
	struct staff_scope scope = { .below = below,
				     .self = who->account_id,
				     .kind = who->kind,
				     .institution_id = who->institution_id,
				     .office_id = who->office_id,
				     .region = STR("%") };
	struct staff_office_row office;

	if (below && who->kind == ACCOUNT_OFFICE) {
		TRY(store_one(db, &staff_office, arena, &office, WITH(V(who->office_id))));
		scope.region = like_beginning(arena, region_beginning(office.region));
		scope.level = office.level;
	} else if (below && who->kind != ACCOUNT_ADMIN) {
		return NOT_FOUND;
	}
	*scope_out = scope;
	return OK;
}

static struct value
or_null(int64_t id)
{
	return id == 0 ? V_NULL : V(id);
}

enum result
staff_count(struct store *db, struct arena *arena, const struct staff_scope *s,
	    const struct staff_query *q, int64_t *n_out)
{
	struct str part = like_part_if(arena, q->part);
	struct staff_count_row row;

	if (s->below)
		TRY(store_one(db, &staff_below_count, arena, &row,
			      WITH(V(s->region), V(s->region), V(s->level), V(part), V(part),
				   V(part), V(q->role), V(q->role), V(q->state), V(q->state))));
	else
		TRY(store_one(db, &staff_own_count, arena, &row,
			      WITH(V(s->kind), or_null(s->institution_id), or_null(s->office_id),
				   V(part), V(part), V(q->role), V(q->role), V(q->state),
				   V(q->state))));
	*n_out = row.n;
	return OK;
}

enum result
staff_list(struct store *db, struct arena *arena, const struct staff_scope *s,
	   const struct staff_query *q, struct rows *rows_out)
{
	struct str part = like_part_if(arena, q->part);

	if (s->below)
		return store_many(db, &staff_below_list, arena, rows_out,
				  WITH(V(s->region), V(s->region), V(s->level), V(part), V(part),
				       V(part), V(q->role), V(q->role), V(q->state), V(q->state),
				       V(q->sort), V(q->sort), V(q->limit), V(q->offset)));
	return store_many(db, &staff_own_list, arena, rows_out,
			  WITH(V(s->kind), or_null(s->institution_id), or_null(s->office_id),
			       V(part), V(part), V(q->role), V(q->role), V(q->state), V(q->state),
			       V(q->sort), V(q->sort), V(q->limit), V(q->offset)));
}

enum result
staff_find(struct store *db, struct arena *arena, const struct staff_scope *s, int64_t id,
	   struct staff_row *row_out)
{
	if (s->below)
		return store_one(db, &staff_below_one, arena, row_out,
				 WITH(V(s->region), V(s->region), V(s->level), V(id)));
	return store_one(
		db, &staff_own_one, arena, row_out,
		WITH(V(s->kind), or_null(s->institution_id), or_null(s->office_id), V(id)));
}

bool
staff_may_change(const struct staff_scope *s, const struct staff_row *row)
{
	return row->id != s->self && (s->below || row->is_member || row->kind == ACCOUNT_ADMIN);
}

enum result
staff_mobile(struct arena *arena, const struct staff_row *row, struct str *mobile_out)
{
	return cipher_reveal(arena, SEALED_STAFF_MOBILE, row->mobile, mobile_out);
}
