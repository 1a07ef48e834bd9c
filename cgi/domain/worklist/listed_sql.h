/* listed_sql.h - what the statements that fill the lists, for one cycle or all, have in common. */
#ifndef DOMAIN_WORKLIST_LISTED_SQL_H
#define DOMAIN_WORKLIST_LISTED_SQL_H

/* What the counts are kept by. */
#define KEPT "institution_id, cycle_id, is_main, phase, department_id, procedure_kind"
#define LIST                                                                                       \
	"INSERT INTO worklist (institution_id, cycle_id, physician_id, record_id, is_main, phase, department_id," \
	" procedure_kind, submitted_at, name) "

#endif
