/* import.c - the institutions on file, which both imports ask for. */
#include "domain/intake/seen.h"
#include "domain/roster/import_inside.h"
#include "lib/base/arena.h"

enum { HEADS = 1 << 16, ROWS_MEMORY = 1024 * 1024 * 1024 };

static struct known_institution **
head_of(const struct known *known, struct str number)
{
	return &known->heads[seen_digest(0, number) % HEADS];
}

const struct import_institution *
known_find(const struct known *known, struct str registration_no)
{
	for (struct known_institution *k = *head_of(known, registration_no); k != NULL; k = k->next)
		if (str_equal(k->stored.registration_no, registration_no))
			return &k->stored;
	return NULL;
}

static struct str
keep(struct known *known, struct str s)
{
	return str_copy(known->arena, s);
}

static void
known_add(struct known *known, const struct import_institution *institution)
{
	struct known_institution **head = head_of(known, institution->registration_no);
	struct known_institution *k = ARENA_NEW(known->arena, struct known_institution);
	struct import_institution *i = &k->stored;

	*i = *institution;
	i->registration_no = keep(known, i->registration_no);
	i->credit_code = keep(known, i->credit_code);
	i->name = keep(known, i->name);
	i->class_code = keep(known, i->class_code);
	i->class_name = keep(known, i->class_name);
	i->grade = keep(known, i->grade);
	i->region_code = keep(known, i->region_code);
	i->region_name = keep(known, i->region_name);
	i->address = keep(known, i->address);
	i->principal = keep(known, i->principal);
	i->phone = keep(known, i->phone);
	i->economic_type = keep(known, i->economic_type);
	i->nature = keep(known, i->nature);
	i->status = keep(known, i->status);
	k->next = *head;
	*head = k;
	known->n++;
}

static enum result
known_take(void *context, const void *row)
{
	known_add(context, row);
	return OK;
}

enum result
known_load(struct store *db, struct arena *arena, struct known *known_out)
{
	struct arena *rows = arena_create(ROWS_MEMORY);
	enum result done;

	*known_out = (struct known){ .arena = arena };
	known_out->heads = ARENA_LIST(arena, HEADS, struct known_institution *);
	done = store_each(db, &import_institutions_stored, rows, known_take, known_out, NOTHING);
	arena_destroy(rows);
	return done;
}

struct str
known_number(const struct known *known, int64_t id)
{
	for (size_t i = 0; i < HEADS; i++)
		for (const struct known_institution *k = known->heads[i]; k != NULL; k = k->next)
			if (k->stored.id == id)
				return k->stored.registration_no;
	return STR("");
}
