/*
 * record_columns.h - the columns of table record (as r) and where they go, for statements that read a record, alone or
 * together with what belongs to it. RECORD_MEMBERS(struct x, record.) for a record that is a member of struct x.
 */
#ifndef DOMAIN_RECORD_COLUMNS_H
#define DOMAIN_RECORD_COLUMNS_H

#define RECORD_COLUMNS                                                                             \
	"r.id, r.cycle_id, r.province_id, r.physician_id, r.institution_id, r.state, r.version,"   \
	" r.procedure_kind, r.department_id, r.submissions, r.notice_version, r.round,"            \
	" IF(r.exemption_for = r.submissions, r.exemption, 0),"                                     \
	" r.hidden_from, r.condition_code, r.subject_code, r.returned_reason, r.hidden_code,"      \
	" r.hidden_reason, r.hidden_by, r.state_since, r.submitted_at, r.opened_at, r.notice_read_at"
#define RECORD_MEMBERS(type, in)                                                                   \
	COLUMN(type, in id), COLUMN(type, in cycle_id), COLUMN(type, in province_id),              \
		COLUMN(type, in physician_id), COLUMN(type, in institution_id), COLUMN(type, in state), \
		COLUMN(type, in version), COLUMN(type, in procedure_kind), COLUMN(type, in department_id), \
		COLUMN(type, in submissions), COLUMN(type, in notice_version), COLUMN(type, in round), \
		COLUMN(type, in exemption), COLUMN(type, in hidden_from), COLUMN(type, in condition_code), \
		COLUMN(type, in subject_code), COLUMN(type, in returned_reason),                   \
		COLUMN(type, in hidden_code), COLUMN(type, in hidden_reason), COLUMN(type, in hidden_by), \
		COLUMN(type, in state_since), COLUMN(type, in submitted_at), COLUMN(type, in opened_at), \
		COLUMN(type, in notice_read_at)

#endif
