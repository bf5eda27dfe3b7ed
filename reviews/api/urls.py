"""The addresses of API v1. The last one answers everything else under it with a problem document."""

from __future__ import annotations

from django.urls import path, re_path

from reviews.api import hot, openapi, review_views, views
from reviews.api.base import UnknownAddress

app_name = "api"
urlpatterns = [
    path("companies", views.CompaniesView.as_view(), name="companies"),
    path("companies/<slug:slug>", views.CompanyView.as_view(), name="company"),
    path("companies/<slug:slug>/rating", hot.rating_view, name="rating"),
    path("companies/<slug:slug>/reviews", review_views.ReviewsView.as_view(), name="reviews"),
    path("companies/<slug:slug>/insights", views.InsightsView.as_view(), name="insights"),
    path("companies/<slug:slug>/transparency", views.TransparencyView.as_view(), name="transparency"),
    path("ratings", views.RatingsView.as_view(), name="ratings"),
    path("issue-types", views.IssueTypesView.as_view(), name="issue_types"),
    path("preview", review_views.PreviewView.as_view(), name="preview"),
    path("openapi.json", openapi.openapi_view, name="openapi"),
    path("docs", openapi.docs_view, name="docs"),
    path("submissions/<slug:token>", review_views.SubmissionView.as_view(), name="submission"),
    re_path(r"^[\s\S]*$", UnknownAddress.as_view()),
]
