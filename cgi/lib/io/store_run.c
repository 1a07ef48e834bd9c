/* store_run.c - binding, executing and fetching one statement. */
#include "lib/io/store_inside.h"

#include <mysqld_error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/arena.h"

enum { TAKES_MAX = 64, ROWS_MAX = 200000 };

static struct prepared *
prepared_of(const struct statement *what)
{
	return what->slot->prepared;
}

static bool
is_number(enum kind kind)
{
	return kind == KIND_INT || kind == KIND_BOOL || kind == KIND_STAMP;
}

void
prepared_close(const struct statement *what)
{
	struct prepared *p = prepared_of(what);

	if (p == NULL)
		return;
	if (p->handle != NULL)
		mysql_stmt_close(p->handle);
	free(p->out);
	free(p->lengths);
	free(p->nulls);
	free(p->numbers);
	free(p->text);
	free(p);
	what->slot->prepared = NULL;
}

static size_t
count_of_texts(const struct statement *what)
{
	size_t n = 0;

	for (size_t i = 0; i < what->n_gives; i++)
		n += !is_number(what->gives[i].kind);
	return n;
}

static void
bind_outputs(struct prepared *p, const struct statement *what)
{
	char *room = p->text;

	for (size_t i = 0; i < what->n_gives; i++) {
		MYSQL_BIND *bind = &p->out[i];

		bind->is_null = &p->nulls[i];
		bind->length = &p->lengths[i];
		if (is_number(what->gives[i].kind)) {
			bind->buffer_type = MYSQL_TYPE_LONGLONG;
			bind->buffer = &p->numbers[i];
		} else {
			bind->buffer_type = what->gives[i].kind == KIND_BYTES ? MYSQL_TYPE_BLOB :
										MYSQL_TYPE_STRING;
			bind->buffer = room;
			bind->buffer_length = TEXT_ROOM;
			room += TEXT_ROOM;
		}
	}
}

static enum result
stmt_broken(struct store *db, const struct statement *what)
{
	MYSQL_STMT *handle = prepared_of(what)->handle;

	/* An error that comes in place of a row is noted in the connection alone. */
	if (mysql_stmt_errno(handle) == 0 && db->link != NULL)
		return store_broken(db, what->name, mysql_errno(db->link), mysql_error(db->link));
	return store_broken(db, what->name, mysql_stmt_errno(handle), mysql_stmt_error(handle));
}

enum result
prepared_open(struct store *db, const struct statement *what)
{
	struct prepared *p = calloc(1, sizeof(*p));
	size_t n = what->n_gives + 1;

	if (p == NULL)
		return fail("out of memory");
	what->slot->prepared = p;
	p->handle = mysql_stmt_init(db->link);
	p->out = calloc(n, sizeof(*p->out));
	p->lengths = calloc(n, sizeof(*p->lengths));
	p->nulls = calloc(n, sizeof(*p->nulls));
	p->numbers = calloc(n, sizeof(*p->numbers));
	p->text = malloc((count_of_texts(what) + 1) * TEXT_ROOM);
	if (!p->handle || !p->out || !p->lengths || !p->nulls || !p->numbers || !p->text)
		return fail("out of memory");
	db->round_trips++;
	if (mysql_stmt_prepare(p->handle, what->sql, strlen(what->sql)) != 0)
		return stmt_broken(db, what);
	if (mysql_stmt_param_count(p->handle) != what->n_takes || what->n_takes > TAKES_MAX)
		return fail("%s takes %lu values, its table says %zu", what->name,
			    mysql_stmt_param_count(p->handle), what->n_takes);
	if (mysql_stmt_field_count(p->handle) != what->n_gives)
		return fail("%s gives %u columns, its table says %zu", what->name,
			    mysql_stmt_field_count(p->handle), what->n_gives);
	if (what->n_gives == 0)
		return OK;
	bind_outputs(p, what);
	if (mysql_stmt_bind_result(p->handle, p->out))
		return stmt_broken(db, what);
	return OK;
}

enum result
prepared_ready(struct store *db, const struct statement *what)
{
	if (db->away || db->link == NULL)
		return fail("%s: no connection", what->name);
	if (prepared_of(what) != NULL)
		return OK;
	return db->options.lazy ? prepared_open(db, what) : fail("%s: not prepared", what->name);
}

struct inputs {
	MYSQL_BIND bind[TAKES_MAX];
	int64_t number[TAKES_MAX];
	unsigned long length[TAKES_MAX];
	char day[TAKES_MAX][24];
};

