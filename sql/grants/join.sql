-- What join may do: made by `make grants` from the statements it links. Do not edit.
GRANT SELECT, INSERT ON account TO 'dk_join'@'localhost';
GRANT SELECT, UPDATE (tok) ON attempt TO 'dk_join'@'localhost';
GRANT INSERT ON audit TO 'dk_join'@'localhost';
GRANT SELECT, INSERT ON form_token TO 'dk_join'@'localhost';
GRANT SELECT ON institution TO 'dk_join'@'localhost';
GRANT SELECT, INSERT, DELETE ON kept_form TO 'dk_join'@'localhost';
GRANT SELECT ON office TO 'dk_join'@'localhost';
GRANT SELECT, UPDATE (mobile, mobile_index) ON physician TO 'dk_join'@'localhost';
GRANT SELECT ON profile_value TO 'dk_join'@'localhost';
GRANT SELECT ON province TO 'dk_join'@'localhost';
GRANT SELECT, INSERT, UPDATE (expires_at, flash, flash_detail, seen_at), DELETE ON session TO 'dk_join'@'localhost';
GRANT SELECT, INSERT ON session_ended TO 'dk_join'@'localhost';
GRANT SELECT, INSERT, UPDATE (tries, used_at) ON sms_code TO 'dk_join'@'localhost';
GRANT SELECT, INSERT ON sms_outbox TO 'dk_join'@'localhost';
GRANT SELECT, INSERT, UPDATE (id, tries, window_at) ON throttle TO 'dk_join'@'localhost';
