/* import_sql.c - statements of the import of questions. */
#include "domain/question/import_sql.h"

STATEMENT(import_bank_find) {
	.name = "import.bank_find",
	.sql = "SELECT id FROM bank WHERE code = ?",
	TAKES(KIND_STR),
	GIVES(struct import_bank, COLUMN(struct import_bank, id)),
	SLOT(import_bank_find),
};

STATEMENT(import_items_stored) {
	.name = "import.items_stored",
	.sql = "SELECT i.id, i.kind, i.group_position, i.answer,"
	       " EXISTS (SELECT 1 FROM paper_item pi WHERE pi.item_id = i.id),"
	       " i.code, g.code, g.stem, i.stem, i.options, i.explanation, i.source"
	       " FROM item i LEFT JOIN item_group g ON g.id = i.group_id WHERE i.bank_id = ?",
	TAKES(KIND_INT),
	GIVES(struct import_item, COLUMN(struct import_item, id), COLUMN(struct import_item, kind),
	      COLUMN(struct import_item, group_position), COLUMN(struct import_item, answer),
	      COLUMN(struct import_item, is_used), COLUMN(struct import_item, code),
	      COLUMN(struct import_item, group_code), COLUMN(struct import_item, group_stem),
	      COLUMN(struct import_item, stem), COLUMN(struct import_item, options),
	      COLUMN(struct import_item, explanation), COLUMN(struct import_item, source)),
	SLOT(import_items_stored),
};

STATEMENT(import_groups_stored){
	.name = "import.groups_stored",
	.sql = "SELECT id, kind, code, stem FROM item_group WHERE bank_id = ?",
	TAKES(KIND_INT),
	GIVES(struct import_group, COLUMN(struct import_group, id),
	      COLUMN(struct import_group, kind), COLUMN(struct import_group, code),
	      COLUMN(struct import_group, stem)),
	SLOT(import_groups_stored),
};

STATEMENT(import_group_insert) {
	.name = "import.group_insert",
	.sql = "INSERT INTO item_group (bank_id, code, kind, stem) VALUES (?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STR, KIND_INT, KIND_STR),
	SLOT(import_group_insert),
};

STATEMENT(import_group_update) {
	.name = "import.group_update",
	.sql = "UPDATE item_group SET kind = ?, stem = ? WHERE id = ?",
	TAKES(KIND_INT, KIND_STR, KIND_INT),
	SLOT(import_group_update),
};

STATEMENT(import_item_insert){
	.name = "import.item_insert",
	.sql = "INSERT INTO item (bank_id, code, kind, group_id, group_position, stem, options, "
	       "n_options,"
	       " answer, explanation, source, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2)",
	TAKES(KIND_INT, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT,
	      KIND_INT, KIND_STR, KIND_STR),
	SLOT(import_item_insert),
};

STATEMENT(import_item_update){
	.name = "import.item_update",
	.sql = "UPDATE item SET kind = ?, group_id = ?, group_position = ?, stem = ?, options = ?,"
	       " n_options = ?, answer = ?, explanation = ?, source = ?, version = version + 1 "
	       "WHERE id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_STR,
	      KIND_STR, KIND_INT),
	SLOT(import_item_update),
};
