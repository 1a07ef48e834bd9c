/* attempt_columns.h - the columns of an attempt, as all its statements give them. */
#ifndef DOMAIN_ATTEMPT_COLUMNS_H
#define DOMAIN_ATTEMPT_COLUMNS_H

#include "domain/attempt/attempt.h"
#include "lib/io/store.h"

#define ATTEMPT_SHORT                                                                              \
	"id, record_id, account_id, paper_id, round, number, state, epoch, rev, finished_by, away," \
	" score, passed, uncounted, tok, started_at, deadline, saved_at, finished_at"
#define ATTEMPT_WHOLE ATTEMPT_SHORT ", ord, sheet"
#define A(member) COLUMN(struct attempt, member)
#define A_SHORT                                                                                    \
	A(id), A(record_id), A(account_id), A(paper_id), A(round), A(number), A(state), A(epoch),  \
		A(rev), A(finished_by), A(away), A(score), A(passed), A(uncounted), A(tok), A(started_at), \
		A(deadline), A(saved_at), A(finished_at)
#define ATTEMPT_GIVES_SHORT GIVES(struct attempt, A_SHORT)
#define ATTEMPT_GIVES_WHOLE GIVES(struct attempt, A_SHORT, A(order), A(sheet))

#endif