static void
bind_text(MYSQL_BIND *bind, enum enum_field_types type, const void *at, unsigned long *length)
{
	/* The client library's interface is not const-correct; it only reads. */
	union {
		const void *read;
		void *write;
	} border = { at };

	bind->buffer_type = type;
	bind->buffer = border.write;
	bind->buffer_length = *length;
	bind->length = length;
}

static enum result
bind_inputs(const struct statement *what, struct values values, struct inputs *in)
{
	if (values.n != what->n_takes)
		return fail("%s: %zu values for %zu", what->name, values.n, what->n_takes);
	memset(in->bind, 0, sizeof(in->bind[0]) * (values.n + 1));
	for (size_t i = 0; i < values.n; i++) {
		const struct value *v = &values.at[i];
		MYSQL_BIND *bind = &in->bind[i];
		bool same = v->kind == what->takes[i] || v->kind == KIND_NONE ||
			    (v->kind == KIND_INT && what->takes[i] == KIND_BOOL);

		if (!same)
			return fail("%s: value %zu is of another kind", what->name, i + 1);
		switch (v->kind) {
		case KIND_NONE:
			bind->buffer_type = MYSQL_TYPE_NULL;
			break;
		case KIND_INT:
		case KIND_BOOL:
		case KIND_STAMP:
			in->number[i] = v->kind == KIND_STAMP ? v->t.us : v->n;
			bind->buffer_type = MYSQL_TYPE_LONGLONG;
			bind->buffer = &in->number[i];
			break;
		case KIND_STR:
			in->length[i] = v->s.len;
			bind_text(bind, MYSQL_TYPE_STRING, v->s.at, &in->length[i]);
			break;
		case KIND_BYTES:
			in->length[i] = v->b.len;
			bind_text(bind, MYSQL_TYPE_BLOB, v->b.at, &in->length[i]);
			break;
		case KIND_DATE:
			in->length[i] = (unsigned long)snprintf(in->day[i], sizeof(in->day[i]),
								"%04d-%02d-%02d", v->d.year,
								v->d.month, v->d.day);
			bind_text(bind, MYSQL_TYPE_STRING, in->day[i], &in->length[i]);
			break;
		}
	}
	return OK;
}

static enum result
execute(struct store *db, const struct statement *what, struct values values)
{
	static struct inputs in; /* one thread, one statement at a time: keeps the stack small */
	struct prepared *p;

	TRY(prepared_ready(db, what));
	p = prepared_of(what);
	TRY(bind_inputs(what, values, &in));
	if (values.n > 0 && mysql_stmt_bind_param(p->handle, in.bind))
		return stmt_broken(db, what);
	db->round_trips++;
	if (mysql_stmt_execute(p->handle) != 0)
		return stmt_broken(db, what);
	return OK;
}

/* Text of column i in the arena; a value longer than the bound room is fetched again whole. */
static enum result
fetch_text(struct store *db, const struct statement *what, struct arena *arena, size_t i,
	   struct str *text_out)
{
	struct prepared *p = prepared_of(what);
	size_t len = p->lengths[i];
	char *at = arena_new(arena, len + 1);

	if (len <= TEXT_ROOM) {
		memcpy(at, p->out[i].buffer, len);
	} else {
		MYSQL_BIND whole = { .buffer_type = p->out[i].buffer_type,
				     .buffer = at,
				     .buffer_length = len };

		if (mysql_stmt_fetch_column(p->handle, &whole, (unsigned)i, 0) != 0)
			return stmt_broken(db, what);
	}
	*text_out = (struct str){ at, len };
	return OK;
}

static enum result
fill_column(struct store *db, const struct statement *what, struct arena *arena, size_t i,
	    char *row)
{
	struct prepared *p = prepared_of(what);
	void *to = row + what->gives[i].offset;
	struct str text = { NULL, 0 };

	if (p->nulls[i])
		return OK; /* the row is zeroed: that is our NULL */
	switch (what->gives[i].kind) {
	case KIND_INT:
		*(int64_t *)to = p->numbers[i];
		break;
	case KIND_BOOL:
		*(bool *)to = p->numbers[i] != 0;
		break;
	case KIND_STAMP:
		((struct stamp *)to)->us = p->numbers[i];
		break;
	case KIND_STR:
		TRY(fetch_text(db, what, arena, i, (struct str *)to));
		break;
	case KIND_BYTES:
		TRY(fetch_text(db, what, arena, i, &text));
		*(struct bytes *)to = (struct bytes){ text.at, text.len };
		break;
	case KIND_DATE:
		TRY(fetch_text(db, what, arena, i, &text));
		if (date_parse(text, (struct date *)to) != OK)
			return fail("%s: column %zu is no day", what->name, i + 1);
		break;
	case KIND_NONE:
		return fail("%s: column %zu has no kind", what->name, i + 1);
	}
	return OK;
}

