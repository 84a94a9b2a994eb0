from __future__ import annotations

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.sig import Step, doses_per_day, read_sig

DAILY = """
take 1 tablet at bedtime. No caffeine after lunch       | 1
Take 1 tablet at bedtime. Do not drive before noon      | 1
take 1 tablet in the morning, do not take after 2 pm    | 1
1 tablet at bedtime, no alcohol at night                | 1
1 tab in the morning for anxiety and at bedtime         | 2
1 tablet for sleep at bedtime                           | 1
take 1 tablet daily for a month                         | 1
1 tablet every 6 hours, max 4 tablets per day           | 4
1 tab q6h prn max 4 per 24 hours                        | 4
1 tablet daily                                          | 1
one capsule by mouth at bedtime                         | 1
TAKE 1 TABLET BY MOUTH EVERY MORNING                    | 1
1 tab po qam                                            | 1
1 cap po q hs                                           | 1
2 tabs po bid                                           | 4
1 tab tid                                               | 3
1 tab qid prn pain                                      | 4
take two tablets twice daily                            | 4
take 1 tablet three times a day with food               | 3
take 1 tablet 3 (three) times daily                     | 3
take 1 tablet 4 times per day                           | 4
1 tab 5x/day                                            | 5
1/2 tablet twice a day                                  | 1
1 1/2 tablets daily                                     | 1.5
one and a half tablets at bedtime                       | 1.5
1-1/2 tabs daily                                        | 1.5
1-2 tabs q6h                                            | 4-8
1 to 2 tablets every 4 to 6 hours as needed             | 4-12
1 tab q4h                                               | 6
1 tab q8h                                               | 3
1 tab q12h                                              | 2
1 tablet every twelve hours                             | 2
2 every 4 hours                                         | 12
1 tab every 72 hours                                    | 0.333333333333
1 tab every other day                                   | 0.5
1 tab every 3 days                                      | 0.333333333333
1 tab once weekly                                       | 0.142857142857
1 tab qd - bid                                          | 1-2
1 tab up to 3 times a day                               | 1-3
up to 2 tablets at bedtime                              | 0-2
1 tab in the morning and 2 tabs at bedtime              | 3
1 tablet am, 1 tablet noon, 2 tablets hs                | 4
2 tabs every morning, 1 at bedtime                      | 3
1 tab q6h prn, max 3 tablets per day                    | 3
1-2 tabs q6h prn mdd 6                                  | 4-6
1 tablet every 4 hours, not to exceed 4 tablets a day   | 4
1 tablet daily for 10 days                              | 1
1 tab bid x 7 days                                      | 2
1 tab po bidx10 days                                    | 2
1 tablet (50 mg) by mouth daily                         | 1
take 50 mg (1 tablet) by mouth daily                    | 1
1 tablet by mouth daily as directed                     | 1
1 tab before breakfast, before lunch and at bedtime     | 3
1 tablet in the morning and evening                     | 2
1 tablet every morning with breakfast                   | 1
1 tablet every evening at bedtime                       | 1
1 tablet every evening and bedtime                      | 2
1 tablet every night at 9 pm                            | 1
1 tablet with breakfast, lunch, dinner, bedtime         | 4
1 tablet daily at 8am and 8pm                           | 2
1 tablet at 8 am, 2 pm and 8 pm                         | 3
1 tablet in the morning or at bedtime                   | 1
1 tab qam qpm qhs                                       | 3
1 tab morning, noon, night                              | 3
1 tablet by mouth morning and night                     | 2
1 tab daily for morning and night sweats                | 1
2 qam, 1 qhs                                            | 3
2 tablets in the morning and 1 at noon and 1 at supper  | 4
1 tablet 4 times daily before meals and at bedtime      | 4
1 tab q.i.d.                                            | 4
1 tab q.6h. p.r.n.                                      | 4
½ tab b.i.d.                                            | 1
1½ tabs daily                                           | 1.5
1.0 tablet 2.0 times per day                            | 2
1 half tablet daily                                     | 0.5
TK 1 T PO BID                                           | 2
2t po qam and qpm                                       | 4
300 mg = 1 cap, Oral, TID, # 90 cap, 2 Refill(s)        | 3
1 tab, Oral, q6h, PRN as needed for pain, # 20 tab      | 4
1 tab two or three times daily as required              | 2-3
1 tab q6h prn. Do not exceed 3 tablets in 24 hours      | 3
1-2 tabs q4h prn, no more than 8 per day                | 6-8
1 tab every other night                                 | 0.5
1 tab at bedtime every other night                      | 0.5
1 tab every 2 days in the morning                       | 0.5
take 1 tablet by mouth morning noon and night           | 3
1 tab once or twice a day                               | 1-2
1 tab on alternate days                                 | 0.5
1 tab every third day                                   | 0.333333333333
take half a tablet daily                                | 0.5
1 tab po q wk                                           | 0.142857142857
1 tab q4-q6h prn                                        | 4-6
1 tab q6h-8h prn                                        | 3-4
1 - 1/2 tablets daily                                   | 1.5
1/4 - 1/2 tablet daily                                  | 0.25-0.5
1/2 tablet daily at bedtime for pain and sleep          | 0.5
take 1 tablet daily, may take with food                 | 1
"""
ML = """
4.5 mL by mouth at bedtime                              | 4.5
.5 ml po daily                                          | 0.5
5 ml every 6 hours                                      | 20
take 1/2 ml by mouth daily                              | 0.5
"""
UNKNOWN = """
1 every 6 hours as needed, no more than 3 tablets a week
1-2 every 4 hours as needed, no more than 10 tablets in 7 days
2 every 4 hours as needed. Do not exceed 8 tablets in 3 days
2 every 4 hours as needed, no more than 10 tablets per 30 days
1-2 every 6 hours, max 6 tablets per week
1 tab q6h max 3 in 48 hours
take 1 tablet once every month in the morning
1 tablet twice every month in the morning and in the evening
take 1 tablet once every year at bedtime
take 1 tablet 10 times every week
at bedtime 3 nights a week take 1 tablet
1 tablet at bedtime on weekdays
1 tab every morning for pain at night
1 tab in the morning and if not relieved at bedtime
take as directed
uad
use as needed for pain
take by mouth daily
take 1 tablet by mouth
take on tablet twice a day
take 1 tablet daily then increase to 2 tablets daily
titrate as tolerated
start 1 tablet daily for 7 days, then 2 tablets daily
1 tab on monday, wednesday and friday
1 tablet three times a week
1 tablet twice daily in the evening
1 tab bid 1 tab tid
1 tab daily or 2 tabs if severe
follow package directions
take 6 tablets on day 1
may repeat 1 tablet in 2 hours
take 1 tablet single dose
1 tablet monthly
1 tablet prn, maximum dose as discussed
instill 1 drop into both eyes twice daily
2 sprays each nostril daily
tome una tableta dos veces al dia
1 tablet in the morning and in the evening and 2 tablets at night
1 tablet 1 hour before procedure
1 tab po ac & hs
1 tablet with meals and at bedtime
1 tablet every evening for cramps and also at bedtime
1 tablet every 4 hours while awake
1 tablet twice weekly
1 tablet daily and two on sundays
1 tablet daily skip sundays
1 tablet daily, 3 weeks on 1 week off
1 tablet once a day when swollen, otherwise every other day
1-2 tablets q6h max 3 g/day
1 tablet q4h prn max 2 days
stop taking 1 tablet daily
1 tablet daily, max of 3 per week
1 tablet once a day as needed, max 10 per month
1 patch every 12 hours on 12 hours off
50 mcg/hr every 72 hours
do not take more than 2 tablets daily
three 5 ml spoonfuls daily
1, 2 or 3 capsules at bedtime
1 tablet every half hour
1/0 tablet daily
1 tablet nightly for 1 dose
1 tab every day x1 dose
1 tab q4h prn, ok to take 2 for severe pain
1 tablet every other day and at bedtime
1 tablet every morning and every other night
1 tab qod & qhs
1 tab every other day, also at bedtime
1 tab every morning, every other night
1 tablet every 0 days
1 tablet daily and at bedtime
1 cap qhs (may go up to 2)
1 tablet on alternate days and 2 on the others
1 capsule at night, up to 2 if needed
1 capsule at night. ok to take second if needed
1 tablet after each loose stool up to 8 per day
1 per q1/2h 1,000 q0d each
take daily at 6 in the morning
take daily for pain worse than 4 at night
2 x 5 ml twice daily
1 tablet 1.5 times a day
10 mL q.d.s.
"""


