/* chain_sql.c - records that wait for a seal, and those that have one. */
#include "domain/audit/chain_sql.h"

#include "domain/audit/chain_words_sql.h"

#define END GIVES(struct chain_end, COLUMN(struct chain_end, seq), COLUMN(struct chain_end, mark))

/* First in its transaction: whoever waited here sees what the one before has sealed. */
STATEMENT(chain_lock) {
	.name = "chain.lock",
	.sql = "SELECT seq, mark FROM audit_head WHERE id = 1 FOR UPDATE",
	END, SLOT(chain_lock),
};
STATEMENT(chain_end_now) {
	.name = "chain.end_now",
	.sql = "SELECT seq, mark FROM audit_head WHERE id = 1",
	END, SLOT(chain_end_now),
};
/* The index has those without a number by id. With ORDER BY all that wait would be read and sorted for each piece, for
 * the planner takes no order from a unique index; after an update from before the chain the whole table waits. */
STATEMENT(chain_unsealed) {
	.name = "chain.unsealed",
	.sql = CHAIN_SELECT " FORCE INDEX (seq) WHERE seq IS NULL LIMIT ?",
	TAKES(KIND_INT), CHAIN_GIVES, SLOT(chain_unsealed),
};
STATEMENT(chain_put) {
	.name = "chain.put",
	.sql = "UPDATE audit SET seq = ?, mark = ? WHERE id = ?",
	TAKES(KIND_INT, KIND_BYTES, KIND_INT), SLOT(chain_put),
};
STATEMENT(chain_move_head) {
	.name = "chain.move_head",
	.sql = "UPDATE audit_head SET seq = ?, mark = ?, sealed_at = ? WHERE id = 1",
	TAKES(KIND_INT, KIND_BYTES, KIND_STAMP), SLOT(chain_move_head),
};
STATEMENT(chain_read) {
	.name = "chain.read",
	.sql = CHAIN_SELECT " FORCE INDEX (seq) WHERE seq > ? ORDER BY seq LIMIT ?",
	TAKES(KIND_INT, KIND_INT), CHAIN_GIVES, SLOT(chain_read),
};
STATEMENT(chain_waits) {
	.name = "chain.waits",
	.sql = "SELECT COUNT(*), MIN(at), (SELECT COUNT(*) FROM audit x WHERE x.seq < 1) FROM audit FORCE INDEX (seq)"
	       " WHERE seq IS NULL",
	GIVES(struct chain_waiting, COLUMN(struct chain_waiting, n), COLUMN(struct chain_waiting, since),
	      COLUMN(struct chain_waiting, n_before)),
	SLOT(chain_waits),
};
