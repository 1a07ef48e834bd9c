/*
 * look.h - reading the audit: who may see which records, and finding some among very many.
 *
 * Newest first, by ids, without counting. Each way to look has an index that is read backwards; where only a name, an
 * address or a region is asked for, so many ids are looked at and no more, and the answer says how far it went.
 */
#ifndef DOMAIN_AUDIT_LOOK_H
#define DOMAIN_AUDIT_LOOK_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;
struct rows;

/* All zero: everything. An institution sees what its own people did, an office what people and units of its region
 * did, and, of a person of its region, what anybody did to him. */
struct audit_place {
	int64_t institution_id;
	struct str region;      /* beginning of a region's code, as a LIKE pattern; absent: any */
};

enum { AUDIT_LOOK_SPAN = 200000, AUDIT_NAME_MAX = 60 };

struct audit_query {
	struct audit_place place;
	struct str action;      /* exactly; empty: any */
	struct str name;        /* part of the actor's name or of the name of the person it was done to; empty: any */
	struct str address;     /* exactly; empty: any */
	struct str object_kind; /* with object_id; empty: any */
	int64_t object_id, account_id, physician_id; /* 0: any; physician_id: by him and to him */
	struct stamp from, to;  /* none: any; to is not included */
	int64_t before;         /* ids below; 0: from the newest */
	int64_t limit;
};

struct audit_row {
	int64_t id, account_id, role, object_id, seq;
	struct stamp at;
	struct str actor, address, request, action, object_kind, detail;
	struct str object_name; /* of the person or unit it was done to; absent: unknown */
};

struct audit_reach {
	int64_t earlier;        /* go on below this id; 0: there is nothing earlier */
	bool stopped;           /* looked at as many ids as it may, and there are more */
};
/* Rows of struct audit_row. */
enum result audit_look(struct store *db, struct arena *arena, const struct audit_query *query,
		       struct rows *rows_out, struct audit_reach *reach_out) MUST_USE;
/* NOT_FOUND: none, or not in this place. */
enum result audit_find(struct store *db, struct arena *arena, const struct audit_place *place, int64_t id,
		       struct audit_row *row_out) MUST_USE;

struct audit_person {
	int64_t physician_id;
	struct str name;
};
/* Whose number this is (INDEX_DOCUMENT). NOT_FOUND: nobody's, or he works outside the place's region, or not at its
 * institution. */
enum result audit_person(struct store *db, struct arena *arena, const struct audit_place *place,
			 struct bytes document_index, struct audit_person *person_out) MUST_USE;
enum result audit_person_by_id(struct store *db, struct arena *arena, const struct audit_place *place,
			       int64_t physician_id, struct audit_person *person_out) MUST_USE;

#endif