/* NOT_FOUND at the end of the rows. */
static enum result
fetch(struct store *db, const struct statement *what, struct arena *arena, void *row)
{
	int more = mysql_stmt_fetch(prepared_of(what)->handle);

	if (more == MYSQL_NO_DATA)
		return NOT_FOUND;
	if (more != 0 && more != MYSQL_DATA_TRUNCATED)
		return stmt_broken(db, what);
	memset(row, 0, what->row_size);
	for (size_t i = 0; i < what->n_gives; i++)
		TRY(fill_column(db, what, arena, i, row));
	return OK;
}

static void
let_go(const struct statement *what)
{
	if (prepared_of(what) != NULL)
		mysql_stmt_free_result(prepared_of(what)->handle);
}

enum result
store_each(struct store *db, const struct statement *what, struct arena *arena,
	   store_each_row *each, void *context, struct values values)
{
	void *row = arena_new(arena, what->row_size);
	enum result done = execute(db, what, values);

	while (done == OK) {
		done = fetch(db, what, arena, row);
		if (done == OK)
			done = each(context, row);
		else if (done == NOT_FOUND) {
			let_go(what);
			return OK;
		}
	}
	let_go(what);
	return done;
}

enum result
store_one(struct store *db, const struct statement *what, struct arena *arena, void *row_out,
	  struct values values)
{
	void *row = arena_new(arena, what->row_size), *second = arena_new(arena, what->row_size);
	enum result done = execute(db, what, values), next = NOT_FOUND;

	if (done == OK)
		done = fetch(db, what, arena, row);
	if (done == OK)
		next = fetch(db, what, arena, second);
	let_go(what);
	if (done != OK)
		return done;
	if (next == FAILED)
		return FAILED;
	if (next == OK)
		return fail("%s: more than one row", what->name);
	memcpy(row_out, row, what->row_size);
	return OK;
}

enum result
store_many(struct store *db, const struct statement *what, struct arena *arena,
	   struct rows *rows_out, struct values values)
{
	size_t room = 32, n = 0;
	char *list = arena_list(arena, room, what->row_size);
	enum result done = execute(db, what, values);

	while (done == OK) {
		if (n == ROWS_MAX) {
			done = fail("%s: more than %d rows", what->name, ROWS_MAX);
			break;
		}
		if (n == room) {
			char *more = arena_list(arena, room * 2, what->row_size);

			memcpy(more, list, n * what->row_size);
			list = more;
			room *= 2;
		}
		done = fetch(db, what, arena, list + n * what->row_size);
		n += done == OK;
	}
	let_go(what);
	if (done != NOT_FOUND)
		return done;
	*rows_out = (struct rows){ list, n };
	return OK;
}

static enum result
run(struct store *db, const struct statement *what, struct values values)
{
	enum result done = execute(db, what, values);

	if (done == FAILED && db->error == ER_DUP_ENTRY && !db->away) {
		trail_clear();
		return CONFLICT;
	}
	return done;
}

enum result
store_run(struct store *db, const struct statement *what, int64_t *n_out, struct values values)
{
	TRY(run(db, what, values));
	if (n_out != NULL)
		*n_out = (int64_t)mysql_stmt_affected_rows(prepared_of(what)->handle);
	return OK;
}

enum result
store_change(struct store *db, const struct statement *what, struct values values)
{
	int64_t n;

	TRY(store_run(db, what, &n, values));
	return n == 1 ? OK : CONFLICT;
}

enum result
store_insert(struct store *db, const struct statement *what, int64_t *id_out, struct values values)
{
	TRY(run(db, what, values));
	if (id_out != NULL)
		*id_out = (int64_t)mysql_stmt_insert_id(prepared_of(what)->handle);
	return OK;
}

/* Array binding wants columns: numbers as an array of values, texts as an array of pointers. */
struct bulk_column {
	int64_t *numbers;
	const void **texts;
	unsigned long *lengths;
	char *indicators;
	char (*days)[24];
};

