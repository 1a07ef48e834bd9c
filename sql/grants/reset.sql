-- What reset may do: made by `make grants` from the statements it links. Do not edit.
GRANT SELECT, UPDATE (password, password_at, password_state, paused_until, pauses, signed_in_at, tries) ON account TO 'dk_reset'@'localhost';
GRANT SELECT, UPDATE (tok) ON attempt TO 'dk_reset'@'localhost';
GRANT INSERT ON audit TO 'dk_reset'@'localhost';
GRANT SELECT ON cycle TO 'dk_reset'@'localhost';
GRANT SELECT, INSERT ON form_token TO 'dk_reset'@'localhost';
GRANT SELECT ON institution TO 'dk_reset'@'localhost';
GRANT SELECT, INSERT, DELETE ON kept_form TO 'dk_reset'@'localhost';
GRANT SELECT ON office TO 'dk_reset'@'localhost';
GRANT SELECT ON physician TO 'dk_reset'@'localhost';
GRANT SELECT ON profile_value TO 'dk_reset'@'localhost';
GRANT SELECT ON province TO 'dk_reset'@'localhost';
GRANT SELECT ON record TO 'dk_reset'@'localhost';
GRANT SELECT, INSERT, UPDATE (expires_at, flash, flash_detail, seen_at), DELETE ON session TO 'dk_reset'@'localhost';
GRANT SELECT, INSERT ON session_ended TO 'dk_reset'@'localhost';
GRANT SELECT, INSERT, UPDATE (tries, used_at) ON sms_code TO 'dk_reset'@'localhost';
GRANT SELECT, INSERT ON sms_outbox TO 'dk_reset'@'localhost';
GRANT SELECT ON stage TO 'dk_reset'@'localhost';
GRANT SELECT, INSERT, UPDATE (id, tries, window_at) ON throttle TO 'dk_reset'@'localhost';
