/* owed_sql.h - what a site owes of evaluation e and record r, as a condition. */
#ifndef DOMAIN_EVALUATION_OWED_SQL_H
#define DOMAIN_EVALUATION_OWED_SQL_H

/* A verdict is missing, and may still be given. Counted, so that the attempts of a record are looked
 * up and not those of everybody collected first. */
#define N_STARTED "(SELECT COUNT(*) FROM attempt t USE INDEX (number) WHERE t.record_id = r.id AND t.state > 1)"
#define OWED "((e.ethics = 0 OR e.performance = 0) AND r.state IN (9, 10) AND " N_STARTED " = 0)"

#endif
