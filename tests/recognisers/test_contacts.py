"""Telephones, emails, web addresses and account names in every form; public lines marked as such."""

from __future__ import annotations

import pytest

from pubcheck.recognisers.numbers import contacts
from tests.recognisers.finding import found, why

CONTACTS = [
    pytest.param("ring 07700 900123 at night", "phone", "07700 900123", id="mobile"),
    pytest.param("ring 07700900123", "phone", "07700900123", id="mobile-unspaced"),
    pytest.param("+44 (0)7700 900 123 rang", "phone", "+44 (0)7700 900 123", id="mobile-abroad-form"),
    pytest.param("0044 7700 900123", "phone", "0044 7700 900123", id="double-nought"),
    pytest.param("home (01632) 960 551", "phone", "(01632) 960 551", id="landline-brackets"),
    pytest.param("home 01632-960-551 ext 22", "phone", "01632-960-551 ext 22", id="landline-extension"),
    pytest.param("020 7946 0018 answered", "phone", "020 7946 0018", id="london"),
    pytest.param("family on +48 601 234 567", "phone", "+48 601 234 567", id="abroad"),
    pytest.param("it began 07700 9…", "phone", "07700 9", id="part-of-a-number"),
    pytest.param("Tel: 960551.", "phone", "960551", id="local-number-named"),
    pytest.param("write to tansy.bell@example.org today", "email", "tansy.bell@example.org", id="email"),
    pytest.param("t.bell (at) example (dot) org", "email", "t.bell (at) example (dot) org", id="email-disguised"),
    pytest.param("see facebook.com/groups/justicefor123.", "url", "facebook.com/groups/justicefor123", id="url-bare"),
    pytest.param(
        "at https://www.gofundme.com/f/abc)", "url", "https://www.gofundme.com/f/abc", id="url-trailing-bracket"
    ),
    pytest.param("posted as @lil.tan_09 on it", "handle", "@lil.tan_09", id="handle"),
    pytest.param("on Snapchat as tan_bell09", "handle", "tan_bell09", id="handle-named"),
    pytest.param("Discord tan.b#4471; and", "handle", "tan.b#4471", id="handle-discord"),
]

NOT_CONTACTS = [
    pytest.param("Apr 05 27 20 4 51 and", id="a-row-of-figures"),
    pytest.param("in 2018-2019 and 2020/21", id="years"),
    pytest.param("£0.1234567890", id="a-sum"),
    pytest.param("paragraphs 3.1.2 and 4.10", id="paragraphs"),
    pytest.param("e.g. parents, i.e. carers etc.", id="abbreviations-with-points"),
    pytest.param("He was on Instagram as a child", id="a-platform-and-no-name"),
    pytest.param("the facebook account was closed", id="a-platform"),
    pytest.param("the end.It began", id="a-missing-space"),
    pytest.param("at 10.30 or 16.45", id="clock-times"),
]

ALLOWED = [
    pytest.param("NSPCC 0808 800 5000", "0808 800 5000", id="helpline"),
    pytest.param("Childline 0800 1111.", "0800 1111", id="short-helpline"),
    pytest.param("Samaritans 116 123", "116 123", id="samaritans"),
    pytest.param("Enquiries to the Business Unit on 01632 960100", "01632 960100", id="the-partnership-itself"),
    pytest.param("www.gov.uk/government/publications", "www.gov.uk/government/publications", id="government"),
    pytest.param(
        "on https://www.seaborough-scp.org.uk/lscpr", "https://www.seaborough-scp.org.uk/lscpr", id="partnership-site"
    ),
]


@pytest.mark.parametrize(("text", "kind", "words"), CONTACTS)
def test_found(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(contacts, text)


@pytest.mark.parametrize("text", NOT_CONTACTS)
def test_left_alone(text: str) -> None:
    assert found(contacts, text) == []


@pytest.mark.parametrize(("text", "words"), ALLOWED)
def test_public_contacts_say_so(text: str, words: str) -> None:
    assert any(word.startswith("allowed") for word in why(contacts, text, words))


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        pytest.param("https://www.bbc.co.uk/news/uk-1", "https://www.bbc.co.uk/news/uk-1", "news coverage", id="news"),
        pytest.param("tiktok.com/@abc12/video", "tiktok.com/@abc12/video", "social media", id="social-media"),
        pytest.param("justgiving.com/page/abc", "justgiving.com/page/abc", "tribute or fundraising page", id="tribute"),
        pytest.param("mail lscp@example.org now", "lscp@example.org", "role mailbox", id="role-mailbox"),
    ],
)
def test_says_what_it_is(text: str, words: str, reason: str) -> None:
    assert reason in why(contacts, text, words)


def test_a_worker_s_landline_is_not_the_partnership_s() -> None:
    text = "Business Manager, Seaborough SCP. The social worker is on 01632 960077"
    assert found(contacts, text) == [("phone", "01632 960077")]