def rows(text: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in text.strip().splitlines()]


def span(text: str) -> tuple[D, D]:
    low, _, high = text.partition("-")
    return D(low), D(high or low)


@pytest.mark.parametrize(("text", "expected"), rows(DAILY))
def test_units_a_day(text, expected):
    sig = read_sig(text)
    assert sig.units_per_day == span(expected)
    assert sig.unit in (None, "tablet", "capsule")


@pytest.mark.parametrize(("text", "expected"), rows(ML))
def test_millilitres_a_day(text, expected):
    sig = read_sig(text)
    assert (sig.units_per_day, sig.unit) == (span(expected), "mL")


@pytest.mark.parametrize("text", UNKNOWN.strip().splitlines())
def test_what_gives_no_daily_amount(text):
    sig = read_sig(text)
    assert sig.units_per_day is None
    assert sig.mg_per_day is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("take 4.5 mg by mouth at bedtime", "4.5"),
        ("500 mcg po daily", "0.5"),
        ("take 1 tablet 10 mg total by mouth 3 times daily", "30"),
        ("take one 150 mg tab twice a day", "300"),
        ("take 3 mg (2 capsules) at bedtime", "3"),
        ("1-2 tabs 5-10mg q6h", "20-40"),
    ],
)
def test_milligrams_a_day(text, expected):
    assert read_sig(text).mg_per_day == span(expected)


