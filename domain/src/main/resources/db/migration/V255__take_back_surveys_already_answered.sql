-- Who has said what came of their report isn't asked any more.
UPDATE report SET surveyed = TRUE, next_act = NULL, next_at = NULL WHERE outcome IS NOT NULL AND next_act = 'SURVEY';
