"""The addresses of the public pages."""

from django.urls import path

from reviews.web import (
    author,
    companies,
    documents,
    help_page,
    home,
    preview,
    reader,
    review_list,
    robots,
    sitemap,
    status,
    transparency,
    widgets,
)

app_name = "web"

urlpatterns = [
    path("", home.home, name="home"),
    path("companies/", companies.companies, name="companies"),
    path("about/", documents.about, name="about"),
    path("commenting-policy/", documents.commenting_policy, name="commenting-policy"),
    path("transparency/", transparency.page, name="transparency"),
    path("transparency.json", transparency.as_json, name="transparency-json"),
    path("transparency.csv", transparency.as_csv, name="transparency-csv"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("robots.txt", robots.robots, name="robots"),
    path("reviews/status/<str:token>/", status.status, name="status"),
    path("reviews/status/<str:token>/withdraw/", author.withdraw, name="withdraw"),
    path("reviews/status/<str:token>/edit/", author.edit, name="edit"),
    path("reviews/status/<str:token>/appeal/", author.appeal, name="appeal"),
    path("<slug:slug>/", help_page.help_page, name="help-page"),
    path("<slug:slug>/preview/", preview.show_preview, name="preview"),
    path("<slug:slug>/reviews/", review_list.reviews, name="reviews"),
    path("<slug:slug>/widgets/", widgets.widget_page, name="widgets"),
    path("<slug:slug>/reviews/<str:public_id>/report/", reader.report_review, name="report"),
    path("<slug:slug>/reviews/<str:public_id>/helpful/", reader.helpful, name="helpful"),
    path("<slug:slug>/transparency/", transparency.page, name="transparency"),
    path("<slug:slug>/transparency.json", transparency.as_json, name="transparency-json"),
    path("<slug:slug>/transparency.csv", transparency.as_csv, name="transparency-csv"),
]
