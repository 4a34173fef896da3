-- 60,000 made-up persons in 20,000 made-up households of Thailand, for trying `payung run`. Nobody in it is real, and its shares are
-- not Thailand's. Plain arithmetic in the place of chance, so that everybody gets the same people.
WITH person AS (
    SELECT i, i // 3 AS household, i % 3 AS place,
        (i * 7919 + 104729) % 10007 / 10007 AS a, (i * 6271 + 15485863) % 10009 / 10009 AS b, (i // 3 * 3571) % 9973 / 9973 AS c
    FROM range(60000) AS numbers(i)
)
SELECT
    household,
    place AS id,
    1000 + 400 * c AS weight,
    CASE WHEN i % 2 = 0 THEN 'female' ELSE 'male' END AS sex,
    CASE WHEN c < 0.2 THEN 'north' WHEN c < 0.5 THEN 'northeast' WHEN c < 0.7 THEN 'south' ELSE 'centre' END AS region,
    DATE '2026-06-01' - (CASE place WHEN 0 THEN 12000 + 19000 * a WHEN 1 THEN 8000 + 22000 * a ELSE 22000 * a END)::INTEGER AS birth_date,
    b < 0.97 AS is_national,
    b < 0.93 AS is_registered_where_claiming,
    a < 0.06 AS has_state_post_or_pension,
    false AS receives_other_regular_state_benefit,
    a > 0.995 AS lives_in_state_institution,
    a > 0.4 AS drew_old_age_allowance_before,
    CASE WHEN b < 0.9 THEN a > 0.3 END AS has_too_little_income
FROM person
ORDER BY household, place
