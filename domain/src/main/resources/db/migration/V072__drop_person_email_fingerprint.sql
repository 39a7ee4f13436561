-- Nobody ever compared addresses by it: what isn't needed isn't kept.
ALTER TABLE person
  DROP KEY person_email,
  DROP COLUMN email_fingerprint;
