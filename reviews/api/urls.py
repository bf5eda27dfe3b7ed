"""The addresses of API v1. The last one answers everything else under it with a problem document."""

from __future__ import annotations

from django.urls import path, re_path

from reviews.api import views
from reviews.api.base import UnknownAddress

app_name = "api"
urlpatterns = [
    path("companies", views.CompaniesView.as_view(), name="companies"),
    path("companies/<slug:slug>/rating", views.RatingView.as_view(), name="rating"),
    path("companies/<slug:slug>/reviews", views.ReviewsView.as_view(), name="reviews"),
    path("issue-types", views.IssueTypesView.as_view(), name="issue_types"),
    path("submissions/<slug:token>", views.SubmissionView.as_view(), name="submission"),
    re_path(r"^[\s\S]*$", UnknownAddress.as_view()),
]
