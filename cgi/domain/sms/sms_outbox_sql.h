/* sms_outbox_sql.h - statements of watching the outbox. */
#ifndef DOMAIN_SMS_OUTBOX_SQL_H
#define DOMAIN_SMS_OUTBOX_SQL_H

#include "domain/sms/sms_outbox.h"
#include "lib/io/store.h"

extern const struct statement sms_outbox_newest, sms_outbox_oldest, sms_outbox_count_all, sms_outbox_again,
	sms_outbox_again_all, sms_outbox_state;

#endif
