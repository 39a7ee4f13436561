-- The stems beyond the most telling ones: not searched, only counted, else what every long text says would seem rare.
ALTER TABLE report_signature ADD COLUMN other_stems TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