static void
bulk_free(struct bulk_column *columns, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		free(columns[i].numbers);
		free(columns[i].texts);
		free(columns[i].lengths);
		free(columns[i].indicators);
		free(columns[i].days);
	}
}

static bool
bulk_new(struct bulk_column *c, enum kind kind, size_t n_rows)
{
	c->indicators = calloc(n_rows, 1);
	if (is_number(kind)) {
		c->numbers = calloc(n_rows, sizeof(*c->numbers));
		return c->indicators != NULL && c->numbers != NULL;
	}
	c->texts = calloc(n_rows, sizeof(*c->texts));
	c->lengths = calloc(n_rows, sizeof(*c->lengths));
	c->days = kind == KIND_DATE ? calloc(n_rows, sizeof(*c->days)) : NULL;
	return c->indicators != NULL && c->texts != NULL && c->lengths != NULL &&
	       (kind != KIND_DATE || c->days != NULL);
}

static void
bulk_fill(struct bulk_column *c, size_t r, const struct value *v)
{
	switch (v->kind) {
	case KIND_NONE:
		c->indicators[r] = STMT_INDICATOR_NULL;
		break;
	case KIND_INT:
	case KIND_BOOL:
		c->numbers[r] = v->n;
		break;
	case KIND_STAMP:
		c->numbers[r] = v->t.us;
		break;
	case KIND_STR:
		c->texts[r] = v->s.at;
		c->lengths[r] = v->s.len;
		break;
	case KIND_BYTES:
		c->texts[r] = v->b.at;
		c->lengths[r] = v->b.len;
		break;
	case KIND_DATE:
		c->lengths[r] =
			(unsigned long)snprintf(c->days[r], sizeof(c->days[r]), "%04d-%02d-%02d",
						v->d.year, v->d.month, v->d.day);
		c->texts[r] = c->days[r];
		break;
	}
}

static void
bulk_bind(MYSQL_BIND *bind, struct bulk_column *c, enum kind kind)
{
	memset(bind, 0, sizeof(*bind));
	bind->u.indicator = c->indicators;
	if (is_number(kind)) {
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer = c->numbers;
	} else {
		bind->buffer_type = kind == KIND_BYTES ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
		bind->buffer = c->texts;
		bind->length = c->lengths;
	}
}

static enum result
bulk_execute(struct store *db, const struct statement *what, MYSQL_BIND *bind, size_t n_rows)
{
	MYSQL_STMT *handle = prepared_of(what)->handle;
	unsigned size = (unsigned)n_rows, none = 0;
	enum result done = OK;

	mysql_stmt_attr_set(handle, STMT_ATTR_ARRAY_SIZE, &size);
	db->round_trips++;
	if (mysql_stmt_bind_param(handle, bind) || mysql_stmt_execute(handle) != 0)
		done = stmt_broken(db, what);
	mysql_stmt_attr_set(handle, STMT_ATTR_ARRAY_SIZE, &none);
	if (done == FAILED && db->error == ER_DUP_ENTRY && !db->away) {
		trail_clear();
		return CONFLICT;
	}
	return done;
}

enum result
store_bulk(struct store *db, const struct statement *what, size_t n_rows, const struct value *cells,
	   int64_t *n_out)
{
	struct bulk_column columns[TAKES_MAX] = { 0 };
	MYSQL_BIND bind[TAKES_MAX];
	enum result done = OK;
	size_t n = what->n_takes;

	TRY(prepared_ready(db, what));
	if (n_rows == 0) {
		*n_out = 0;
		return OK;
	}
	for (size_t i = 0; i < n && done == OK; i++) {
		if (!bulk_new(&columns[i], what->takes[i], n_rows))
			done = fail("out of memory");
		for (size_t r = 0; r < n_rows && done == OK; r++) {
			const struct value *v = &cells[r * n + i];

			if (v->kind != what->takes[i] && v->kind != KIND_NONE &&
			    !(v->kind == KIND_INT && what->takes[i] == KIND_BOOL))
				done = fail("%s: row %zu value %zu of another kind", what->name, r,
					    i);
			else
				bulk_fill(&columns[i], r, v);
		}
		bulk_bind(&bind[i], &columns[i], what->takes[i]);
	}
	if (done == OK)
		done = bulk_execute(db, what, bind, n_rows);
	if (done == OK)
		*n_out = (int64_t)mysql_stmt_affected_rows(prepared_of(what)->handle);
	bulk_free(columns, n);
	return done;
}
