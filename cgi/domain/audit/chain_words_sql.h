/* chain_words_sql.h - what of a record is taken into its mark, as SQL. */
#ifndef DOMAIN_AUDIT_CHAIN_WORDS_SQL_H
#define DOMAIN_AUDIT_CHAIN_WORDS_SQL_H

/* A column as "length:text,", NULL as "-,", so that no text can pass for two columns. */
#define CHAIN_WORD(column) "IF(" column " IS NULL, '-,', CONCAT(OCTET_LENGTH(" column "), ':', " column ", ','))"
/* Everything that a record tells but its id and time, which are taken in as numbers. */
#define CHAIN_WORDS                                                                        \
	"CONCAT(" CHAIN_WORD("account_id") ", " CHAIN_WORD("actor") ", " CHAIN_WORD("role") ", " \
	CHAIN_WORD("institution_id") ", " CHAIN_WORD("office_id") ", " CHAIN_WORD("address") ", " \
	CHAIN_WORD("request") ", " CHAIN_WORD("action") ", " CHAIN_WORD("object_kind") ", "   \
	CHAIN_WORD("object_id") ", " CHAIN_WORD("detail") ")"
#define CHAIN_SELECT "SELECT COALESCE(seq, 0), id, mark, at, " CHAIN_WORDS " FROM audit"
#define CHAIN_C(member) COLUMN(struct chain_row, member)
#define CHAIN_GIVES                                                                        \
	GIVES(struct chain_row, CHAIN_C(seq), CHAIN_C(id), CHAIN_C(mark), CHAIN_C(at), CHAIN_C(words))

#endif