def test_the_strengths_of_a_combination_are_no_range():
    assert read_sig("take 1 tablet (10-325 mg) by mouth every 6 hours").mg_per_day is None


@pytest.mark.parametrize("text", ["1 tab tid as required", "1 tab tid when required", "1 tab t.i.d. p.r.n."])
def test_as_needed(text):
    assert read_sig(text).as_needed


def test_two_units_of_so_many_milligrams_are_not_added_up_by_guess():
    assert read_sig("take 2 capsules 800 mg by mouth daily").mg_per_day is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1 tab daily for 10 days", 10), ("1 tab bid x 2 weeks", 14), ("1 tab daily x30 days", 30),
        ("1 tab daily", None),
        ("1 tab daily for up to 5 days", None), ("1 tab hs for 10 nights", 10), ("1 tab every 14 days", None),
        ("1 tablet orally once a day 90 days", 90), ("1 tab daily for 5 days for 7 days", None),
    ],
)  # fmt: skip
def test_duration(text, days):
    assert read_sig(text).duration_days == days


def test_as_needed_and_maxima():
    sig = read_sig("1-2 tablets every 6 hours as needed for pain, maximum daily dose 6 tablets")
    assert sig.as_needed
    assert sig.varies_down
    assert sig.max_per_day == 6
    assert read_sig("1 tab bid mdd 60 mg").max_mg_per_day == 60
    assert not read_sig("1 tab bid").varies_down


def test_a_taper_read_in_full_has_steps_and_no_steady_amount():
    sig = read_sig("take 4 tablets once a day for 3 days then 2 tablets once a day for 3 days")
    assert sig.steps == (Step(D(4), 3), Step(D(2), 3))
    assert sig.units_per_day is None
    assert sig.duration_days == 6


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("take 1 by mouth daily", "oral"), ("1 tab sl bid", "sublingual"), ("apply to skin daily", "topical"),
        ("inject 1 ml im monthly", "injection"), ("use daily", None), ("inhale 2 puffs by mouth daily", None),
    ],
)  # fmt: skip
def test_route(text, route):
    assert read_sig(text).route == route


@pytest.mark.parametrize(
    ("frequency", "period", "expected"),
    [
        (2, "4 h", "12"),
        (1, "1 d", "1"),
        (3, "1 d", "3"),
        (1, "1 wk", "0.142857142857"),
        (1, "30 min", "48"),
        (1, "30 s", "2880"),
        (10, "1 mo", "0.333333333333"),
        (10, "1 a", "0.027397260274"),
        (1, "1/2 h", "48"),
        (D("0.5"), "12 h", "1"),
    ],
)
def test_doses_per_day(frequency, period, expected):
    assert doses_per_day(frequency, period) == D(expected)


@pytest.mark.parametrize("period", ["", "0 h", "4", "4 fortnights"])
def test_a_period_that_is_none_is_refused(period):
    with pytest.raises(ValueError, match="is not a period"):
        doses_per_day(1, period)


@given(st.integers(1, 9), st.sampled_from([("daily", 1), ("bid", 2), ("three times a day", 3), ("every 6 hours", 4)]))
def test_twice_the_tablets_are_twice_the_day(count, often):
    words, times = often
    assert read_sig(f"take {count} tablets by mouth {words}").units_per_day == (count * times, count * times)


@given(st.text(max_size=80))
def test_any_text_is_read_without_a_crash(text):
    assert read_sig(text).text == text
