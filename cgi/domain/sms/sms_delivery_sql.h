/* sms_delivery_sql.h - statements of delivering and watching. */
#ifndef DOMAIN_SMS_DELIVERY_SQL_H
#define DOMAIN_SMS_DELIVERY_SQL_H

#include "domain/sms/sms_delivery.h"
#include "lib/io/store.h"

extern const struct statement sms_set_aside, sms_free, sms_due, sms_take, sms_sent, sms_failed;

#endif
