"""The recognizers, one file per family. A new detector is a new file with RULES, its name in FAMILIES, and a test."""

from __future__ import annotations

from moderation.engine.recognizers import (
    accounts,
    addresses,
    answers,
    bank,
    birth,
    cards,
    codes,
    crypto,
    devices,
    emails,
    names,
    national_ids,
    network,
    passwords,
    phones,
)
from moderation.engine.recognizers.base import Rule

FAMILIES = (
    cards,
    codes,
    passwords,
    answers,
    phones,
    emails,
    addresses,
    national_ids,
    birth,
    bank,
    accounts,
    devices,
    crypto,
    network,
    names,
)
RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)
SECRET_ENTITIES = frozenset(
    {"CREDIT_CARD", "CARD_EXPIRY", "CVV", "PIN", "ONE_TIME_CODE", "PASSWORD", "SECURITY_ANSWER", "API_TOKEN"}
)
SECRET_RULES: tuple[Rule, ...] = tuple(rule for rule in RULES if SECRET_ENTITIES.intersection(rule.entities))
