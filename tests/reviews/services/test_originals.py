"""Originals are opened with any data key that was ever the newest."""

import pytest
from cryptography.fernet import Fernet, InvalidToken

from reviews.services.originals import seal, unseal

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def test_what_is_sealed_can_be_opened(settings):
    settings.DATA_KEYS = [OLD]
    assert unseal(seal({"body": "héllo \U0001f600"})) == {"body": "héllo \U0001f600"}


def test_an_older_key_still_opens(settings):
    settings.DATA_KEYS = [OLD]
    ciphertext = seal({"body": "x"})
    settings.DATA_KEYS = [NEW, OLD]
    assert unseal(ciphertext) == {"body": "x"}


def test_the_newest_key_seals(settings):
    settings.DATA_KEYS = [NEW, OLD]
    ciphertext = seal({"body": "x"})
    settings.DATA_KEYS = [NEW]
    assert unseal(ciphertext) == {"body": "x"}


def test_a_foreign_key_does_not_open(settings):
    settings.DATA_KEYS = [OLD]
    ciphertext = seal({"body": "x"})
    settings.DATA_KEYS = [NEW]
    with pytest.raises(InvalidToken):
        unseal(ciphertext)


def test_the_secret_key_of_django_plays_no_part(settings):
    settings.DATA_KEYS = [OLD]
    ciphertext = seal({"body": "x"})
    settings.SECRET_KEY = "another"
    assert unseal(memoryview(ciphertext)) == {"body": "x"}
