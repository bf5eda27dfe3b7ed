"""What every admin of this app shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin, StackedInline, TabularInline
else:

    class _Subscriptable:
        """Accept the type parameters that Django's classes have in their stubs only."""

        def __class_getitem__(cls, item: object) -> type[Self]:
            """Return the class itself."""
            return cls

    class ModelAdmin(_Subscriptable, admin.ModelAdmin):
        """Django's ModelAdmin."""

    class StackedInline(_Subscriptable, admin.StackedInline):
        """Django's StackedInline."""

    class TabularInline(_Subscriptable, admin.TabularInline):
        """Django's TabularInline."""


__all__ = ["ModelAdmin", "ReadOnlyMixin", "StackedInline", "TabularInline"]

STYLES = {"all": ("reviews/admin/desk.css",)}


class ReadOnlyMixin:
    """Rows that nobody may add, change or delete by hand, superusers included."""

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002 - Django's
        """Refuse."""
        return False
