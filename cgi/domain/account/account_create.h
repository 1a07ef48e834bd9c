/* account_create.h - making accounts: for the importer, dkctl and /staff. */
#ifndef DOMAIN_ACCOUNT_CREATE_H
#define DOMAIN_ACCOUNT_CREATE_H

#include "domain/audit/audit.h"

struct arena;

/* For every physician of a province who has none yet; his name at sign-in is his document. */
enum result accounts_create_physicians(struct store *db, int64_t province_id, struct stamp now,
				       int64_t *n_out) MUST_USE;
/* CONFLICT: there is one already. */
enum result account_create_physician(struct store *db, int64_t physician_id, struct stamp now) MUST_USE;
/* A password to be told once: without characters that look alike, with a letter and a digit for sure. */
struct secret account_make_password(struct arena *arena);
/* Index of a named person below a unit, under whatever name the unit signs in. */
enum result account_member_index(struct arena *arena, int64_t kind, int64_t unit_id, struct str name,
				 struct bytes *index_out) MUST_USE;
struct account_new {
	int64_t province_id, institution_id, office_id; /* institution_id or office_id; neither: administrator */
	struct str sign_in_name;                        /* 登记号, or the office's account name */
	struct str display_name;
	struct str hash;                                /* absent: the initial password of the profile */
};
/* The account of a unit, which is its first administrator. CONFLICT: the name is taken.
 * With a hash the password must be changed at the first sign-in. */
enum result account_create_institution(struct store *db, struct arena *arena, const struct account_new *account,
				       struct stamp now, int64_t *id_out) MUST_USE;
enum result account_create_office(struct store *db, struct arena *arena, const struct account_new *account,
				  struct stamp now, int64_t *id_out) MUST_USE;
/* The name that is shown follows the register. */
enum result account_name_physician(struct store *db, int64_t physician_id, struct str name) MUST_USE;
enum result account_name_institution(struct store *db, int64_t institution_id, struct str name) MUST_USE;

#endif
