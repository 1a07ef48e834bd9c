/* sms_sql.h - statements of this folder. */
#ifndef DOMAIN_SMS_SQL_H
#define DOMAIN_SMS_SQL_H

#include "lib/io/store.h"

struct sms_sent_row {
	int64_t in_day, in_hour;
	struct stamp last_at, first_in_hour, first_in_day;
};

struct sms_code_row {
	int64_t id, tries;
	struct bytes hash;
};

struct sms_spent_row {
	int64_t n;
};

struct sms_message_row {
	int64_t id, state;
	struct stamp created_at;
	struct bytes mobile, body;
};

extern const struct statement sms_insert, sms_code_insert, sms_code_sent,
	sms_code_sent_lock, sms_code_live, sms_code_wrong, sms_code_used, sms_code_used_since,
	sms_last;

#endif
