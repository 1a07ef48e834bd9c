-- Delivering messages: when, how often, by whom, and what went wrong.
ALTER TABLE sms_outbox MODIFY COLUMN state TINYINT NOT NULL COMMENT '1 waiting 2 sent 3 given up 4 being sent 5 too old to be sent';
ALTER TABLE sms_outbox ADD COLUMN is_code TINYINT NOT NULL DEFAULT 0 COMMENT '1 it holds a code';
ALTER TABLE sms_outbox ADD COLUMN next_at BIGINT NOT NULL DEFAULT 0 COMMENT 'not tried before; being sent: when the claim is over, µs UTC';
ALTER TABLE sms_outbox ADD COLUMN expires_at BIGINT NULL COMMENT 'not sent later, µs UTC';
ALTER TABLE sms_outbox ADD COLUMN claim BINARY(8) NULL COMMENT 'of the worker that is sending it';
ALTER TABLE sms_outbox ADD COLUMN fault VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why the last attempt failed, a word of Text.sms_fault';
CREATE INDEX due ON sms_outbox (state, next_at, id);
