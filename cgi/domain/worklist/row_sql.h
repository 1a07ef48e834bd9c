/* row_sql.h - a record as lists show it: the columns of struct worklist_row, of record r. */
#ifndef DOMAIN_WORKLIST_ROW_SQL_H
#define DOMAIN_WORKLIST_ROW_SQL_H

/* Pictures of a record in one count, which worklist_split_files() takes apart: proofs are 1, photos 65536. */
#define FILES                                                                              \
	"(SELECT COALESCE(SUM(IF(f.slot = 'photo', 65536, 1)), 0) FROM attachment f"       \
	" WHERE f.record_id = r.id AND f.removed_at IS NULL AND f.slot <> 'exempt')"
#define COLUMNS(is_main)                                                                   \
	"SELECT r.id, r.physician_id, a.id, r.state, r.version, " is_main ", r.procedure_kind," \
	" r.submissions, r.department_id, r.conduct, COALESCE(r.n_differs, -1), " FILES "," \
	" (SELECT COUNT(*) FROM record_step t WHERE t.record_id = r.id AND t.is_complete = 0)," \
	" p.name, p.title_code, d.name, i.name, r.subject_code, r.condition_code,"         \
	" r.hidden_code, r.hidden_reason, r.hidden_by, r.returned_reason, p.document, r.submitted_at," \
	" r.state_since, r.opened_at, a.signed_in_at, p.licensed_on"
/* The main institution has no need to be told its name. */
#define PEOPLE(is_main)                                                                    \
	" JOIN physician p ON p.id = r.physician_id"                                       \
	" LEFT JOIN institution i ON i.id = r.institution_id AND " is_main " = 0"          \
	" LEFT JOIN department d ON d.id = r.department_id LEFT JOIN account a ON a.physician_id = p.id"
#define W(member) COLUMN(struct worklist_row, member)
#define ROW_GIVES                                                                          \
	GIVES(struct worklist_row, W(id), W(physician_id), W(account_id), W(state), W(version), \
	      W(is_main), W(procedure_kind), W(submissions), W(department_id), W(conduct), W(n_differs), \
	      W(n_proofs), W(n_incomplete), W(name), W(title_code), W(department),                      \
	      W(main_institution), W(subject_code), W(condition_code), W(hidden_code),     \
	      W(hidden_reason), W(hidden_by), W(returned_reason), W(document), W(submitted_at), \
	      W(state_since), W(opened_at), W(signed_in_at), W(licensed_on))

#endif
