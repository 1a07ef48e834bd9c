/*
 * audit.h - who did what to whom, written in the transaction of the change it tells of.
 *
 * Owns table audit, which programs may only append to. The detail holds states and reasons, never
 * document numbers, telephone numbers or answers.
 */
#ifndef DOMAIN_AUDIT_H
#define DOMAIN_AUDIT_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct store;

/* Who acts: copied from the session at the start of a request. All zero is the system itself. */
struct actor {
	int64_t account_id, kind, institution_id, office_id;
	struct str name, address;
	const char *request; /* the request's number in the log */
};

/* What is noted, e.g. { "record.return", "record", 42, STR("专业有误") }. */
struct audit_event {
	const char *action, *object;
	int64_t object_id;
	struct str detail;
};

enum result audit_note(struct store *db, const struct actor *by, struct stamp now,
		       struct audit_event event) MUST_USE;
/* Several events of one deed in one round trip, at most AUDIT_NOTES_MAX. */
enum { AUDIT_NOTES_MAX = 4 };
enum result audit_notes(struct store *db, const struct actor *by, struct stamp now,
			const struct audit_event *events, size_t n) MUST_USE;

#endif
