/* chain_one_sql.c - one record with its mark, and the mark before. */
#include "domain/audit/chain_one_sql.h"

#include "domain/audit/chain.h"
#include "domain/audit/chain_words_sql.h"

STATEMENT(chain_of_id) {
	.name = "chain.of_id",
	.sql = CHAIN_SELECT " WHERE id = ?",
	TAKES(KIND_INT), CHAIN_GIVES, SLOT(chain_of_id),
};
STATEMENT(chain_of_seq) {
	.name = "chain.of_seq",
	.sql = "SELECT seq, mark FROM audit WHERE seq = ?",
	TAKES(KIND_INT),
	GIVES(struct chain_end, COLUMN(struct chain_end, seq), COLUMN(struct chain_end, mark)),
	SLOT(chain_of_seq),
};
STATEMENT(chain_sealed_now) {
	.name = "chain.sealed_now",
	.sql = "SELECT seq, sealed_at FROM audit_head WHERE id = 1",
	GIVES(struct chain_sealed, COLUMN(struct chain_sealed, seq), COLUMN(struct chain_sealed, at)),
	SLOT(chain_sealed_now),
};
