/* import_work_sql.h - statements of whoever works on files. */
#ifndef DOMAIN_IMPORT_WORK_SQL_H
#define DOMAIN_IMPORT_WORK_SQL_H

#include "lib/io/store.h"

struct import_taken {
	int64_t id;
};

extern const struct statement import_oldest, import_give_up, import_claim, import_set_beat, import_set_end,
	import_set_unfit, import_set_again, import_note_insert, import_notes_delete, import_pieces_delete;

#endif
