/* account_document.c - asking for another document number, and deciding. */
#include "domain/account/account_document.h"

#include "domain/account/account_document_sql.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

#define SEALED_WISH "document_request.document"

enum result
document_on_file(struct store *db, struct arena *arena, int64_t physician_id,
		 struct document_on_file *file_out)
{
	struct document_file_row row;

	TRY(store_one(db, &document_file_find, arena, &row, WITH(V(physician_id))));
	file_out->kind = row.kind;
	return cipher_reveal(arena, SEALED_DOCUMENT, row.document, &file_out->number);
}

/* Numbers are compared as sign-in names are. */
static enum result
is_free(struct store *db, struct arena *arena, int64_t physician_id, struct str number,
	struct bytes *index_out)
{
	struct document_count others;

	TRY(cipher_index(arena, INDEX_DOCUMENT, document_canonical_guess(arena, number),
			 index_out));
	TRY(store_one(db, &document_used, arena, &others, WITH(V(*index_out), V(physician_id))));
	return others.n == 0 ? OK : REFUSED;
}

enum result
document_ask(struct store *db, struct arena *arena, const struct identity *who,
	     const struct document_wish *wish, struct stamp now)
{
	struct audit_event event = { .action = "document.ask", .object = "document" };
	struct document_count waiting;
	struct bytes sealed, index;

	TRY(store_one(db, &document_waiting, arena, &waiting, WITH(V(who->physician_id))));
	if (waiting.n > 0)
		return CONFLICT;
	TRY(is_free(db, arena, who->physician_id, wish->number, &index));
	TRY(cipher_seal(arena, SEALED_WISH, wish->number, &sealed));
	TRY(store_insert(
		db, &document_request_insert, &event.object_id,
		WITH(V(wish->kind), V(sealed), V(wish->reason), V(now), V(who->physician_id))));
	return audit_note(db, &who->actor, now, event);
}

enum result
document_take_back(struct store *db, const struct identity *who, int64_t id, struct stamp now)
{
	struct audit_event event = { .action = "document.take_back",
				     .object = "document",
				     .object_id = id };

	TRY(store_change(db, &document_request_withdraw,
			 WITH(V(now), V(id), V(who->physician_id))));
	return audit_note(db, &who->actor, now, event);
}

static enum result
open_row(struct arena *arena, const struct document_request_row *row,
	 struct document_request *request_out)
{
	*request_out = (struct document_request){
		.id = row->id,
		.physician_id = row->physician_id,
		.state = row->state,
		.name = row->name,
		.institution = row->institution,
		.kind = row->kind,
		.reason = row->reason,
		.answer = row->answer,
		.decided_by = row->decided_by,
		.made_at = row->made_at,
		.decided_at = row->decided_at,
	};
	TRY(cipher_reveal(arena, SEALED_WISH, row->number, &request_out->number));
	return cipher_reveal(arena, SEALED_DOCUMENT, row->before, &request_out->before);
}

static enum result
open_rows(struct arena *arena, const struct rows *rows, struct document_request **list_out,
	  size_t *n_out)
{
	const struct document_request_row *row = rows->at;
	struct document_request *list = ARENA_LIST(arena, rows->n + 1, struct document_request);

	for (size_t i = 0; i < rows->n; i++)
		TRY(open_row(arena, &row[i], &list[i]));
	*list_out = list;
	*n_out = rows->n;
	return OK;
}

enum result
document_requests_own(struct store *db, struct arena *arena, int64_t physician_id,
		      struct document_request **list_out, size_t *n_out)
{
	struct rows rows;

	TRY(store_many(db, &document_own, arena, &rows, WITH(V(physician_id))));
	return open_rows(arena, &rows, list_out, n_out);
}

enum result
document_requests_of_office(struct store *db, struct arena *arena, int64_t office_id,
			    struct document_request **list_out, size_t *n_out)
{
	struct rows rows;

	TRY(store_many(db, &document_of_office, arena, &rows, WITH(V(office_id))));
	return open_rows(arena, &rows, list_out, n_out);
}

enum result
document_request_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id,
		      struct document_request *request_out)
{
	struct document_request_row row;

	TRY(store_one(db, &document_by_id, arena, &row, WITH(V(id), V(office_id))));
	return open_row(arena, &row, request_out);
}

/* The register's number and the sign-in name are one. */
static enum result
put(struct store *db, struct arena *arena, const struct document_request *request, struct stamp now)
{
	struct bytes sealed, index, none = { NULL, 0 };
	struct document_account account;
	enum result found;

	TRY(is_free(db, arena, request->physician_id, request->number, &index));
	TRY(cipher_seal(arena, SEALED_DOCUMENT, request->number, &sealed));
	TRY(store_run(db, &document_put, NULL,
		      WITH(V(request->kind), V(sealed), V(index), V(request->physician_id))));
	found = store_one(db, &document_account_of, arena, &account,
			  WITH(V(request->physician_id)));
	if (found != OK)
		return found == NOT_FOUND ? OK : found;
	TRY(store_run(db, &document_sign_in_put, NULL, WITH(V(index), V(request->physician_id))));
	return session_end_all(db, account.id, none, SESSION_DOCUMENT, now);
}

enum result
document_decide(struct store *db, struct arena *arena, const struct document_request *request,
		bool grant, struct str answer, const struct actor *by, struct stamp now)
{
	struct audit_event event = { .action = grant ? "document.grant" : "document.reject",
				     .object = "document",
				     .object_id = request->id,
				     .detail = answer };

	TRY(store_change(db, &document_request_decide,
			 WITH(V(grant ? (int)REQUEST_GRANTED : (int)REQUEST_REJECTED), V(answer),
			      V(by->name), V(now), V(request->id))));
	if (grant)
		TRY(put(db, arena, request, now));
	return audit_note(db, by, now, event);
}
