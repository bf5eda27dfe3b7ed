"""The development moderator: made once, told once, never in production."""

import re

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def told(capsys):
    call_command("ensure_moderator")
    return capsys.readouterr().out


def test_the_printed_password_signs_in(capsys):
    name, password = re.search(r"name (\S+), password (\w+) ", told(capsys)).groups()
    assert authenticate(username=name, password=password).is_staff


def test_the_second_time_nothing_is_made_or_told(capsys):
    told(capsys)
    before = User.objects.get().password
    assert told(capsys) == ""
    assert User.objects.get().password == before


def test_two_machines_have_different_passwords(capsys):
    first = told(capsys)
    User.objects.all().delete()
    assert told(capsys) != first


def test_production_has_no_development_moderator(settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="createsuperuser"):
        call_command("ensure_moderator")
    assert not User.objects.exists()
