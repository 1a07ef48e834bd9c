/*
 * account_document.h - another document number: asked for by the physician, decided by an office of his region.
 *
 * Owns table document_request. A number is changed in the national registration first (REGI-11); here it is
 * the sign-in name and what the register is matched by, so that nobody changes his own.
 */
#ifndef DOMAIN_ACCOUNT_DOCUMENT_H
#define DOMAIN_ACCOUNT_DOCUMENT_H

#include "domain/session/session.h"

struct rows;

enum request_state { REQUEST_WAITING = 1, REQUEST_GRANTED, REQUEST_REJECTED, REQUEST_TAKEN_BACK };

struct document_request {
	int64_t id, physician_id, state;
	struct str name, institution;  /* of the physician */
	struct str kind;               /* code of 证件类型 */
	struct str number, before;     /* opened */
	struct str reason, answer, decided_by;
	struct stamp made_at, decided_at;
};

struct document_wish {
	struct str kind, number, reason; /* number as document_read() gives it */
};

struct document_on_file {
	struct str kind, number;
};
enum result document_on_file(struct store *db, struct arena *arena, int64_t physician_id,
			     struct document_on_file *file_out) MUST_USE;

/* In the caller's transaction. CONFLICT: another request waits. REFUSED: the number is somebody's already. */
enum result document_ask(struct store *db, struct arena *arena, const struct identity *who,
			 const struct document_wish *wish, struct stamp now) MUST_USE;
/* CONFLICT: it waits no more. */
enum result document_take_back(struct store *db, const struct identity *who, int64_t id, struct stamp now) MUST_USE;
/* Newest first. */
enum result document_requests_own(struct store *db, struct arena *arena, int64_t physician_id,
				  struct document_request **list_out, size_t *n_out) MUST_USE;
/* Those of an office's region, waiting ones first, at most 200. */
enum result document_requests_of_office(struct store *db, struct arena *arena, int64_t office_id,
					struct document_request **list_out, size_t *n_out) MUST_USE;
/* NOT_FOUND: none of this office's region. */
enum result document_request_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id,
				  struct document_request *request_out) MUST_USE;
/* In the caller's transaction. Granting changes the number on file and the sign-in name and ends all sessions.
 * CONFLICT: it was decided already. REFUSED: the number is somebody's by now. */
enum result document_decide(struct store *db, struct arena *arena, const struct document_request *request,
			    bool grant, struct str answer, const struct actor *by, struct stamp now) MUST_USE;

#endif
