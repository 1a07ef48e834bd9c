/* account_inside.h - what the files of this folder share. */
#ifndef DOMAIN_ACCOUNT_INSIDE_H
#define DOMAIN_ACCOUNT_INSIDE_H

#include "domain/account/account.h"
#include "domain/account/account_sql.h"

/* NOT_FOUND: no such name. */
enum result account_find(struct store *db, struct arena *arena, const struct sign_in *by,
			 struct account_row *row_out) MUST_USE;
/* Absent where the kind or the province has none, or its days are over. */
enum result account_initial(struct arena *arena, const struct account_row *row, struct stamp now,
			    struct secret *initial_out) MUST_USE;
/* Takes as long whether there is a hash or not. */
enum result account_password_fits(struct arena *arena, const struct account_row *row,
				  const struct account_lock_row *lock, struct secret password,
				  struct stamp now, bool *fits_out) MUST_USE;
/* *minutes_out > 0: this failure began a pause. */
enum result account_count_failure(struct store *db, int64_t account_id, const struct account_lock_row *lock,
				  struct stamp now, int64_t *left_out, int64_t *minutes_out) MUST_USE;
int64_t account_pause_left(const struct account_lock_row *lock, struct stamp now); /* minutes */

#endif
