-- What login may do: made by `make grants` from the statements it links. Do not edit.
GRANT SELECT, UPDATE (password, password_at, password_state, paused_until, pauses, second_at, signed_in_at, tries) ON account TO 'dk_login'@'localhost';
GRANT SELECT ON agreement TO 'dk_login'@'localhost';
GRANT SELECT ON announcement TO 'dk_login'@'localhost';
GRANT SELECT, UPDATE (tok) ON attempt TO 'dk_login'@'localhost';
GRANT INSERT ON audit TO 'dk_login'@'localhost';
GRANT SELECT ON cycle TO 'dk_login'@'localhost';
GRANT SELECT, INSERT ON form_token TO 'dk_login'@'localhost';
GRANT SELECT ON institution TO 'dk_login'@'localhost';
GRANT SELECT, UPDATE (mobile, mobile_index) ON physician TO 'dk_login'@'localhost';
GRANT SELECT ON profile_value TO 'dk_login'@'localhost';
GRANT SELECT ON province TO 'dk_login'@'localhost';
GRANT SELECT ON record TO 'dk_login'@'localhost';
GRANT SELECT, INSERT, UPDATE (expires_at, flash, flash_detail, seen_at), DELETE ON session TO 'dk_login'@'localhost';
GRANT SELECT, INSERT ON session_ended TO 'dk_login'@'localhost';
GRANT SELECT, INSERT, UPDATE (tries, used_at) ON sms_code TO 'dk_login'@'localhost';
GRANT SELECT, INSERT ON sms_outbox TO 'dk_login'@'localhost';
GRANT SELECT ON stage TO 'dk_login'@'localhost';
GRANT SELECT, INSERT, UPDATE (id, tries, window_at) ON throttle TO 'dk_login'@'localhost';
